package org.kiosk24.device.link;

/** Which way bytes go, seen from the line and not from either end. */
public enum Direction {
    TO_DEVICE('>'), TO_HOST('<');

    private final char mark;

    Direction(char mark) {
        this.mark = mark;
    }

    /** By which transcripts show it. */
    public char mark() {
        return mark;
    }
}
