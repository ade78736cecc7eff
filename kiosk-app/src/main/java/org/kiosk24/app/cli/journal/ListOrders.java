package org.kiosk24.app.cli.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kiosk24.app.cases.OrderSearch;
import org.kiosk24.app.cases.OrderSearch.Trouble;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.order.Entry;
import org.kiosk24.app.order.Entry.Ending;
import org.kiosk24.app.order.History;
import org.kiosk24.app.order.Order;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code kiosk journal list}: the orders, a line each. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "All orders, or those that are looked for, a"
        + " line each.")
final class ListOrders extends JournalCommand.Reading {

    @Option(names = "--from", paramLabel = "WHEN", converter = When.class, description = "Begun then or later: 2026-11-23,"
            + " 2026-11-23T08:30 (both China's time), or with an offset.")
    private Instant from;
    @Option(names = "--until", paramLabel = "WHEN", converter = When.class, description = "Begun earlier.")
    private Instant until;
    @Option(names = "--order", paramLabel = "PART", defaultValue = "", description = "A part of the order's number.")
    private String number;
    @Option(names = "--ending", split = ",", paramLabel = "E", description = "Ended so: ${COMPLETION-CANDIDATES}.")
    private Set<Ending> endings = Set.of();
    @Option(names = "--kind", split = ",", paramLabel = "K", description = "With a row of this kind, such as GaveBack.")
    private Set<String> kinds = Set.of();
    @Option(names = "--trouble", paramLabel = "T", description = "Only with trouble: ${COMPLETION-CANDIDATES}.")
    private Trouble trouble;

    /** A day, a minute, or an instant. */
    static final class When implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            try {
                if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
                    return LocalDate.parse(text).atStartOfDay(KioskConfig.ZONE).toInstant();
                return text.matches(".*T.*(Z|[+-][0-9]{2}:?[0-9]{2})")
                        ? java.time.OffsetDateTime.parse(text).toInstant()
                        : LocalDateTime.parse(text).atZone(KioskConfig.ZONE).toInstant();
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("expected a day such as 2026-11-23, or a time such as"
                        + " 2026-11-23T08:30, not " + text);
            }
        }
    }

    @Override
    int answer(Journal journal) {
        var search = new OrderSearch(Optional.ofNullable(from), Optional.ofNullable(until), number, endings, kinds,
                Optional.ofNullable(trouble));
        List<Map<String, Object>> orders = new ArrayList<>();
        for (History history : search.in(journal))
            orders.add(line(history.order()));
        if (output.json())
            return output.done(Map.of("orders", orders));
        for (Map<String, Object> order : orders)
            output.print("%-30s %-11s %-9s %-12s %-11s %s".formatted(order.values().toArray()));
        return 0;
    }

    private static Map<String, Object> line(Order order) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("order", order.id());
        line.put("ending", order.ending().map(Enum::name).orElse("OPEN"));
        line.put("product", order.chosen().map(Entry.Chosen::productCode).orElse("-"));
        line.put("money", order.money().getClass().getSimpleName());
        line.put("permit", order.custody().name());
        line.put("openCases", String.join(",", order.openCases().stream().map(Enum::name).toList()));
        return line;
    }
}
