package org.kiosk24.device.cardstation;

import java.time.Duration;
import java.util.List;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Result;

/**
 * A rewritable-card station. The two questions that settle every unknown are {@link #where()} (did the card come out?)
 * and {@link #printCount()} (was it printed?).
 */
public interface CardStation extends AutoCloseable {
    /** Waits for a permit at the inlet and draws it in to where its chip can be read. */
    Result<Place> takeIn(Duration patience, Cancel cancel);

    /** Where the card is, by the sensors. */
    Result<Place> where();

    /** What all sensors see, the cover's among them. */
    Result<Sensors> sensors();

    /** How many cards this mechanism has printed in its life; grows by one with each finished print. */
    Result<Long> printCount();

    /** Erases the rewritable area and prints these lines on it; the card stays inside. Never repeated by itself. */
    Result<Void> print(List<String> lines);

    /** Erases the rewritable area, leaving it blank; the card stays inside. */
    Result<Void> erase();

    /**
     * Pushes the card out and waits until it is taken. {@code AWAITING_REMOVAL} when it still hangs in the slot.
     *
     * @param cancel asked between two looks while it hangs there; ends the waiting, not the pushing out
     */
    Result<Place> eject(Duration patience, Cancel cancel);

    /** Draws a card that nobody took back in, to keep it. */
    Result<Place> retain();

    /** Initialises the mechanism, which pushes out any card it holds. */
    Result<Void> reset();

    /** Firmware version. */
    Result<String> version();

    @Override
    void close();

    /** Where a card is. */
    enum Place {
        /** No sensor sees one. */
        NONE,
        /** In the slot, not drawn in. */
        AT_INLET,
        /** Inside, held. */
        INSIDE,
        /** Pushed out, still in the slot, waiting to be taken. */
        AWAITING_REMOVAL
    }
}
