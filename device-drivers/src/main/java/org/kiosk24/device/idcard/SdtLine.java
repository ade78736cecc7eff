package org.kiosk24.device.idcard;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Fault;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/**
 * One question and one answer at a time with a SAM, at the speed at which it listens. Every wait is bounded; every
 * buffer that held an answer is wiped.
 */
final class SdtLine {
    /** More than this in answer to one request is no answer, even if a frame should hide in it. */
    private static final int BABBLE = 8192;
    private static final int CHUNK = 4096;

    private final Link link;
    private final Time time;
    private final SdtTimers timers;
    private final FrameParser parser = FrameParser.ofAnswers();
    private int speed;
    private Terms terms = Terms.UNTRIED;

    private enum Terms {
        /** Nothing has answered yet, or the last answer was lost: ask before trusting. */
        UNTRIED, TALKING
    }

    /** What came of a request. */
    sealed interface Answer {
        /** A whole frame; {@code code} is SW3 as it came. Whoever gets it wipes {@code data}. */
        record Heard(StatusWord word, int code, byte[] data) implements Answer {
            void wipe() {
                Arrays.fill(data, (byte) 0);
            }

            @Override
            public String toString() {
                return "Heard[" + word + ", " + data.length + " bytes]";
            }
        }

        /** No frame, or none that can be trusted. */
        record Lost(Fault fault) implements Answer {}
    }

    private enum Flaw {
        /** The bytes were damaged on their way: asking once more is worth it. */
        DAMAGED, NONE
    }

    private record Try(Answer answer, Flaw flaw) {}

    SdtLine(Link link, Time time, SdtTimers timers, int bitsPerSecond) {
        this.link = link;
        this.time = time;
        this.timers = timers;
        speed = bitsPerSecond;
    }

    String device() {
        return "idcard at " + link.name();
    }

    int bitsPerSecond() {
        return speed;
    }

    /**
     * Makes sure that the reader answers and is well: status at the set speed, then at each of the five. Stays at the
     * one that answers, or at the set one.
     */
    Optional<Fault> ready() throws LinkDown {
        if (terms == Terms.TALKING)
            return Optional.empty();
        link.speed(speed);
        Answer first = exchange(Request.Command.STATUS);
        if (first instanceof Answer.Heard heard)
            return wellness(heard);
        int set = speed;
        boolean noise = first instanceof Answer.Lost(Fault.Garbled _);
        for (LineSpeed other : LineSpeed.values()) {
            speed = other.bitsPerSecond();
            link.speed(speed);
            Answer answer = exchange(Request.Command.STATUS);
            if (answer instanceof Answer.Heard heard)
                return wellness(heard);
            noise |= answer instanceof Answer.Lost(Fault.Garbled _);
        }
        speed = set;
        link.speed(speed);
        return Optional.of(noise
                ? new Fault.Garbled(device(), ActHappened.NO, "bytes came, but no proper frame at " + set
                        + " or any of 115200, 57600, 38400, 19200, 9600 bit/s."
                        + " Check that this port leads to the ID-card reader, and its cable")
                : new Fault.NoAnswer(device(), ActHappened.NO, "silent at " + set
                        + " and at 115200, 57600, 38400, 19200, 9600 bit/s."
                        + " Check the reader's power and that this port leads to it"));
    }

    private Optional<Fault> wellness(Answer.Heard status) {
        if (status.word() != StatusWord.OK)
            return Optional.of(status.word().fault(device(), Request.Command.STATUS, status.code()));
        terms = Terms.TALKING;
        return Optional.empty();
    }

    /** Asks; asks once more when request or answer was damaged on its way. */
    Answer exchange(Request request) throws LinkDown {
        Try answer = ask(request);
        if (answer.flaw() == Flaw.DAMAGED)
            answer = ask(request);
        if (answer.answer() instanceof Answer.Lost)
            terms = Terms.UNTRIED;
        return answer.answer();
    }

    /** The line speed from now on, when the reader has changed its own. */
    void follow(LineSpeed changed) throws LinkDown {
        speed = changed.bitsPerSecond();
        link.speed(speed);
        time.sleep(Duration.ofMillis(5)); // a vendor's header asks for this pause
        terms = Terms.UNTRIED;
    }

