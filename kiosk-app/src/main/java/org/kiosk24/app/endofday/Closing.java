package org.kiosk24.app.endofday;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.payment.CardTerminal.Totals;

/**
 * One end of day, as the journal has it.
 *
 * @param row the journal's, of the intent
 * @param happened whether the terminal closed its batch; empty while nothing is written about it
 * @param totals what the terminal said; empty if it said nothing that counts
 * @param compared empty before it was held against the journal
 */
public record Closing(int number, String by, Instant at, long row, Optional<ActHappened> happened,
        Optional<Totals> totals, String fault, Optional<Comparison> compared) {
    /** @param from the journal's payments after this row; @param to up to this one */
    public record Comparison(long from, long to, List<Difference> differences) {}

    static Closing begun(Noted.Begun n, Instant at, long row) {
        return new Closing(n.number(), n.by(), at, row, Optional.empty(), Optional.empty(), "", Optional.empty());
    }

    Closing with(Noted.Ended n) {
        return new Closing(number, by, at, row, Optional.of(n.happened()),
                n.happened() == ActHappened.YES
                        ? Optional.of(new Totals(n.count(), n.fen(), n.first(), n.last()))
                        : Optional.empty(),
                n.fault(), compared);
    }

    Closing with(Noted.Compared n) {
        return new Closing(number, by, at, row, happened, totals, fault,
                Optional.of(new Comparison(n.from(), n.to(), n.differences())));
    }

    /** Whether terminal, gateway and journal say the same. */
    public boolean agrees() {
        return compared.filter(c -> c.differences().isEmpty()).isPresent();
    }
}
