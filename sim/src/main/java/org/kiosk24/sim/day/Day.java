package org.kiosk24.sim.day;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.kiosk24.app.journal.Row;
import org.kiosk24.sim.accident.KioskStage;
import org.kiosk24.sim.accident.Scene;
import org.kiosk24.sim.bureau.QrLedger;
import org.kiosk24.sim.receipt.PrintedSlip;
import org.kiosk24.sim.script.Play;
import org.kiosk24.sim.world.HashSeal;
import org.kiosk24.sim.world.Ledger;
import org.kiosk24.sim.world.VirtualKiosk;
import org.kiosk24.sim.world.VirtualTime;
import org.kiosk24.sim.world.World;

/**
 * One kiosk, its world and its citizens from midnight on, in virtual time: a function of the plan alone. To be run
 * once.
 */
public final class Day {
    /** Midnight in Wuhan. */
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T16:00:00Z");
    private static final Duration SLICE = Duration.ofMinutes(15);
    /** After the last visit: for reports to be delivered, and for staff to come. */
    private static final int SLICES_AFTER = 16;
    private static final int RECORDED_ONE_IN = 32;
    private final DayPlan plan;
    private final VirtualTime time;
    private final World world;
    private final VirtualKiosk kiosk;
    private final EventLog log;
    private final Canaries canaries;
    private final OrderBook orders = new OrderBook();
    private final Books books;
    private final Notes notes;
    private final Judge judge;
    private final Glass glass;
    private final Street street;
    private final Staff staff;
    private final KioskStage stage;
    private final Recordings recordings;
    private final Path dataDir;
    private final SplittableRandom arrivals;
    private long rows;
    private int visits;
    private boolean over;

    /** @param dataDir an existing empty folder for the journal; fastest in memory */
    public Day(DayPlan plan, Path dataDir, Witness witness) {
        this.plan = plan;
        var root = new SplittableRandom(plan.seed());
        arrivals = root.split();
        SplittableRandom things = root.split();
        time = new VirtualTime(root.split(), MIDNIGHT);
        world = new World(time, things, HashSeal.signer());
        log = new EventLog(time, witness);
        books = new Books(world, log);
        notes = new Notes(time);
        canaries = new Canaries(world.personas().all());
        judge = new Judge(world, orders, log);
        glass = new Glass(log, notes, canaries, judge, this::writeDown);
        kiosk = new VirtualKiosk(time, things, world, HashSeal.check(), glass, dataDir);
        kiosk.tap(log);
        recordings = new Recordings(time, canaries, judge, witness.transcripts());
        kiosk.recorder(recordings::over);
        this.dataDir = dataDir;
        var scene = new Scene(time, world, kiosk, root.split());
        street = new Street(scene, plan.accidents(), glass, orders, log, notes, this::afterVisit);
        stage = new KioskStage(scene, glass::dark);
        staff = new Staff(scene, glass, orders, judge, log, notes);
    }

    /** @param stop asked now and then; true ends the day early */
    public DayResult run(BooleanSupplier stop) {
        try (var watch = new LogWatch(canaries, judge)) {
            live(stop);
        }
        privacyOfWhatLasts();
        return result();
    }

    private void live(BooleanSupplier stop) {
        new Play(plan.script(), stage, street::befalls).begin();
        kiosk.powerOn();
        time.start("staff", staff::live);
        time.start("street", () -> {
            street.live(Rhythm.arrivals(plan.hours(), arrivals));
            over = true;
        });
        try {
            while (!over && !stop.getAsBoolean())
                time.run(SLICE);
            if (over)
                comesToRest();
        } catch (IllegalStateException e) {
            var trace = new StringWriter();
            e.getCause().printStackTrace(new PrintWriter(trace));
            judge.violation("an actor of the world failed: " + trace);
        } finally {
            kiosk.cutPower();
            time.end();
        }
    }

    /** Nobody's data on a slip, nor in the journal's files where it is not sealed. */
    private void privacyOfWhatLasts() {
        for (PrintedSlip slip : world.receipt.slips())
            canaries.in(String.join("\n", slip.lines()))
                    .ifPresent(who -> judge.violation("a slip gives " + who + " away"));
        new ByteCanaries(canaries, 6, StandardCharsets.UTF_8).inFiles(dataDir).forEach(judge::violation);
    }

    /** What the judges have found so far. */
    public List<String> violations() {
        return judge.violations();
    }

    /** Everything is mended and the kiosk is on; it gets time to tell the bureau what it has to tell. */
    private void comesToRest() {
        time.start("staff at the end of the day", () -> {
            staff.mend();
            staff.visit();
        });
        int slices = 0;
        do
            time.run(SLICE);
        while (++slices < SLICES_AFTER && !(kiosk.isOn() && readAll() && orders.settled()));
        judge.afterVisit();
        judge.atEndOfDay();
        if (!orders.settled())
            judge.violation("at the end of the day an order is open, or the bureau has not heard of it");
        kiosk.journal().verify().ifPresent(judge::violation);
    }

    private boolean readAll() {
        readJournal();
        return true;
    }

    private void writeDown() {
        books.look();
        readJournal();
    }

    private void afterVisit() {
        books.lookEverywhere();
        readJournal();
        judge.afterVisit();
        recordings.record(visits++ % RECORDED_ONE_IN == 0);
    }

    /** Rows that were written since the last time. */
    private void readJournal() {
        if (!kiosk.isOn() || kiosk.journal().size() == rows)
            return;
        for (Row row : kiosk.journal().rowsAfter(rows)) {
            log.add("journal", row.seq() + " " + row.orderId() + " " + row.kind() + " " + row.facts());
            canaries.in(row.facts()).ifPresent(who -> judge.violation("a journal row gives " + who + " away: "
                    + row.kind()));
            orders.take(row, time.now());
            notes.row(row, log.count());
            rows = row.seq();
        }
    }

    private DayResult result() {
        Ledger ledger = world.ledger();
        int charged = ledger.payments().stream().mapToInt(Ledger.Payment::fen).sum()
                + ledger.qrPayments().stream().mapToInt(QrLedger.Payment::fen).sum();
        Map<String, Integer> faults = new TreeMap<>();
        var stories = street.stories();
        stories.forEach(v -> v.accidents().forEach(a -> faults.merge(a, 1, Integer::sum)));
        log.add("books", charged + " fen charged, " + ledger.keptFen() + " kept, " + ledger.cards().size()
                + " prints, " + ledger.chipRecords().size() + " chip records, " + ledger.outcomes().size()
                + " outcomes, " + ledger.cases().size() + " cases");
        var tail = log.tail();
        return new DayResult(plan.seed(), plan.hours(), stories, judge.violations(), faults, charged,
                charged - ledger.keptFen(), log.sha256(), log.count(), time.handOvers(), rows, tail,
                notes.diary(MIDNIGHT.plus(Duration.ofHours(plan.hours())), Accounts.of(ledger, orders)));
    }
}
