package org.kiosk24.sim.field;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.link.Recording;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.device.payment.PaymentOutcome;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.MemoryLine;
import org.kiosk24.sim.solo.RecordedDevice;
import org.kiosk24.sim.solo.Serial;
import org.kiosk24.sim.solo.ToldLink;
import org.kiosk24.sim.world.VirtualTime;

/**
 * A device as it was recorded, for a test of its driver: it answers what was recorded, after the recorded pauses, in
 * virtual time, and is silent when the record is over or the driver says something else than was recorded. Whatever
 * ends otherwise than well is an {@link AssertionError} that shows the last good exchange and what came after it.
 */
public final class FieldRecord {
    private static final Duration LONGEST = Duration.ofHours(12);
    private final Recording recording;
    private final Serial kind;
    private final Instant begun;
    private final List<ToldLink.Told> told = new ArrayList<>();
    private Optional<String> departure = Optional.empty();
    private VirtualTime time;
    private RecordedDevice device;

    /** What a driver is made to do, on its line. Whatever it throws is the test's failure. */
    @FunctionalInterface
    public interface Host {
        void talk(Link line, Time time) throws Exception;
    }

    FieldRecord(Recording recording, Serial kind, Instant begun) {
        this.recording = recording;
        this.kind = kind;
        this.begun = begun;
    }

    /**
     * @param device idcard, payment, card-station or receipt
     * @param begun when the recording began, such as {@code 2026-11-23T06:03:11Z}
     * @param transcript its text, or the parts of it
     * @throws IOException if that is no transcript, with the number of the line
     */
    public static FieldRecord of(String device, String begun, String... transcript) throws IOException {
        Serial kind = Arrays.stream(Serial.values()).filter(k -> k.toString().equals(device)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no device \"" + device + "\"; there are "
                        + Arrays.toString(Serial.values())));
        List<String> lines = Arrays.stream(transcript).flatMap(String::lines).toList();
        return new FieldRecord(Recording.parse("the record", lines), kind, Instant.parse(begun));
    }

    /** Plays the record once to what the host says. */
    public void plays(Host host) throws Exception {
        told.clear();
        departure = Optional.empty();
        time = new VirtualTime(new SplittableRandom(1), begun);
        var line = new MemoryLine(recording.name(), time);
        var plug = new MemoryPlug(recording.name(), line);
        device = new RecordedDevice(recording, kind, plug, new ToldLink(line.device(), kind, time, told::add), time,
                words -> {
                });
        var ends = new ArrayList<Optional<Throwable>>();
        time.start("recorded " + kind, this::answers);
        time.start("host", () -> ends.add(thrownBy(host, line.host())));
        try {
            time.run(LONGEST);
        } finally {
            time.end();
        }
        if (ends.isEmpty())
            throw new AssertionError(
                    "the driver does not come to an end in " + LONGEST.toHours() + " hours\n" + story());
        switch (ends.getFirst().orElse(null)) {
            case null -> {
            }
            case Exception e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new AssertionError(e);
        }
    }

    private void answers() {
        try {
            departure = device.playOnce();
            // hears the rest, so that it is told
            var end = new Deadline(Long.MAX_VALUE / 2);
            while (true)
                device.hears(end);
        } catch (LinkDown e) {
            // closed: so ends the device
        }
    }

    /** What an actor throws would end the world before its story is told. */
    private Optional<Throwable> thrownBy(Host host, Link line) {
        try {
            host.talk(line, time);
            return Optional.empty();
        } catch (Exception | AssertionError e) {
            return Optional.of(e);
        }
    }

    /** What the record has the host say next. */
    List<RecordedDevice.Turn> ahead() {
        return device.ahead();
    }

    /** The value of what was done; for anything else the test fails. */
    public <T> T done(Result<T> result) {
        return switch (result) {
            case Result.Done<T>(var value) -> value;
            case Result.Refused<T>(var fault) -> throw failed("refused", fault);
            case Result.Failed<T>(var fault) -> throw failed("failed", fault);
            case Result.Unknown<T>(var fault) -> throw failed("unknown", fault);
        };
    }

    /** The payment that was made, or given back; for anything else the test fails. */
    public CardPayment done(PaymentOutcome outcome) {
        return switch (outcome) {
            case PaymentOutcome.Paid(var payment, var recovered) -> payment;
            case PaymentOutcome.Reversed(var payment) -> payment;
            case PaymentOutcome.Declined(var code, var fault) -> throw failed(outcome.state(), fault);
            case PaymentOutcome.NotCharged(var fault) -> throw failed(outcome.state(), fault);
            case PaymentOutcome.InDoubt(var fault) -> throw failed(outcome.state(), fault);
        };
    }

    /** Somebody stops waiting so long from now. */
    public Cancel cancelAfter(Duration duration) {
        Deadline then = time.in(duration);
        return () -> time.passed(then);
    }

    private AssertionError failed(String how, Fault fault) {
        // what was written last has not come yet
        time.sleep(Duration.ofMillis(1));
        return new AssertionError(how + ": " + fault.line() + "\n" + story());
    }

    private String story() {
        return Exchanges.of(told).story() + departure.map(d -> "\nthe driver departs from the record, " + d).orElse("");
    }
}