    /** The line is gone: whoever comes back may be another reader. */
    Fault down(LinkDown why) {
        terms = Terms.UNTRIED;
        return new Fault.NotConnected(device(), ActHappened.NO, why.getMessage());
    }

    private Try ask(Request request) throws LinkDown {
        settle(Duration.ZERO);
        parser.reset();
        byte[] frame = request.frame();
        link.write(frame);
        Deadline end = time.in(timers.answer(request).plus(wireTime(frame.length + request.longestAnswer())));
        int seen = 0;
        while (true) {
            byte[] bytes = link.read(CHUNK, parser.midFrame() ? end.orSooner(time.in(timers.gap())) : end);
            if (bytes.length == 0)
                return new Try(nothingMore(request, seen), Flaw.NONE);
            seen += bytes.length;
            Reception reception = take(bytes);
            Arrays.fill(bytes, (byte) 0);
            switch (reception) {
                case Reception.Pending _ -> {
                    if (seen > BABBLE || time.passed(end))
                        return disturbed(request, seen + " bytes came and no whole frame was among them", Flaw.NONE);
                }
                case Reception.WrongLength(int length) -> {
                    return disturbed(request, "a frame came with the impossible length " + length, Flaw.DAMAGED);
                }
                case Reception.WrongCheck(byte[] body) -> {
                    Arrays.fill(body, (byte) 0);
                    return disturbed(request, "a frame of " + (body.length + SdtFrame.OVERHEAD)
                            + " bytes came with a wrong checksum", Flaw.DAMAGED);
                }
                case Reception.Received(byte[] body) -> {
                    return heard(body);
                }
            }
        }
    }

    /** What comes after a whole frame in the same chunk belongs to nothing, and is wiped with it. */
    private Reception take(byte[] bytes) {
        for (byte b : bytes) {
            Reception reception = parser.accept(b);
            if (reception != Reception.Pending.PENDING)
                return reception;
        }
        return Reception.Pending.PENDING;
    }

    private static Try heard(byte[] body) {
        int code = body[2] & 0xFF;
        StatusWord word = StatusWord.of(code);
        byte[] data = Arrays.copyOfRange(body, 3, body.length);
        Arrays.fill(body, (byte) 0);
        return new Try(new Answer.Heard(word, code, data),
                word.consequence() == StatusWord.Consequence.LINE_NOISE ? Flaw.DAMAGED : Flaw.NONE);
    }

    private Answer nothingMore(Request request, int seen) {
        boolean truncated = parser.midFrame();
        parser.reset();
        if (truncated)
            return lost(request, "the answer broke off after " + seen + " bytes");
        if (seen > 0)
            return lost(request, seen + " bytes came and no frame was among them");
        return new Answer.Lost(new Fault.NoAnswer(device(), ActHappened.NO, "no answer to " + request.title() + " at "
                + speed + " bit/s. Check the reader's power, cable and line speed"));
    }

    private Try disturbed(Request request, String seen, Flaw flaw) throws LinkDown {
        parser.reset();
        settle(timers.quiet());
        return new Try(lost(request, seen), flaw);
    }

    private Answer lost(Request request, String seen) {
        return new Answer.Lost(new Fault.Garbled(device(), ActHappened.NO, "in answer to " + request.title() + " at "
                + speed + " bit/s " + seen + ". Check cable, earthing and line speed"));
    }

    /** Drops what comes until nothing has come for {@code quiet}; gives up on a line that never falls silent. */
    private void settle(Duration quiet) throws LinkDown {
        Deadline end = time.in(quiet.plus(timers.gap()));
        int dropped = 0;
        byte[] bytes;
        do {
            bytes = link.read(CHUNK, time.in(quiet));
            dropped += bytes.length;
            Arrays.fill(bytes, (byte) 0);
        } while (bytes.length > 0 && dropped <= BABBLE && !time.passed(end));
    }

    /** Ten bits a byte at 8N1. */
    private Duration wireTime(int bytes) {
        return Duration.ofNanos(bytes * 10_000_000_000L / Math.max(1, speed));
    }
}
