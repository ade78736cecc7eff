package org.kiosk24.sim.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kiosk24.app.journal.Row;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.app.order.Entry.Ending;
import org.kiosk24.sim.world.Promise;

/** What the kiosk's journal says of its orders, gathered row by row as they are written. */
final class OrderBook {
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private static final Pattern ACCEPTED = Pattern.compile("\"number\":\"([0-9]+)\"");
    private String permitInside = "";

    /** One order. */
    static final class Page {
        private final Instant from;
        private final List<CaseReason> cases = new ArrayList<>();
        private Optional<Ending> ending = Optional.empty();
        private final List<String> told = new ArrayList<>();
        private boolean acted;
        private boolean reporting;
        private boolean kept;

        private Page(Instant from) {
            this.from = from;
        }

        Optional<Ending> ending() {
            return ending;
        }

        List<CaseReason> cases() {
            return cases;
        }
    }

    /** @param now by the world's clock, which the kiosk's may differ from */
    void take(Row row, Instant now) {
        if (!row.ofOrder())
            return;
        Page page = pages.computeIfAbsent(row.orderId(), id -> new Page(now));
        page.acted |= !row.kind().equals("Opened") && !row.kind().equals("Closed");
        switch (row.kind()) {
            case "Taking", "Found" -> permitInside = row.orderId();
            case "Keeping" -> page.kept = true;
            case "CaseOpened" -> named(CaseReason.values(), row).ifPresent(page.cases::add);
            case "Reporting" -> page.reporting = true;
            case "Reported" -> page.reporting = false;
            case "Submitted" -> number(row).ifPresent(page.told::add);
            case "Closed" -> page.ending = named(Ending.values(), row);
            default -> {
            }
        }
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, Row row) {
        for (E value : values)
            if (row.facts().contains("\"" + value.name() + "\""))
                return Optional.of(value);
        return Optional.empty();
    }

    private static Optional<String> number(Row row) {
        Matcher found = ACCEPTED.matcher(row.facts());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    Optional<Page> page(String orderId) {
        return Optional.ofNullable(pages.get(orderId));
    }

    List<String> ids() {
        return List.copyOf(pages.keySet());
    }

    int size() {
        return pages.size();
    }

    /** Some order has no end yet. */
    boolean underWay() {
        return pages.values().stream().anyMatch(p -> p.ending.isEmpty());
    }

    /** Every order has its end, and the bureau has heard of it. */
    boolean settled() {
        return pages.values().stream().noneMatch(p -> p.ending.isEmpty() || p.reporting);
    }

    /** The order that drew in the newest permit; empty if none did. */
    String permitInside() {
        return permitInside;
    }

    /** Whether the order that drew in the newest permit says that it keeps it. */
    boolean keeps() {
        return page(permitInside).map(p -> p.kept).orElse(false);
    }

    /**
     * From the n-th order on, as the promise is judged by. Orders without any act are left out: the kiosk writes one to
     * prove that its disk takes rows again, and nothing that happens belongs to it.
     */
    List<Promise.Ordered> from(int first) {
        var ordered = new ArrayList<Promise.Ordered>();
        pages.entrySet().stream().skip(first).filter(e -> e.getValue().acted)
                .forEach(e -> ordered
                        .add(new Promise.Ordered(e.getKey(), e.getValue().from, List.copyOf(e.getValue().told))));
        return ordered;
    }
}
