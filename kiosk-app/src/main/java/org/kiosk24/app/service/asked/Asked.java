package org.kiosk24.app.service.asked;

import java.util.List;
import java.util.Optional;
import org.kiosk24.app.bureau.Consultation;
import org.kiosk24.app.bureau.Consultations;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.words.Text;

/** The sheet behind "what was asked about me". It names registers and purposes, never what they answered. */
public final class Asked {
    private final Consultations consultations;

    public Asked(Consultations consultations) {
        this.consultations = consultations;
    }

    public Screen.Sheet sheet() {
        List<Consultation> all = consultations.all();
        List<Block> blocks = all.isEmpty()
                ? List.of(new Block.Paragraph(Text.say("asked.nothing")))
                : List.of(new Block.Table(all.stream().map(Asked::row).toList()),
                        new Block.Paragraph(Text.say("asked.kept")));
        List<Screen.Button> buttons = all.isEmpty()
                ? List.of(Screen.Button.back())
                : List.of(Screen.Button.back(), Screen.Button.print());
        return new Screen.Sheet("asked", Text.say("asked.title"), Optional.of(Text.say("asked.lead")), blocks, buttons,
                false);
    }

    private static Block.Row row(Consultation c) {
        return new Block.Row(Text.say("register." + c.register()),
                Text.say("asked.answer." + c.answer()),
                Optional.of(Text.say("asked.for", Text.say("purpose." + c.purpose()))));
    }
}
