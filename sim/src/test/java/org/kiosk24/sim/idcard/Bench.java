package org.kiosk24.sim.idcard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.idcard.IdCard;
import org.kiosk24.device.idcard.LineSpeed;
import org.kiosk24.device.idcard.SdtReader;
import org.kiosk24.device.idcard.SdtTimers;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.sim.MemoryLine;
import org.kiosk24.sim.world.VirtualTime;

/** A driver and a simulated reader at the two ends of a line in memory, in virtual time. */
final class Bench {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    final VirtualTime time;
    final MemoryLine line;
    final SdtReaderModel model;
    final SdtReader reader;

    Bench() {
        this(LineSpeed.B115200, 115_200);
    }

    Bench(LineSpeed readers, int hosts) {
        time = new VirtualTime(new SplittableRandom(24), Instant.parse("2026-11-23T00:00:00Z"));
        line = new MemoryLine("/dev/ttyTEST", time);
        model = new SdtReaderModel(time, SdtPace.DEFAULT, readers);
        reader = new SdtReader(line.host(), time, SdtTimers.DEFAULT, hosts);
        time.start("reader", () -> model.run(line.device()));
    }

    /** Lets the host do this while the reader serves it, to the end. */
    void host(Runnable story) {
        var told = new AtomicBoolean();
        time.start("host", () -> {
            story.run();
            told.set(true);
        });
        time.run(Duration.ofHours(1));
        assertTrue(told.get(), "the host still waits after an hour");
    }

    /** Lets a person do this after a while. */
    void after(Duration delay, Runnable deed) {
        time.start("person", () -> {
            time.sleep(delay);
            deed.run();
        });
    }

    Result<IdCard> read() {
        return reader.read(PATIENCE, Cancel.NEVER);
    }

    /** Sends bytes as they are, and gathers what comes until a second of silence. */
    byte[] raw(String hex) {
        try {
            line.host().write(HexFormat.of().parseHex(hex.replace(" ", "")));
            byte[] all = new byte[0];
            while (true) {
                byte[] more = line.host().read(4096, time.in(Duration.ofSeconds(1)));
                if (more.length == 0)
                    return all;
                all = Arrays.copyOf(all, all.length + more.length);
                System.arraycopy(more, 0, all, all.length - more.length, more.length);
            }
        } catch (LinkDown e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a request and compares the whole answer. */
    void exchange(String request, String answer) {
        assertEquals(answer.replace(" ", ""), HexFormat.of().withUpperCase().formatHex(raw(request)), request);
    }

    /** Find, select. */
    void select() {
        raw(Cards.FIND);
        raw(Cards.SELECT);
    }

    static <T> T value(Result<T> result) {
        if (result instanceof Result.Done<T>(T value))
            return value;
        throw new AssertionError("not done: " + result);
    }

    static Fault fault(Result<?> result) {
        return switch (result) {
            case Result.Refused<?>(Fault fault) -> fault;
            case Result.Failed<?>(Fault fault) -> fault;
            case Result.Unknown<?>(Fault fault) ->
                throw new AssertionError("reading a card is never unknown: " + fault);
            case Result.Done<?> done -> throw new AssertionError("done, against expectation: " + done);
        };
    }

}
