package org.kiosk24.sim.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.kiosk24.app.config.ConfigFile;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.JournalBroken;
import org.kiosk24.app.journal.JournalFiles;
import org.kiosk24.app.journal.Row;
import org.kiosk24.app.journal.SealingKey;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.visit.VisitTimers;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.payment.Personality;
import org.kiosk24.sim.payment.TerminalSettings;
import org.kiosk24.sim.wire.Simulation;
import org.kiosk24.sim.world.Promise;

/** One simulated kiosk whose app is killed again and again, while its devices and the bureau live on. */
final class Lane implements AutoCloseable {
    private static final VisitTimers TIMERS = new VisitTimers(Duration.ofSeconds(20), Duration.ofSeconds(20),
            Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(2));
    private static final Duration LOOK = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final RandomGenerator NEVER = () -> {
        throw new IllegalStateException("reading needs no randomness");
    };
    private final Time time = new RealTime();
    private final Path folder;
    private final Simulation simulation;
    private final List<Promise.Ordered> ordered = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private int runs;

    Lane(Path folder) throws IOException {
        this.folder = folder;
        simulation = new Simulation(folder, TIMERS, time);
    }

    /** A visit that nobody disturbs; its journal. */
    List<Row> undisturbed(Method method) throws IOException, InterruptedException {
        Path run = next();
        try (var app = new App(run, config(run), simulation.control(), method)) {
            await("the visit's end", app, run, journal -> settled(journal) && journal.newest("Closed").isPresent());
            app.kill();
        }
        try (Journal journal = reading(run).orElseThrow()) {
            judge(run, journal);
            assertTrue(journal.rows().stream().anyMatch(r -> r.kind().equals("Closed") && r.facts().contains("ISSUED")),
                    story(journal));
            return journal.rows();
        }
    }

    /** Kills the app at its instant, starts it again, waits until all is settled, and judges. */
    void survives(Kill kill) throws IOException, InterruptedException {
        Path run = next();
        Path config = config(run);
        if (kill.chip() == Kill.Chip.CANNOT_BE_WRITTEN)
            simulation.world().permit.fault("write-fails");
        try (var app = new App(run, config, simulation.control(), kill.method())) {
            await("the row", app, run, journal -> kill.isDue(journal.rows()));
            time.sleep(kill.after());
            assertEquals(App.KILLED, app.kill(), app.said());
        }
        meanwhile(kill.meanwhile());
        try (var app = new App(run, config, simulation.control(), kill.method(), "--no-begin")) {
            await("everything settled", app, run,
                    journal -> settled(journal) && (app.showed("Welcome") || app.showed("OutOfService")));
            app.kill();
        }
        simulation.world().permit.mend();
        simulation.world().payment.personality(TerminalSettings.DEFAULT.personality());
        try (Journal journal = reading(run).orElseThrow()) {
            judge(run, journal);
        }
    }

    private void meanwhile(Kill.Meanwhile payer) {
        switch (payer) {
            case WAITS -> {
            }
            case TAPS_THE_CARD -> simulation.world().tapBankCard();
            case TAPS_AT_A_TERMINAL_THAT_KEEPS_THE_MONEY -> {
                simulation.world().payment.personality(Personality.KEEP);
                simulation.world().tapBankCard();
            }
            case PRESSES_STOP -> simulation.world().payment.key("STOP");
        }
    }

    private static boolean settled(Journal journal) {
        return journal.ordersWithout("Closed").isEmpty() && journal.firstBehind(0, "Reporting", "Reported").isEmpty();
    }

    private void judge(Path run, Journal journal) {
        journal.rows().stream().filter(r -> r.kind().equals("Opened"))
                .forEach(r -> ordered.add(new Promise.Ordered(r.orderId(), Instant.parse(r.at()))));
        var ledger = simulation.world().ledger();
        List<String> broken = Promise.broken(ledger, ordered).stream().filter(known::add).toList();
        assertEquals(List.of(), broken, () -> story(journal) + "\n" + ledger);
        assertEquals(Optional.empty(), journal.verify());
    }

    private static String story(Journal journal) {
        var story = new StringBuilder();
        for (Row row : journal.rows())
            story.append('\n').append(row.at()).append(' ').append(row.orderId()).append(' ').append(row.kind())
                    .append(' ').append(row.facts());
        return story.toString();
    }

    private interface Question {
        boolean ask(Journal journal) throws IOException;
    }

    private void await(String what, App app, Path run, Question question) throws IOException {
        Deadline patience = time.in(PATIENCE);
        Optional<Journal> journal = Optional.empty();
        try {
            while (true) {
                if (journal.isEmpty())
                    journal = reading(run);
                if (journal.isPresent() && question.ask(journal.get()))
                    return;
                if (time.passed(patience) || !app.lives())
                    throw new AssertionError("waiting for " + what + " in vain; the app said:\n" + app.said()
                            + journal.map(Lane::story).orElse("no journal"));
                time.sleep(LOOK);
            }
        } finally {
            journal.ifPresent(Journal::close);
        }
    }

    private Path next() throws IOException {
        return Files.createDirectories(folder.resolve("run-" + ++runs));
    }

    private Path config(Path run) throws IOException {
        KioskConfig world = switch (ConfigFile.read(simulation.config())) {
            case ConfigFile.Reading.Good(var config) -> config;
            case ConfigFile.Reading.Wrong(var problems) -> throw new IOException(problems.toString());
        };
        Path file = run.resolve("kiosk.toml");
        ConfigFile.write(file,
                new KioskConfig(
                        new KioskConfig.Kiosk(world.kiosk().id(), world.kiosk().place(), run.resolve("data"),
                                Optional.empty()),
                        world.idCard(), world.payment(), world.cardStation(), world.receipt(), world.permit(),
                        world.panel(), world.climate(), world.camera(), world.identity(), world.bureau(),
                        world.screen(), world.visit(),
                        new KioskConfig.Log(run.resolve("log"), world.log().level()), world.transcripts(),
                        world.stores()));
        return file;
    }

    /** Beside the app that writes it; empty while there is none yet. */
    private Optional<Journal> reading(Path run) {
        var files = new JournalFiles(run.resolve("data"));
        if (!Files.exists(files.journal()) || !Files.exists(files.key()))
            return Optional.empty();
        try {
            return Optional.of(Journal.openToRead(files.journal(), SealingKey.inFile(files.key(), NEVER), time));
        } catch (JournalBroken notReadyYet) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        simulation.close();
    }
}
