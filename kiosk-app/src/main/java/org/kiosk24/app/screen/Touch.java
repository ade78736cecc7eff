package org.kiosk24.app.screen;

import java.util.List;
import org.kiosk24.app.words.Language;

/** What a person did on the glass, or on the keys beside it. */
public sealed interface Touch {
    record Start() implements Touch {}

    record Choose(String code) implements Touch {}

    record Confirm() implements Touch {}

    record Back() implements Touch {}

    record Cancel() implements Touch {}

    record PayByCard() implements Touch {}

    record PayByQr() implements Touch {}

    /** What was typed; perhaps personal, so it never prints itself. */
    record Enter(String text) implements Touch {
        @Override
        public String toString() {
            return "Enter[" + text.length() + " characters]";
        }
    }

    /** A signature drawn with the finger, which never prints itself, or given {@link #WITH_ID_CARD}. */
    record Sign(List<Stroke> strokes) implements Touch {
        /** As good as a drawn one, for whom cannot draw or would rather not: by the card that was read in this visit. */
        public static final Sign WITH_ID_CARD = new Sign(List.of());

        @Override
        public String toString() {
            return "Sign[" + strokes.size() + " strokes]";
        }
    }

    /** One line of a signature: x and y by turns, in thousandths of the pad's width from its upper left corner. */
    record Stroke(List<Integer> points) {}

    /** By nobody's hand: a technician wants to look at the devices, or staff stands before the kiosk. */
    record Inspect() implements Touch {}

    /** By a gesture that nobody makes by chance: staff wants in. What follows is a login. */
    record Officer() implements Touch {}

    /** One of the eight keys beside the glass, where they are tried. */
    record Press(String key) implements Touch {}

    /** More time on this screen. */
    record Extend() implements Touch {}

    /** A wish about how to be served, done at once; the same screen is shown again. */
    sealed interface Setting extends Touch {}

    record Speak(Language language) implements Setting {}

    record Enlarge(Preferences.TextSize size) implements Setting {}

    record Paint(Preferences.Theme theme) implements Setting {}

    record Lower(Preferences.Reach reach) implements Setting {}

    record Hear(Preferences.Voice voice) implements Setting {}
}
