package org.kiosk24.app.screen.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiosk24.app.cli.gallery.GalleryCommand;
import org.kiosk24.app.cli.gallery.Manners;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Preferences.Reach;
import org.kiosk24.app.screen.Preferences.TextSize;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.words.Language;
import org.kiosk24.device.time.RealTime;

/** What holds for every screen in every manner, and that the measures notice when it does not. */
class EveryScreenTest {
    @ParameterizedTest
    @EnumSource
    void every_screen_keeps_every_measure_in_every_manner(Language language) {
        Gallery gallery = new Gallery(new RealTime(), Gallery.Light.DAY);
        List<String> failures = new ArrayList<>();
        for (Preferences manner : Manners.measured())
            if (manner.language() == language)
                for (var samples : GalleryCommand.SAMPLES)
                    for (Screen screen : samples.screens())
                        for (Gallery.Hung hung : gallery.measure(new View(screen, manner, 18)))
                            hung.failures().forEach(f -> failures.add(hung.title() + ": " + f));
        assertEquals(List.of(), failures, () -> String.join("\n", failures));
    }

    @Test
    void at_night_everything_is_as_easy_to_read() {
        Gallery gallery = new Gallery(new RealTime(), Gallery.Light.NIGHT);
        List<String> failures = new ArrayList<>();
        for (var samples : GalleryCommand.SAMPLES)
            for (Screen screen : samples.screens())
                for (var hung : gallery.measure(new View(screen, Preferences.in(Language.CHINESE), 18)))
                    hung.failures().forEach(f -> failures.add(hung.title() + ": " + f));
        assertEquals(List.of(), failures, () -> String.join("\n", failures));
    }

    @Test
    void larger_text_is_larger_by_as_much_as_was_chosen() {
        for (TextSize size : TextSize.values()) {
            double font = Rendered.onFx(() -> Rendered.of(new View(new Screen.PlaceIdCard(List.of()),
                    Preferences.in(Language.CHINESE).with(new Touch.Enlarge(size)), 0)).all(Label.class).stream()
                    .filter(l -> l.getStyleClass().contains("lead")).findFirst().orElseThrow().getFont().getSize());
            assertEquals(40 * (1 + .25 * size.ordinal()), font, .01);
        }
    }

    /** Breaks a good picture in one way and yields what is measured. */
    private static String broken(Reach reach, java.util.function.Consumer<Rendered> how) {
        View view = new View(new Screen.NotPaid(true),
                Preferences.in(Language.CHINESE).with(new Touch.Lower(reach)), 18);
        return Rendered.onFx(() -> {
            Rendered rendered = Rendered.of(view);
            Face face = rendered.glass.face().orElseThrow();
            assertEquals(List.of(), Measures.of(view, face));
            how.accept(rendered);
            return String.join("; ", Measures.of(view, face));
        });
    }

    private static void notices(String what, String measured) {
        assertTrue(measured.contains(what), measured);
    }

    @Test
    void a_fault_of_each_kind_is_noticed() {
        notices("20 mm", broken(Reach.STANDING, r -> Rendered.onlyButton(r, "cancel").resize(180, 60)));
        notices("out of reach", broken(Reach.SEATED, r -> Rendered.onlyButton(r, "cancel").relocate(0, -900)));
        notices("lies on", broken(Reach.STANDING, r -> Rendered.onlyButton(r, "cancel").relocate(500, 0)));
        notices("margins", broken(Reach.STANDING, r -> Rendered.onlyButton(r, "cancel").relocate(-40, 0)));
        notices("says nothing", broken(Reach.STANDING, r -> Rendered.onlyButton(r, "cancel").setAccessibleText("")));
        notices("not reached by keys",
                broken(Reach.STANDING, r -> Rendered.onlyButton(r, "cancel").setFocusTraversable(false)));
        notices("is reached after", broken(Reach.STANDING, r -> Rendered.onlyButton(r, "cancel").toFront()));
        notices("setting reach", broken(Reach.STANDING, r -> Rendered.onlyButton(r, "reach-seated").setVisible(false)));
        notices("contrast", broken(Reach.STANDING, r -> {
            Button cancel = Rendered.onlyButton(r, "cancel");
            cancel.setStyle("-fx-text-fill: #888;");
            r.glass.applyCss();
        }));
        notices("cut short", broken(Reach.STANDING, r -> {
            Button cancel = Rendered.onlyButton(r, "cancel");
            cancel.setText("取消办理取消办理取消办理取消办理取消办理取消办理取消办理");
            cancel.layout();
        }));
        notices("text of", broken(Reach.STANDING, r -> {
            Rendered.onlyButton(r, "cancel").setStyle("-fx-font-size: 20px;");
            r.glass.applyCss();
        }));
    }

    @Test
    void a_screen_without_words_is_a_failure_and_not_a_crash() {
        Screen screen = new Screen.Welcome(true, true, Optional.of(org.kiosk24.app.words.Text.say("no.such.key")));
        var hung = new Gallery(new RealTime(), Gallery.Light.DAY)
                .measure(new View(screen, Preferences.in(Language.ENGLISH), 0));
        assertTrue(hung.getFirst().failures().getFirst().contains("no.such.key"), hung.toString());
    }
}
