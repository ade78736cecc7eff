package org.kiosk24.sim.kill;

import java.time.Duration;
import java.util.List;
import org.kiosk24.app.journal.Row;
import org.kiosk24.app.order.Entry.Method;

/**
 * An instant of a visit at which the app is killed.
 *
 * @param kind of the journal row after which it happens
 * @param words that the row's facts contain
 * @param after how long after that row
 * @param chip what the permit's chip does
 * @param meanwhile what the payer does while no app runs
 */
record Kill(Method method, String kind, String words, Duration after, Chip chip, Meanwhile meanwhile) {
    enum Chip {
        WORKS, CANNOT_BE_WRITTEN
    }

    enum Meanwhile {
        WAITS, TAPS_THE_CARD, TAPS_AT_A_TERMINAL_THAT_KEEPS_THE_MONEY, PRESSES_STOP
    }

    static Kill card(String kind, int millis) {
        return new Kill(Method.CARD, kind, "", Duration.ofMillis(millis), Chip.WORKS, Meanwhile.WAITS);
    }

    static Kill qr(String kind, int millis) {
        return new Kill(Method.QR, kind, "", Duration.ofMillis(millis), Chip.WORKS, Meanwhile.WAITS);
    }

    Kill saying(String someWords) {
        return new Kill(method, kind, someWords, after, chip, meanwhile);
    }

    Kill payer(Meanwhile does) {
        return new Kill(method, kind, words, after, chip, does);
    }

    /** So that the print is erased and the money given back. */
    Kill chipCannotBeWritten() {
        return new Kill(method, kind, words, after, Chip.CANNOT_BE_WRITTEN, meanwhile);
    }

    boolean isDue(List<Row> rows) {
        return rows.stream().anyMatch(row -> row.kind().equals(kind) && row.facts().contains(words));
    }

    @Override
    public String toString() {
        String payer = meanwhile == Meanwhile.WAITS ? "" : ", the payer " + meanwhile;
        String state = chip == Chip.WORKS ? "" : ", the chip " + chip;
        return method + ": " + kind + (words.isEmpty() ? "" : " " + words) + " + " + after.toMillis() + " ms" + state
                + payer;
    }
}
