package org.kiosk24.sim.conform;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kiosk24.device.idcard.FrameParser;
import org.kiosk24.device.idcard.Reception;
import org.kiosk24.device.idcard.Request;
import org.kiosk24.device.idcard.Request.Command;
import org.kiosk24.device.idcard.SdtFrame;
import org.kiosk24.device.idcard.StatusWord;
import org.kiosk24.device.link.LinkDown;

/** A second-generation ID-card reader (GA/T 467). */
final class SdtContract {
    private static final Duration ANSWER = Duration.ofSeconds(4);
    private static final Duration BETWEEN_BYTES = Duration.ofMillis(2);
    private static final Duration BROKEN_OFF = Duration.ofSeconds(1);
    private static final Duration BETWEEN_FINDS = Duration.ofMillis(300);
    private static final int STATUS_BYTES = 3;
    private static final int SAM_ID = 16;
    private static final int NO_ANSWER = -1;
    private static final byte[] UNKNOWN = SdtFrame.around(new byte[]{0x77, 0x77});

    static final List<Clause> CLAUSES = List.of(
            new Clause("answers a status request with 90", wire -> is(ask(wire, Command.STATUS), StatusWord.OK)),
            new Clause("tells the number of its security module in 16 bytes", SdtContract::samId),
            new Clause("answers a request with a wrong check byte with 10",
                    wire -> is(ask(wire, wrongCheck()), StatusWord.WRONG_CHECK)),
            new Clause("answers a request that there is not with 21",
                    wire -> is(ask(wire, UNKNOWN), StatusWord.BAD_COMMAND)),
            new Clause("takes a request that comes byte by byte", SdtContract::byteByByte),
            new Clause("skips what comes before a preamble", wire -> {
                wire.send((byte) 0x00, (byte) 0xFF, (byte) 0x55, (byte) 0xAA);
                return is(ask(wire, Command.STATUS), StatusWord.OK);
            }),
            new Clause("takes the next request after one that broke off", SdtContract::afterOneThatBrokeOff),
            new Clause("answers a request once", SdtContract::once),
            new Clause("selects no card that was not found", wire -> {
                ask(wire, Command.RESET);
                return isNot(ask(wire, Command.SELECT), StatusWord.OK);
            }),
            new Clause("reads no card that was not selected", wire -> {
                ask(wire, Command.RESET);
                return isNot(ask(wire, Command.READ), StatusWord.OK);
            }),
            new Clause("answers a search with 9F or 80", SdtContract::search),
            new Clause("reads text and portrait in as many bytes as it says", SdtContract::reads));

    private SdtContract() {}

    /** An answer's body: SW1, SW2, SW3, data. Empty if none came that is whole and sound. */
    private static Optional<byte[]> ask(Wire wire, byte[] frame) throws LinkDown {
        wire.send(frame);
        return hear(wire);
    }

    private static Optional<byte[]> ask(Wire wire, Request request) throws LinkDown {
        return ask(wire, request.frame());
    }

    private static Optional<byte[]> hear(Wire wire) throws LinkDown {
        var parser = FrameParser.ofAnswers();
        var end = wire.in(ANSWER);
        while (true) {
            byte[] one = wire.read(1, end);
            if (one.length == 0)
                return Optional.empty();
            switch (parser.accept(one[0])) {
                case Reception.Pending _ -> {
                }
                case Reception.Received(byte[] body) -> {
                    return Optional.of(body).filter(b -> b.length >= STATUS_BYTES);
                }
                case Reception.WrongCheck _,Reception.WrongLength _ -> {
                    return Optional.empty();
                }
            }
        }
    }

    private static int status(Optional<byte[]> answer) {
        return answer.map(body -> body[2] & 0xFF).orElse(NO_ANSWER);
    }

    private static String words(int status) {
        return status == NO_ANSWER
                ? "no sound answer"
                : "%02X %s".formatted(status, StatusWord.of(status).meaning());
    }

    private static Finding is(Optional<byte[]> answer, StatusWord expected) {
        int status = status(answer);
        return status == expected.code()
                ? new Finding.Kept(words(status))
                : new Finding.Departs(words(expected.code()), words(status));
    }

