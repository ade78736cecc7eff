package org.kiosk24.app.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kiosk24.app.words.Language;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.panel.GuideLight;
import org.kiosk24.device.panel.Lights;
import org.kiosk24.device.payment.PayerPrompt;

class GuidedDisplayTest {
    private final List<Optional<GuideLight>> lit = new ArrayList<>();
    private final List<Screen> shown = new ArrayList<>();

    private final class Recording implements Lights {
        private final Result<Void> answer;

        Recording(Result<Void> answer) {
            this.answer = answer;
        }

        @Override
        public Result<Void> guide(Optional<GuideLight> light) {
            lit.add(light);
            return answer;
        }
    }

    private void show(Lights lights, Screen... screens) {
        var display = new GuidedDisplay(view -> shown.add(view.screen()), lights);
        for (Screen screen : screens)
            display.show(new View(screen, Preferences.in(Language.CHINESE), 0));
    }

    @Test
    void the_light_is_where_the_hands_are_wanted() {
        show(new Recording(Result.done(null)), new Screen.PlaceIdCard(List.of()), new Screen.InsertPermit(List.of()),
                new Screen.Working(Screen.Work.ASKING_BUREAU), new Screen.PayByCard(1500, PayerPrompt.PRESENT_CARD),
                new Screen.PayByCard(1500, PayerPrompt.WAIT), new Screen.Making(Screen.Part.PRINT),
                new Screen.TakePermit(Screen.After.MADE), new Screen.Working(Screen.Work.PRINTING_RECEIPT),
                new Screen.Goodbye(true), new Screen.Goodbye(false));

        assertEquals(List.of(Optional.of(GuideLight.ID_CARD), Optional.of(GuideLight.PERMIT), Optional.empty(),
                Optional.of(GuideLight.TERMINAL), Optional.empty(), Optional.empty(), Optional.of(GuideLight.PERMIT),
                Optional.of(GuideLight.SLIP), Optional.of(GuideLight.SLIP), Optional.empty()), lit);
    }

    @Test
    void screens_are_shown_though_the_lights_are_broken() {
        show(new Recording(Result.fault(new Fault.OutOfService("panel", ActHappened.NO, "no chip"))),
                new Screen.PlaceIdCard(List.of()), new Screen.TakePermit(Screen.After.NOT_MADE));

        assertEquals(List.of(new Screen.PlaceIdCard(List.of()), new Screen.TakePermit(Screen.After.NOT_MADE)), shown);
    }
}
