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
    record Digits(int length, Shown shown) implements Block {
        public Digits(int length) {
            this(length, Shown.CLEAR);
        }

        /** What is seen and heard of what was typed. */
        public enum Shown {
            CLEAR,
            /** That there is a digit, not which. */
            SECRET
        }
    }

    /** How each of several things is, in a sign, a word and a sentence. */
    record Signs(List<Sign> signs) implements Block {}

    /**
     * @param code for {@link Touch.Choose}; empty for one that is only read
     * @param state in a word
     * @param told in a sentence; may be empty
     */
    record Sign(Optional<String> code, Look look, Text name, Text state, Text told) {
        /** The shape that is drawn; each is another one, in whatever colour. */
        public enum Look {
            WELL,
            BUSY,
            REDUCED,
            DOWN,
            TAMPERED,
            /** Not known yet. */
            OPEN
        }
    }

    /** Fields that each want a finger once, from edge to edge: {@link Touch.Confirm} when all had one. */
    record Fields(int columns, int rows) implements Block {}

    /**
     * The eight keys beside the glass, to be tried: each press is {@link Touch.Press} and does nothing else.
     *
     * @param pressed names of those that were
     */
    record Keys(List<String> pressed) implements Block {
        /** All eight, as {@link Touch.Press} names them. */
        public static final List<String> ALL = List.of("UP", "DOWN", "LEFT", "RIGHT", "OK", "HELP", "QUIETER",
                "LOUDER");
    }

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
