package org.kiosk24.device.receipt;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Advice;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/**
 * An ESC/POS slip printer with Chinese characters.
 *
 * <p>The real-time status is answered ahead of what waits in the buffer, so that alone it cannot tell that a slip is
 * finished. Behind the cut therefore goes {@code 1D 72 01} (transmit paper status), which is answered in its turn, by
 * one byte with bits 4 and 7 clear: when it comes, the slip has been printed and cut. A printer that does not know it
 * counts as having printed when, after {@link EscPosTimers#print()}, its status is well.
 *
 * <p>A printer that stops half-way keeps the rest and may print it when it is mended: the slip is then unknown.
 *
 * <p>Source: Epson ESC/POS command reference (GS r, GS V, GS ( k, FS &amp;), and see {@link RealTimeStatus}.
 */
public final class EscPosPrinter implements ReceiptPrinter {
    private static final int SILENCE = -1;
    private static final int NOISE = -2;
    private static final byte[] TELL_WHEN_DONE = {0x1D, 0x72, 0x01};
    /** Bytes that make no sense which one question puts up with. */
    private static final int MOST_NOISE = 4096;

    private final Link link;
    private final Time time;
    private final EscPosTimers timers;
    private final int columns;
    private final String device;
    /** Whether the answer to {@link #TELL_WHEN_DONE} has come, maybe between two status bytes. */
    private boolean toldDone;

    /** @param columns of the normal font: 32 on 58 mm paper, 48 on 80 mm */
    public EscPosPrinter(Link link, Time time, EscPosTimers timers, int columns) {
        if (columns < 16 || columns > 96)
            throw new IllegalArgumentException(columns + " columns: 32 on 58 mm paper, 48 on 80 mm");
        this.link = link;
        this.time = time;
        this.timers = timers;
        this.columns = columns;
        device = "receipt at " + link.name();
    }

    public EscPosPrinter(Link link, Time time, int columns) {
        this(link, time, EscPosTimers.DEFAULTS, columns);
    }

    /** Refused, with nothing printed, when there is no paper, or a QR code holds more than 2331 bytes. */
    @Override
    public Result<Void> print(Slip slip) {
        for (Slip.Part part : slip.parts())
            if (part instanceof Slip.Qr(var text)
                    && text.getBytes(StandardCharsets.UTF_8).length > SlipBytes.LONGEST_QR)
                return Result.refused(new Fault.Rejected(device, ActHappened.NO, "DOES_NOT_FIT",
                        "a QR code holds at most " + SlipBytes.LONGEST_QR + " bytes", Advice.GO_TO_COUNTER));
        return status().then(state -> {
            if (state.paperEnd())
                return Result.refused(fault(state, ActHappened.NO));
            return state.canPrint() ? printed(slip) : Result.fault(fault(state, ActHappened.NO));
        });
    }

    private Result<Void> printed(Slip slip) {
        Deadline end = time.in(timers.print());
        try {
            toldDone = false;
            link.write(SlipBytes.of(slip, columns));
            link.write(TELL_WHEN_DONE);
            while (true) {
                if (!toldDone)
                    next(end.orSooner(time.in(timers.look())), false);
                Result<State> status = status();
                boolean done = toldDone;
                switch (status) {
                    case Result.Done<State>(var state) -> {
                        ActHappened act = done ? ActHappened.YES : ActHappened.UNKNOWN;
                        if (state.cutterError() || state.unrecoverable() || !done && !state.canPrint())
                            return Result.fault(fault(state, act));
                        if (done || time.passed(end))
                            return Result.done(null);
                    }
                    case Result.Refused<State>(var fault) -> {
                        return Result.fault(lost(fault, done));
                    }
                    case Result.Failed<State>(var fault) -> {
                        return Result.fault(lost(fault, done));
                    }
                    case Result.Unknown<State>(var fault) -> {
                        return Result.fault(lost(fault, done));
                    }
                }
            }
        } catch (LinkDown e) {
            return Result.fault(new Fault.NotConnected(device, ActHappened.UNKNOWN, e.getMessage()));
        }
    }

    private Fault lost(Fault fault, boolean done) {
        ActHappened act = done ? ActHappened.YES : ActHappened.UNKNOWN;
        return switch (fault) {
            case Fault.NotConnected f -> new Fault.NotConnected(device, act, f.detail());
            case Fault.Garbled f -> new Fault.Garbled(device, act, f.detail());
            default -> new Fault.NoAnswer(device, act, fault.detail());
        };
    }

    @Override
    public Result<State> status() {
        var answers = new int[RealTimeStatus.QUESTIONS];
        try {
            drop();
            for (int n = 1; n <= answers.length; n++) {
                link.write(RealTimeStatus.question(n));
                answers[n - 1] = next(time.in(timers.status()), true);
                if (answers[n - 1] == SILENCE)
                    return Result.fault(new Fault.NoAnswer(device, ActHappened.NO, "no answer to status question " + n
                            + "; check power, cable and line settings of the printer"));
                if (answers[n - 1] == NOISE)
                    return Result.fault(new Fault.Garbled(device, ActHappened.NO, "no status byte to question " + n
                            + "; check that a receipt printer is on this port, and its speed"));
            }
        } catch (LinkDown e) {
            return Result.fault(new Fault.NotConnected(device, ActHappened.NO, e.getMessage()));
        }
        return RealTimeStatus.parse(answers).map(Result::done)
                .orElseGet(() -> Result.fault(new Fault.Garbled(device, ActHappened.NO, "no status bytes")));
    }

    /** What came late for an earlier question must not answer the next one. */
    private void drop() throws LinkDown {
        for (int noise = 0; noise < MOST_NOISE && read(time.in(Duration.ZERO)) >= 0;)
            noise++;
    }

    /**
     * The next real-time status byte, or the next byte of the answer to {@code 1D 72}; others are skipped. {@link
     * #SILENCE} if nothing came, {@link #NOISE} if only others did.
     */
    private int next(Deadline until, boolean realTime) throws LinkDown {
        for (int noise = 0; noise < MOST_NOISE; noise++) {
            int b = read(until);
            if (b < 0)
                return noise == 0 ? SILENCE : NOISE;
            if (realTime ? RealTimeStatus.isStatus(b) : tellsDone(b))
                return b;
        }
        return NOISE;
    }

    private int read(Deadline until) throws LinkDown {
        byte[] one = link.read(1, until);
        if (one.length == 0)
            return -1;
        toldDone |= tellsDone(one[0]);
        return one[0] & 0xFF;
    }

    private static boolean tellsDone(int b) {
        return (b & 0x90) == 0;
    }

    private Fault fault(State state, ActHappened act) {
        if (state.coverOpen())
            return new Fault.CoverOpen(device, act, "the cover is open; close it");
        if (state.paperEnd())
            return new Fault.Empty(device, act, "no paper; put in a new roll");
        if (state.cutterError())
            return new Fault.Jammed(device, act, "cutter error; open the cover, free the knife, close the cover");
        if (state.unrecoverable())
            return new Fault.OutOfService(device, act, "unrecoverable error; switch off and on, then exchange it");
        return new Fault.Busy(device, act, "offline, and it does not say why; look whether its feed button is held");
    }

    @Override
    public void close() {
        link.close();
    }
}
