package org.kiosk24.sim.day;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Who looks on while a day is run, and changes nothing of it.
 *
 * @param events gets a line for each event
 * @param words say what went over a line
 * @param transcripts gives a consumer for each device's wire transcript, if they are wanted
 */
public record Witness(Consumer<String> events, WireWords words,
        Optional<Function<String, Consumer<String>>> transcripts) {
    public static final Witness NOBODY = ofEvents(line -> {
    });

    public static Witness ofEvents(Consumer<String> events) {
        return new Witness(events, WireWords.SUMMARY, Optional.empty());
    }
}
