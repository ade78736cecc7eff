package org.kiosk24.sim.conform;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.payment.zvt.Apdu;
import org.kiosk24.device.payment.zvt.Bmp;
import org.kiosk24.device.payment.zvt.Commands;
import org.kiosk24.device.payment.zvt.Fields;
import org.kiosk24.device.payment.zvt.Frame;
import org.kiosk24.device.payment.zvt.ZvtSettings;

/** A ZVT payment terminal, without any money (PA00P016; PA00P015, chapters 2.1, 2.20 and 2.56). */
final class ZvtContract {
    private static final Duration BETWEEN_BYTES = Duration.ofMillis(2);
    private static final Duration AT_ONCE = Duration.ofMillis(1_500);
    private static final int UNKNOWN = 0x0677;
    private static final int CURRENCY_AT = 4;
    private final Commands commands;

    ZvtContract(ZvtSettings settings) {
        commands = new Commands(settings);
    }

    private interface Trial {
        Finding on(ZvtTalk talk) throws LinkDown;
    }

    private static Clause clause(String name, Trial trial) {
        return new Clause(name, wire -> trial.on(new ZvtTalk(wire)));
    }

    List<Clause> clauses() {
        return List.of(
                clause("registers, and names its number and its currency", this::registers),
                clause("registers for no other currency", this::otherCurrency),
                clause("answers a status enquiry with one status byte", t -> enquiry(t, false)),
                clause("names its software where that is asked for", t -> enquiry(t, true)),
                clause("tells its last payment when asked to repeat the receipt", this::repeats),
                clause("tells the same last payment twice", this::repeatsTheSame),
                clause("refuses a command that there is not", t -> refuses(t, Apdu.of(UNKNOWN))),
                clause("takes a 10 that was doubled", t -> refuses(t, Apdu.of(UNKNOWN, Frame.DLE, Frame.DLE))),
                clause("takes a frame that comes byte by byte", this::byteByByte),
                clause("answers a frame with a wrong CRC with NAK, and takes the next", this::wrongCrc),
                clause("answers a frame that breaks off with NAK, and takes the next", this::breaksOff),
                clause("says nothing to what is no frame, and takes the next", this::garbage),
                clause("repeats an answer that got a NAK", t -> repeatsAnswer(t, true)),
                clause("repeats an answer that was not acknowledged within 5 s", t -> repeatsAnswer(t, false)),
                clause("answers an abort when nothing is under way", this::aborts));
    }

    private Finding registers(ZvtTalk talk) throws LinkDown {
        Conversation said = talk.ask(commands.registration(), ZvtTalk.COMPLETION);
        Fields fields = Fields.walk(said.last());
        boolean names = fields.digits(Bmp.TERMINAL_ID).length() == 8
                && fields.digits(Bmp.CURRENCY).equals(commands.settings().currency());
        return expect(said.completed() && names, "80 00 and 06 0F with terminal number and currency "
                + commands.settings().currency(), said.words() + (said.completed() ? ", " + fields : ""));
    }

    private Finding otherCurrency(ZvtTalk talk) throws LinkDown {
        byte[] data = commands.registration().data().clone();
        data[CURRENCY_AT] = 0x09;
        data[CURRENCY_AT + 1] = 0x64;
        Conversation said = talk.ask(new Apdu(Apdu.REGISTRATION, data), ZvtTalk.COMPLETION);
        Conversation again = talk.ask(commands.registration(), ZvtTalk.COMPLETION);
        return expect(!said.completed() && again.completed(), "a refusal, and a registration for the right one",
                said.words() + "; " + again.words());
    }

    private Finding enquiry(ZvtTalk talk, boolean version) throws LinkDown {
        Conversation said = talk.ask(version ? commands.statusEnquiryWithVersion() : commands.statusEnquiry(),
                ZvtTalk.COMPLETION);
        byte[] data = said.last();
        boolean named = data.length > 4 && (data[0] & 0xF0) == 0xF0 && (data[1] & 0xF0) == 0xF0;
        return expect(said.completed() && (version ? named : data.length >= 1 && !named),
                "80 00 and 06 0F with " + (version ? "LLLVAR version and status" : "a status and no version"),
                said.words() + ", " + data.length + " bytes");
    }

    private Conversation receipt(ZvtTalk talk) throws LinkDown {
        talk.ask(commands.registration(), ZvtTalk.COMPLETION);
        return talk.ask(commands.repeatReceipt(), ZvtTalk.COMPLETION);
    }

