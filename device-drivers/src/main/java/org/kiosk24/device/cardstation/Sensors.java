package org.kiosk24.device.cardstation;

import java.util.Optional;
import org.kiosk24.device.cardstation.CardStation.Place;

/**
 * The answer to 59: six ASCII digits, seven on a TCP300 mechanism, whose last is the dispenser's and not used here.
 * Digit 1 is the inlet: {@code 0} none, {@code 1} a card at the inlet, {@code 2} a card that waits to be taken; digits
 * 2 to 4 are the sensors along the path, {@code 1} covered; digit 5 the cover, {@code 1} open; digit 6 is always
 * {@code 0}.
 *
 * <p>Source: TCP300II command manual, command 59.
 */
public record Sensors(Inlet inlet, boolean front, boolean middle, boolean rear, Cover cover) {
    /** What the sensor in the slot sees. */
    public enum Inlet {
        FREE, CARD, CARD_TO_BE_TAKEN
    }

    /** The cover over the path. */
    public enum Cover {
        CLOSED, OPEN
    }

    /** The sensors, or nothing if these bytes are no answer to 59. */
    public static Optional<Sensors> parse(byte[] data) {
        if (data.length < 6 || data.length > 7 || data[0] < '0' || data[0] > '2')
            return Optional.empty();
        for (int i = 1; i < data.length; i++)
            if (data[i] != '0' && data[i] != '1')
                return Optional.empty();
        if (data[5] != '0')
            return Optional.empty();
        return Optional.of(new Sensors(Inlet.values()[data[0] - '0'], data[1] == '1', data[2] == '1', data[3] == '1',
                data[4] == '1' ? Cover.OPEN : Cover.CLOSED));
    }

    /** The bytes of {@link #parse}. */
    public byte[] encode() {
        return new byte[]{(byte) ('0' + inlet.ordinal()), digit(front), digit(middle), digit(rear),
                digit(cover == Cover.OPEN), '0'};
    }

    private static byte digit(boolean covered) {
        return (byte) (covered ? '1' : '0');
    }

    /** A card that waits to be taken is out, whatever else sees it; else one that covers the path is inside. */
    public Place place() {
        if (inlet == Inlet.CARD_TO_BE_TAKEN)
            return Place.AWAITING_REMOVAL;
        if (front || middle || rear)
            return Place.INSIDE;
        return inlet == Inlet.CARD ? Place.AT_INLET : Place.NONE;
    }
}