    private static Finding isNot(Optional<byte[]> answer, StatusWord unexpected) {
        int status = status(answer);
        answer.ifPresent(body -> Arrays.fill(body, (byte) 0));
        return status != NO_ANSWER && status != unexpected.code()
                ? new Finding.Kept(words(status))
                : new Finding.Departs("an answer other than " + words(unexpected.code()), words(status));
    }

    private static byte[] wrongCheck() {
        byte[] frame = Command.STATUS.frame();
        frame[frame.length - 1] ^= 0x40;
        return frame;
    }

    private static Finding samId(Wire wire) throws LinkDown {
        Optional<byte[]> answer = ask(wire, Command.SAM_ID);
        int bytes = answer.map(b -> b.length - STATUS_BYTES).orElse(0);
        return status(answer) == StatusWord.OK.code() && bytes == SAM_ID
                ? new Finding.Kept(bytes + " bytes")
                : new Finding.Departs(words(StatusWord.OK.code()) + " and 16 bytes", words(status(answer)) + " and "
                        + bytes + " bytes");
    }

    private static Finding byteByByte(Wire wire) throws LinkDown {
        for (byte b : Command.STATUS.frame()) {
            wire.send(b);
            wire.pause(BETWEEN_BYTES);
        }
        return is(hear(wire), StatusWord.OK);
    }

    private static Finding afterOneThatBrokeOff(Wire wire) throws LinkDown {
        wire.send(Arrays.copyOf(Command.READ.frame(), 8));
        wire.pause(BROKEN_OFF);
        wire.untilQuiet();
        return is(ask(wire, Command.STATUS), StatusWord.OK);
    }

    private static Finding once(Wire wire) throws LinkDown {
        Finding first = is(ask(wire, Command.STATUS), StatusWord.OK);
        int more = wire.untilQuiet();
        return first instanceof Finding.Kept && more > 0
                ? new Finding.Departs("one answer", "one answer and " + more + " bytes more")
                : first;
    }

    private static Finding search(Wire wire) throws LinkDown {
        wire.pause(BETWEEN_FINDS);
        int status = status(ask(wire, Command.FIND));
        return status == StatusWord.FOUND.code() || status == StatusWord.NO_CARD.code()
                ? new Finding.Kept(words(status))
                : new Finding.Departs("9F or 80", words(status));
    }

    private static Finding reads(Wire wire) throws LinkDown {
        wire.pause(BETWEEN_FINDS);
        int found = status(ask(wire, Command.FIND));
        if (found == StatusWord.NO_CARD.code())
            return new Finding.Untried("no card was found: lay one down anew and try again");
        if (found != StatusWord.FOUND.code())
            return new Finding.Departs(words(StatusWord.FOUND.code()), words(found));
        int selected = status(ask(wire, Command.SELECT));
        if (selected != StatusWord.OK.code())
            return new Finding.Departs(words(StatusWord.OK.code()) + " to a selection", words(selected));
        Optional<byte[]> answer = ask(wire, Command.READ);
        Finding finding = status(answer) == StatusWord.OK.code()
                ? lengths(answer.get())
                : new Finding.Departs(words(StatusWord.OK.code()) + " to a read", words(status(answer)));
        answer.ifPresent(body -> Arrays.fill(body, (byte) 0));
        return finding;
    }

    /** Status, two lengths of two bytes, then so much. */
    private static Finding lengths(byte[] body) {
        int lengths = STATUS_BYTES + 4;
        if (body.length < lengths)
            return new Finding.Departs("two lengths", body.length + " bytes");
        int text = (body[3] & 0xFF) << 8 | body[4] & 0xFF;
        int portrait = (body[5] & 0xFF) << 8 | body[6] & 0xFF;
        String said = text + " and " + portrait + " bytes";
        return body.length - lengths == text + portrait
                ? new Finding.Kept(said)
                : new Finding.Departs("as much as it says: " + said, (body.length - lengths) + " bytes");
    }
}