    private static boolean tells(Conversation said) {
        return said.completed() && said.status().filter(s -> !s.endOfDay() && s.understoodEnough()
                && s.payment().receipt().length() == 4 && s.payment().terminalId().length() == 8).isPresent();
    }

    /** Where it does not, nobody can tell what became of a payment whose answer was lost. */
    private Finding repeats(ZvtTalk talk) throws LinkDown {
        Conversation said = receipt(talk);
        return expect(tells(said), "04 0F with result, receipt and terminal number, then 06 0F", said.words());
    }

    private Finding repeatsTheSame(ZvtTalk talk) throws LinkDown {
        Conversation first = receipt(talk);
        Conversation second = receipt(talk);
        if (!tells(first) || !tells(second))
            return new Finding.Untried("it does not tell its last payment");
        return expect(first.status().get().payment().equals(second.status().get().payment()), "the same record",
                "receipts " + first.status().get().payment().receipt() + " and "
                        + second.status().get().payment().receipt());
    }

    private static Finding refuses(ZvtTalk talk, Apdu command) throws LinkDown {
        Conversation said = talk.ask(command, ZvtTalk.T3);
        return expect(said.refused(), "84 83 or another refusal", said.words());
    }

    private Finding byteByByte(ZvtTalk talk) throws LinkDown {
        byte[] frame = frame();
        for (int i = 0; i < frame.length - 1; i++) {
            talk.write(frame[i]);
            talk.pause(BETWEEN_BYTES);
        }
        return ready(talk.sendBytes(frame[frame.length - 1]), talk);
    }

    private byte[] frame() {
        return Frame.encode(commands.statusEnquiry().encode());
    }

    private Finding wrongCrc(ZvtTalk talk) throws LinkDown {
        byte[] frame = frame();
        frame[frame.length - 1] ^= 0x40;
        return nakThenReady(talk, talk.sendBytes(frame));
    }

    private Finding breaksOff(ZvtTalk talk) throws LinkDown {
        byte[] frame = frame();
        return nakThenReady(talk, talk.sendBytes(Arrays.copyOf(frame, frame.length - 4)));
    }

    private Finding nakThenReady(ZvtTalk talk, ZvtTalk.Ack first) throws LinkDown {
        Finding then = ready(talk.sendBytes(frame()), talk);
        return first == ZvtTalk.Ack.NAK ? then : new Finding.Departs("NAK", first + ", then " + then.seen());
    }

    private Finding garbage(ZvtTalk talk) throws LinkDown {
        talk.write((byte) 0x00, (byte) 0xFF, (byte) 0x03, (byte) 0x55);
        Optional<ZvtTalk.Ack> said = talk.anything(AT_ONCE);
        Finding then = ready(talk.sendBytes(frame()), talk);
        return said.isEmpty() ? then : new Finding.Departs("silence", said.get() + ", then " + then.seen());
    }

    /** What comes after an enquiry's acknowledgement. */
    private static Finding ready(ZvtTalk.Ack ack, ZvtTalk talk) throws LinkDown {
        Conversation said = talk.rest(ack, ZvtTalk.COMPLETION);
        return expect(said.completed(), "80 00, 06 0F", said.words());
    }

    private Finding repeatsAnswer(ZvtTalk talk, boolean nak) throws LinkDown {
        ZvtTalk.Ack ack = talk.sendBytes(frame());
        Optional<Apdu> first = talk.hear(ZvtTalk.T3);
        if (nak)
            talk.refuse();
        Optional<Apdu> second = talk.receive(ZvtTalk.T2.plus(AT_ONCE));
        Conversation rest = talk.rest(ack, ZvtTalk.COMPLETION);
        return expect(first.isPresent() && first.equals(second) && rest.completed(),
                "the same answer again, then 06 0F",
                first.map(Apdu::toString).orElse("nothing") + ", " + second.map(Apdu::toString).orElse("nothing")
                        + ", " + rest.words());
    }

    private Finding aborts(ZvtTalk talk) throws LinkDown {
        ZvtTalk.Ack ack = talk.send(commands.abort());
        Optional<Apdu> answer = talk.receive(ZvtTalk.T3);
        return expect(ack == ZvtTalk.Ack.ACK && answer.filter(Apdu::answer).isPresent(), "80 00 or 84",
                answer.map(Apdu::toString).orElse(ack + " and no more"));
    }

    static Finding expect(boolean kept, String expected, String seen) {
        return kept ? new Finding.Kept(seen) : new Finding.Departs(expected, seen);
    }
}
