package org.kiosk24.sim.dock;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.kiosk24.app.bureau.Filings;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.JournalBroken;
import org.kiosk24.app.journal.JournalFiles;
import org.kiosk24.app.journal.Row;
import org.kiosk24.app.journal.SealingKey;
import org.kiosk24.app.order.Entry;
import org.kiosk24.app.order.Order;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.order.Orders;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.world.Ledger;
import org.kiosk24.sim.world.Promise;
import org.kiosk24.sim.world.World;

/** What the kiosk's journal says, read beside the kiosk that writes it, and whether the world's books agree. */
final class Books {
    private static final RandomGenerator NEVER = () -> {
        throw new IllegalStateException("reading needs no randomness");
    };
    private static final int MOST_ORDERS = 12;
    private final JournalFiles files;
    private final World world;
    private final KioskBox box;
    private final Time time;
    private final Instant since;

    /** Whether the promise was kept. */
    enum Verdict {
        KEPT,
        BROKEN,
        /** A visit, or what follows it, is not over. */
        OPEN
    }

    /** @param folder the kiosk's data; orders of before now are none of this world's */
    Books(Path folder, World world, KioskBox box, Time time) {
        files = new JournalFiles(folder);
        this.world = world;
        this.box = box;
        this.time = time;
        since = time.now();
    }

    /** As JSON has it: the newest orders first, with their rows, and the verdict. */
    Map<String, Object> read() {
        if (!Files.exists(files.journal()) || !Files.exists(files.key()))
            return facts(List.of(), Verdict.OPEN, List.of("the kiosk has no journal yet"), 0);
        try (Journal journal = Journal.openToRead(files.journal(), SealingKey.inFile(files.key(), NEVER), time)) {
            return read(journal);
        } catch (JournalBroken notNow) {
            return facts(List.of(), Verdict.OPEN, List.of("the journal cannot be read now: " + notNow.getMessage()),
                    0);
        }
    }

    private Map<String, Object> read(Journal journal) {
        var stories = new ArrayList<Map<String, Object>>();
        var ordered = new ArrayList<Promise.Ordered>();
        boolean settled = true;
        for (OrderFile file : Orders.all(journal)) {
            List<Row> rows = journal.rows(file.id());
            Instant from = Instant.parse(rows.getFirst().at());
            if (from.isBefore(since))
                continue;
            Order order = file.order();
            ordered.add(new Promise.Ordered(order.id(), from,
                    order.filed().map(Filings.Filed::number).stream().toList()));
            settled &= order.ending().isPresent() && (order.reporting().isEmpty() || order.reported());
            stories.addFirst(story(order, rows));
        }
        Ledger ledger = world.ledger();
        List<String> broken = new ArrayList<>(Promise.broken(ledger, ordered));
        journal.verify().ifPresent(broken::add);
        Verdict verdict = !settled || visiting() ? Verdict.OPEN : broken.isEmpty() ? Verdict.KEPT : Verdict.BROKEN;
        return facts(stories.subList(0, Math.min(MOST_ORDERS, stories.size())), verdict,
                verdict == Verdict.BROKEN ? broken : List.of(), ledger.keptFen());
    }

    /** Whoever still stands there may still take the permit. */
    private boolean visiting() {
        Optional<String> screen = box.shown().map(s -> s.glass().screen());
        return screen.filter(s -> s.startsWith("welcome") || s.startsWith("out-of-service")).isEmpty();
    }

    private static Map<String, Object> facts(List<Map<String, Object>> orders, Verdict verdict, List<String> why,
            int keptFen) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("verdict", verdict.name());
        facts.put("why", why);
        facts.put("keptFen", keptFen);
        facts.put("orders", orders);
        return facts;
    }

    private static Map<String, Object> story(Order order, List<Row> rows) {
        Map<String, Object> story = new LinkedHashMap<>();
        story.put("order", order.id());
        story.put("ending", order.ending().map(Enum::name).orElse("OPEN"));
        story.put("product", order.chosen().map(Entry.Chosen::productCode).orElse(""));
        story.put("feeFen", order.chosen().map(Entry.Chosen::feeFen).orElse(0));
        story.put("money", kebab(order.money().getClass().getSimpleName()));
        story.put("print", kebab(order.print().state().name()));
        story.put("chip", kebab(order.chip().state().name()));
        story.put("permit", kebab(order.custody().name()));
        story.put("cases", order.cases().stream().map(Enum::name).toList());
        story.put("reported", order.reported());
        story.put("rows", rows.stream().map(Books::row).toList());
        return story;
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
    }

    private static Map<String, Object> row(Row row) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", row.seq());
        facts.put("at", row.at());
        facts.put("kind", row.kind());
        facts.put("facts", row.facts());
        return facts;
    }
}
