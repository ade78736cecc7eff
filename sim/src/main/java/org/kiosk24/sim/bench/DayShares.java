package org.kiosk24.sim.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.JournalFiles;
import org.kiosk24.app.journal.Row;
import org.kiosk24.app.journal.SealingKey;
import org.kiosk24.device.Result;
import org.kiosk24.device.permit.AccessKey;
import org.kiosk24.device.permit.ChipPermitReader;
import org.kiosk24.device.permit.Permit;
import org.kiosk24.device.permit.PermitReader.OpenPermit;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.people.Personas;
import org.kiosk24.sim.permit.MemoryChipSlot;
import org.kiosk24.sim.permit.PermitChipModel;
import org.kiosk24.sim.permit.VirtualPermit;
import org.kiosk24.sim.world.VirtualTime;
import org.kiosk24.sim.world.World;

/**
 * What part of a run's processor time the journal, the chip and the baton take: each does its work of that run again,
 * alone and as often. What is left is drivers, models, bureau and the visit itself.
 *
 * @param journal rows like those of the run, appended
 * @param chip for each visit an opening, and an opening with one record looked for, appended and looked for again:
 *     both ends of the wire
 * @param baton as many hand-overs between two actors who do nothing else
 */
public record DayShares(Duration journal, Duration chip, Duration baton) {
    private static final int RECORD_BYTES = 150;

    /** @param seed of the party whose rows are written */
    public static DayShares of(DayBench bench, DayBench.Run run, Time time, long seed) {
        return new DayShares(journal(bench, run, time, seed), chip(run), baton(run));
    }

    private static Duration journal(DayBench bench, DayBench.Run run, Time time, long seed) {
        List<Row> rows = bench.rows(seed);
        Path data = bench.inFolder("journal");
        try (Journal journal = Journal.open(new JournalFiles(data).journal(),
                SealingKey.inMemory(new SplittableRandom(seed)), time)) {
            Duration before = DayBench.cpu();
            for (int i = 0; i < run.commits(); i++) {
                Row row = rows.get(i % rows.size());
                journal.append(row.orderId(), row.kind(), row.facts(), "x".repeat(row.sealed().length));
            }
            return DayBench.cpu().minus(before);
        } finally {
            DayBench.delete(data);
        }
    }

    private static Duration chip(DayBench.Run run) {
        Duration before = DayBench.cpu();
        for (int done = 0; done < run.visits(); done += DayBench.PARTY)
            chips(Math.min(DayBench.PARTY, run.visits() - done), done);
        return DayBench.cpu().minus(before);
    }

    /** The conversations of a few visits by people who each come several times. */
    private static void chips(int visits, long seed) {
        var random = new SplittableRandom(seed);
        var virtual = new VirtualTime(random, DayBench.START);
        try {
            var field = new PermitChipModel();
            var reader = new ChipPermitReader(new MemoryChipSlot(field, virtual, MemoryChipSlot.Timers.DEFAULT),
                    virtual, random);
            Permit holder = Personas.load(LocalDate.ofInstant(virtual.now(), World.CHINA)).all().getFirst().permits()
                    .getFirst();
            var key = new AccessKey(holder.number(), holder.birth(), holder.expiry());
            virtual.start("kiosk", () -> {
                for (int i = 0; i < visits; i++) {
                    if (i % DayBench.VISITS_EACH == 0)
                        field.insert(new VirtualPermit(holder, () -> new byte[0], virtual, random));
                    byte[] record = new byte[RECORD_BYTES];
                    random.nextBytes(record);
                    opened(reader, key).close();
                    try (OpenPermit permit = opened(reader, key)) {
                        boolean right = permit.holds(record).equals(Result.done(false))
                                && permit.append(record) instanceof Result.Done
                                && permit.holds(record).equals(Result.done(true));
                        if (!right)
                            throw new IllegalStateException("the chip and its reader disagree");
                    }
                }
            });
            virtual.run(Duration.ofDays(1));
        } finally {
            virtual.end();
        }
    }

    private static OpenPermit opened(ChipPermitReader reader, AccessKey key) {
        if (reader.open(key, Duration.ofSeconds(5)) instanceof Result.Done<OpenPermit>(var permit))
            return permit;
        throw new IllegalStateException("the chip does not open");
    }

    private static Duration baton(DayBench.Run run) {
        Duration before = DayBench.cpu();
        var virtual = new VirtualTime(new SplittableRandom(1), DayBench.START);
        try {
            Mailbox<String> there = virtual.mailbox();
            Mailbox<String> back = virtual.mailbox();
            virtual.start("server", () -> {
                while (virtual.handOvers() < run.handOvers()) {
                    there.post("ball");
                    back.receive();
                }
            });
            virtual.start("receiver", () -> {
                while (true) {
                    there.receive();
                    back.post("ball");
                }
            });
            virtual.run(Duration.ofDays(1));
        } finally {
            virtual.end();
        }
        return DayBench.cpu().minus(before);
    }
}
