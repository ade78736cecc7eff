package org.kiosk24.sim.kill;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kiosk24.sim.kill.Kill.Meanwhile.PRESSES_STOP;
import static org.kiosk24.sim.kill.Kill.Meanwhile.TAPS_AT_A_TERMINAL_THAT_KEEPS_THE_MONEY;
import static org.kiosk24.sim.kill.Kill.Meanwhile.TAPS_THE_CARD;
import static org.kiosk24.sim.kill.Kill.card;
import static org.kiosk24.sim.kill.Kill.qr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.journal.Row;
import org.kiosk24.app.order.Entry.Method;

/** {@code kill -9} at every interesting instant of a visit, judged by the books of the devices and the bureau. */
class KillTest {
    private static final int LANES = 5;
    /** Those that take longest come first. */
    private static final List<Kill> KILLS = List.of(card("PayStage", 100).saying("SENDING").payer(PRESSES_STOP),
            card("PayStage", 100).saying("SENDING").payer(TAPS_AT_A_TERMINAL_THAT_KEEPS_THE_MONEY),
            card("PayStage", 100).saying("SENDING").payer(TAPS_THE_CARD), card("PayStage", 600).saying("SENDING"),
            card("PayStage", 0).saying("RESULT"), card("GivingBack", 200).chipCannotBeWritten(), card("Paying", 0),
            card("PayEnded", 0), card("Printing", 300), card("Printing", 1900), card("Printing", 3200),
            card("Writing", 500), card("Written", 0),
            card("Returning", 300), card("Closed", 0), qr("Erasing", 500).chipCannotBeWritten(),
            qr("GivingBack", 0).chipCannotBeWritten(), qr("PayStage", 1500), qr("PayEnded", 0),
            qr("Reporting", 0), qr("Taking", 50), qr("Taking", 700), qr("Took", 0), qr("Applying", 0));
    @TempDir
    private static Path folder;
    private static final List<Lane> LIVING = new ArrayList<>();

    private interface Ride {
        void on(Lane lane) throws Exception;
    }

    private record Job(String name, Ride ride, CompletableFuture<Void> done) {
        Job(String name, Ride ride) {
            this(name, ride, new CompletableFuture<>());
        }

        void run(Lane lane) {
            try {
                ride.on(lane);
                done.complete(null);
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        }

        DynamicTest test() {
            return DynamicTest.dynamicTest(name, () -> {
                try {
                    done.get();
                } catch (ExecutionException e) {
                    throw e.getCause();
                }
            });
        }
    }

    @TestFactory
    Stream<DynamicTest> whatever_the_instant_the_promise_survives_kill_9() throws IOException {
        List<Job> jobs = new ArrayList<>();
        for (Kill kill : KILLS)
            jobs.add(new Job(kill.toString(), lane -> lane.survives(kill)));
        for (Method method : Method.values())
            jobs.add(new Job(method + ": undisturbed", lane -> everyInstantExists(method, lane.undisturbed(method))));
        Queue<Job> queue = new ConcurrentLinkedQueue<>(jobs);
        for (int i = 0; i < LANES; i++) {
            var lane = new Lane(Files.createDirectory(folder.resolve("" + i)));
            LIVING.add(lane);
            Thread.ofPlatform().daemon().start(() -> {
                for (Job job = queue.poll(); job != null; job = queue.poll())
                    job.run(lane);
            });
        }
        return jobs.stream().map(Job::test);
    }

    /** A kill that waited for a row which no visit writes would prove nothing. */
    private static void everyInstantExists(Method method, List<Row> rows) {
        for (Kill kill : KILLS)
            if (kill.method() == method && kill.chip() == Kill.Chip.WORKS)
                assertTrue(kill.isDue(rows), kill::toString);
    }

    @AfterAll
    static void end() {
        LIVING.forEach(Lane::close);
    }
}
