package org.kiosk24.device.cardstation;

import java.util.Optional;

/** The commands that are used here. Source: TCP300II command manual, command list. */
public enum Tcp300Command {
    CLEAR_BUFFERS(0x49, Nature.EXACT, "clear both buffers"),
    PRINT_TEXT(0x41, Nature.EXACT, "buffer a line"),
    ERASE_PRINT(0x46, Nature.ONCE, "erase and print"),
    DISCHARGE(0x50, Nature.MOVE, "discharge the card"),
    TAKE_TO_REAR(0x51, Nature.ONCE, "take a card to the rear"),
    TAKE_TO_FRONT(0x53, Nature.ONCE, "take a card in"),
    CANCEL_INSERTION(0x54, Nature.QUESTION, "stop waiting for a card"),
    CANCEL_REMOVAL(0x55, Nature.QUESTION, "stop waiting for removal"),
    VERSION(0x58, Nature.QUESTION, "version"),
    SENSORS(0x59, Nature.QUESTION, "sensors"),
    RESET(0x5F, Nature.MOVE, "reset"),
    PRINT_COUNT(0x96, Nature.EXACT, "print counter");

    /** What it costs when nobody knows whether the station took a command. */
    enum Nature {
        /** Nothing moves and no surface changes: may be sent again, and its loss means that nothing happened. */
        QUESTION,
        /** Like a question, but the answer to an earlier one must not be taken for its own. */
        EXACT,
        /** A card moves, and asking again does no harm. */
        MOVE,
        /** Is sent again only when the station said that it did not take it. */
        ONCE;

        /** Its loss means that nothing happened. */
        boolean harmless() {
            return this == QUESTION || this == EXACT;
        }
    }

    private final int code;
    private final Nature nature;
    private final String words;

    Tcp300Command(int code, Nature nature, String words) {
        this.code = code;
        this.nature = nature;
        this.words = words;
    }

    public int code() {
        return code;
    }

    Nature nature() {
        return nature;
    }

    /** Accepted while another command runs, which is then cancelled and gets no response. */
    public boolean priority() {
        return this == RESET || this == CANCEL_INSERTION;
    }

    public static Optional<Tcp300Command> of(int code) {
        for (Tcp300Command c : values())
            if (c.code == code)
                return Optional.of(c);
        return Optional.empty();
    }

    /** For messages: {@code 46 (erase and print)}. */
    @Override
    public String toString() {
        return "%02X (%s)".formatted(code, words);
    }
}
