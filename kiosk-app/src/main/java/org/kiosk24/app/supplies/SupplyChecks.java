package org.kiosk24.app.supplies;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kiosk24.app.diag.Cause;
import org.kiosk24.app.diag.Check;
import org.kiosk24.app.diag.Check.Seen;
import org.kiosk24.app.diag.Part;
import org.kiosk24.app.diag.Reading;
import org.kiosk24.app.journal.JournalBroken;

/**
 * What is left by the books, before a sensor or a citizen finds out. A supply that nobody has put in or counted yet is
 * told as that, and is no finding.
 */
public final class SupplyChecks {
    private SupplyChecks() {}

    public static List<Check> of(Supplies supplies) {
        return Arrays.stream(Supply.values()).map(supply -> new Check("supplies." + supply.tag(), part(supply),
                supply.tag(), guarded(() -> look(supplies, supply)))).toList();
    }

    private static Part part(Supply supply) {
        return switch (supply) {
            case PAPER -> Part.RECEIPT;
            case CARD_HEAD, BLANK_CARDS -> Part.CARD_STATION;
        };
    }

    private static Supplier<Seen> guarded(Supplier<Seen> look) {
        return () -> {
            try {
                return look.get();
            } catch (JournalBroken e) {
                return Seen.of(Cause.JOURNAL_UNREADABLE, e.getMessage());
            }
        };
    }

    private static Seen look(Supplies supplies, Supply supply) {
        if (!supplies.kept().contains(supply))
            return Seen.well(Reading.told("left", "not counted"));
        Optional<Stock> stock = supplies.stock(supply);
        if (stock.isEmpty())
            return Seen.well(Reading.told("left", "not told"));
        Stock s = stock.get();
        Reading[] readings = {new Reading("left", Long.toString(s.left()), "more than " + s.low()),
                Reading.told("counted", Long.toString(s.base())), Reading.told("putIn", Long.toString(s.added())),
                Reading.told("used", Long.toString(s.used()))};
        return switch (s.level()) {
            case ENOUGH -> Seen.well(readings);
            case LOW -> Seen.of(low(supply), "by the books", readings);
            case USED_UP -> Seen.of(usedUp(supply), "by the books", readings);
        };
    }

    private static Cause low(Supply supply) {
        return switch (supply) {
            case PAPER -> Cause.PAPER_STOCK_LOW;
            case CARD_HEAD -> Cause.HEAD_WORN;
            case BLANK_CARDS -> Cause.BLANK_CARDS_LOW;
        };
    }

    private static Cause usedUp(Supply supply) {
        return switch (supply) {
            case PAPER -> Cause.PAPER_STOCK_USED_UP;
            case CARD_HEAD -> Cause.HEAD_WORN_OUT;
            case BLANK_CARDS -> Cause.BLANK_CARDS_USED_UP;
        };
    }
}
