package org.kiosk24.sim.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.kiosk24.app.journal.Row;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.citizen.ScriptedCitizen;
import org.kiosk24.sim.world.HashSeal;
import org.kiosk24.sim.world.VirtualKiosk;
import org.kiosk24.sim.world.VirtualTime;
import org.kiosk24.sim.world.World;

/**
 * Visits in virtual time by the machine's clock and processor. A world serves a party of visitors and ends; the next
 * one begins.
 */
public final class DayBench {
    /** Few enough that a permit does not fill with more endorsements than a real one sees. */
    static final int PARTY = 30;
    static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
    private static final Duration LONGEST_VISIT = Duration.ofMinutes(20);
    private static final List<String> VISITORS = List.of("zhang", "elder", "minority", "shenzhen", "zhuhai",
            "long-name");
    static final int VISITS_EACH = PARTY / VISITORS.size();
    private final Path folder;
    private final Time time;
    private final int visits;

    /**
     * @param folder for the journals; in memory, or the disk is what is measured
     * @param time the machine's
     * @param visits of each world's run
     */
    public DayBench(Path folder, Time time, int visits) {
        this.folder = folder;
        this.time = time;
        this.visits = visits;
    }

    /** @param cpu of the whole process, garbage collection and compilation included */
    public record Run(int worlds, int visits, long handOvers, long commits, Duration wall, Duration cpu) {
        public double perSecond(long what) {
            return what / (wall.toNanos() / 1e9);
        }

        public double cpuMillisPerVisit() {
            return cpu.toNanos() / 1e6 / visits;
        }
    }

    private record Party(long handOvers, List<Row> rows) {}

    /** Serves the visits in each of so many worlds at once, seeds counted from one. */
    public Run run(int worlds, long seed) {
        Duration cpu = cpu();
        long start = time.nanos();
        Mailbox<Party> ended = time.mailbox();
        int parties = Math.ceilDiv(visits, PARTY);
        for (int w = 0; w < worlds; w++) {
            long first = seed + (long) w * parties;
            time.start("bench world " + w, () -> {
                for (int p = 0; p < parties; p++)
                    ended.post(party(first + p, Math.min(PARTY, visits - p * PARTY)));
            });
        }
        long handOvers = 0;
        long commits = 0;
        for (int i = 0; i < worlds * parties; i++) {
            Party party = ended.receive();
            handOvers += party.handOvers;
            commits += party.rows.size();
        }
        return new Run(worlds, worlds * visits, handOvers, commits, Duration.ofNanos(time.nanos() - start),
                cpu().minus(cpu));
    }

    private Party party(long seed, int size) {
        var random = new SplittableRandom(seed);
        var data = inFolder("party-" + seed);
        var virtual = new VirtualTime(random, START);
        try {
            var world = new World(virtual, random, HashSeal.signer());
            var present = new ArrayList<ScriptedCitizen>();
            var kiosk = new VirtualKiosk(virtual, random, world, HashSeal.check(), view -> {
                if (!present.isEmpty())
                    present.getLast().show(view);
            }, data);
            kiosk.powerOn();
            var rows = new ArrayList<Row>();
            virtual.start("queue", () -> {
                for (int i = 0; i < size; i++) {
                    var wish = new ScriptedCitizen.Wish(VISITORS.get(i % VISITORS.size()), "HKG3M1T",
                            i % 2 == 0 ? Method.QR : Method.CARD, Duration.ofMillis(800));
                    var citizen = new ScriptedCitizen(wish, world, kiosk::press, virtual);
                    present.add(citizen);
                    citizen.start();
                    citizen.lastWord(virtual.in(LONGEST_VISIT)).orElseThrow(
                            () -> new IllegalStateException("a visit without a last word, seed " + seed));
                }
                rows.addAll(kiosk.journal().rows());
                kiosk.cutPower();
            });
            virtual.run(LONGEST_VISIT.multipliedBy(size));
            return new Party(virtual.handOvers(), rows);
        } finally {
            virtual.end();
            delete(data);
        }
    }

    /** The rows of one party, for a journal that is to be written again. */
    List<Row> rows(long seed) {
        return party(seed, PARTY).rows;
    }

    Path inFolder(String name) {
        try {
            return Files.createDirectory(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for a journal", e);
        }
    }

    static void delete(Path data) {
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.toList())
                Files.delete(file);
            Files.delete(data);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of a journal", e);
        }
    }

    static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
