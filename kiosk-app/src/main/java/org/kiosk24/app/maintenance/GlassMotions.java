package org.kiosk24.app.maintenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiosk24.app.diag.Trial;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.GuidedDisplay;
import org.kiosk24.app.screen.Preferences.Voice;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Screen.Button;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.panel.GuideLight;

/** What the glass and its surroundings do: lights, voice, touch, keys. */
record GlassMotions(Judged judged, List<GuideLight> fitted) {
    /** Fields of about a finger's breadth. */
    private static final int COLUMNS = 7;
    private static final int ROWS = 9;

    Trial lights() throws ShiftOver {
        for (GuideLight light : fitted) {
            Touch touch = judged.talk().ask(light(light),
                    t -> t instanceof Touch.Confirm || t instanceof Touch.Back);
            if (touch instanceof Touch.Back)
                return judged.failed(light.name());
        }
        return judged.passed();
    }

    /** Its light is on while it is shown. */
    static Screen.Sheet light(GuideLight light) {
        return Judged.question(GuidedDisplay.sheetOf(light), Text.say("light.ask", Text.say("light." + light)),
                List.of());
    }

    Trial speaker() throws ShiftOver {
        Voice before = judged.talk().glass().preferences().voice();
        judged.talk().glass().wishes(new Touch.Hear(Voice.MEDIUM));
        try {
            return judged.byEye();
        } finally {
            judged.talk().glass().wishes(new Touch.Hear(before));
        }
    }

    Trial touch() throws ShiftOver {
        Touch touch = judged.talk().ask(fields(), t -> t instanceof Touch.Confirm || t instanceof Touch.Back);
        return touch instanceof Touch.Confirm ? judged.passed() : judged.failed("");
    }

    static Screen.Sheet fields() {
        return new Screen.Sheet("staff-fields", Text.say("motion.TOUCH.ask"), Optional.empty(),
                List.of(new Block.Fields(COLUMNS, ROWS)),
                List.of(Button.other("back", Text.say("selftest.fields.no"), new Touch.Back())), false);
    }

    Trial keypad() throws ShiftOver {
        List<String> pressed = new ArrayList<>();
        while (pressed.size() < Block.Keys.ALL.size()) {
            Touch touch = judged.talk().ask(keys(List.copyOf(pressed)),
                    t -> t instanceof Touch.Press || t instanceof Touch.Back);
            if (touch instanceof Touch.Back) {
                List<String> dead = new ArrayList<>(Block.Keys.ALL);
                dead.removeAll(pressed);
                return judged.failed(String.join(", ", dead));
            }
            if (touch instanceof Touch.Press(var key) && Block.Keys.ALL.contains(key) && !pressed.contains(key))
                pressed.add(key);
        }
        return judged.passed();
    }

    static Screen.Sheet keys(List<String> pressed) {
        return new Screen.Sheet("staff-keys", Text.say("motion.KEYPAD.ask"), Optional.empty(),
                List.of(new Block.Keys(pressed)),
                List.of(Button.other("back", Text.say("selftest.keys.no"), new Touch.Back())), false);
    }
}
