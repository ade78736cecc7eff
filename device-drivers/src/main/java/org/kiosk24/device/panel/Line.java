package org.kiosk24.device.panel;

/**
 * One line of the GPIO chip.
 *
 * @param offset its number on the chip, from 0
 * @param active the level that means {@link Signal#ON}
 */
public record Line(int offset, Active active) {
    public enum Active {
        HIGH, LOW
    }

    public static Line high(int offset) {
        return new Line(offset, Active.HIGH);
    }

    public static Line low(int offset) {
        return new Line(offset, Active.LOW);
    }
}
