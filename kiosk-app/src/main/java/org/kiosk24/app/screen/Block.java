package org.kiosk24.app.screen;

import java.util.List;
import java.util.Optional;
import org.kiosk24.app.words.Text;

/** One part of a {@link Screen.Sheet}, from top to bottom. Personal data is masked before it gets here. */
public sealed interface Block {
    record Paragraph(Text text) implements Block {}

    /** Something that must not be missed. */
    record Notice(Text text) implements Block {}

    /** Names and values, a line each. */
    record Table(List<Row> rows) implements Block {}

    /** @param source where the kiosk has it from, when that matters */
    record Row(Text name, Text value, Optional<Text> source) {
        public Row(Text name, Text value) {
            this(name, value, Optional.empty());
        }
    }

    /** A way with stages, first to last. */
    record Timeline(List<Stage> stages) implements Block {}

    record Stage(State state, Text name, Text detail) {
        public enum State {
            DONE, NOW, LATE, NEXT
        }
    }

    /** What there is and what is missing. */
    record Checklist(List<Item> items) implements Block {}

    /** @param hints a line each: where, how */
    record Item(Mark mark, Text what, List<Text> hints) {
        public enum Mark {
            THERE, MISSING, NEEDED
        }
    }

    /** One of these: {@link Touch.Choose} with its code. */
    record Choices(List<Choice> choices) implements Block {}

    /** @param notNow why it cannot be chosen now, and where it can; empty when it can be */
    record Choice(String code, Text title, Text detail, List<Text> notNow) {
        public boolean open() {
            return notNow.isEmpty();
        }
    }

    /** A number to be noted, large. */
    record Number(Text name, String number) implements Block {}

    record Qr(Text caption, String text) implements Block {}

    /** Digits to be typed: {@link Touch.Enter}. */
    record Digits(int length) implements Block {}

    /** What the camera sees just now: {@link Display#mirror}. */
    record Mirror() implements Block {}

    /** A signature to be drawn: {@link Touch.Sign}. */
    record Signature() implements Block {}

    /**
     * Words to be written: {@link Touch.Enter}, never empty.
     *
     * @param longest in characters
     */
    record Writing(int longest) implements Block {}
}
