package org.kiosk24.sim.payment;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.kiosk24.device.payment.zvt.Apdu;
import org.kiosk24.device.payment.zvt.Bmp;
import org.kiosk24.device.payment.zvt.ResultCode;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.payment.Customer.Act;

/** One authorisation, from its acceptance to its completion (PA00P015, 2.2). */
final class Sale {
    private static final int INSERT_CARD = 0x0A;
    private static final int ENTER_PIN = 0x01;
    private static final int WRONG_PIN = 0x15;
    private static final int PLEASE_WAIT = 0x0E;
    private static final int AUTO_REVERSAL = 0x05;
    private static final int HOST_WRONG_PIN = 0x37;
    private static final int HOST_DECLINED = 0x05;
    private static final int NO_CONNECTION = 0x9B;

    /** How the waiting for the payer ended. */
    private enum Payer {
        TAPPED, INSERTED, ENTERED_PIN, ENTERED_WRONG_PIN, GONE
    }

    private final TerminalPort port;
    private final Talk talk;
    private final Books books;
    private final Time time;
    private final TerminalSettings settings;
    private final Consumer<String> waitingFor;
    private final int asked;
    private Customer customer;
    private boolean emptyCard;

    /** Approved and not yet answered: what a power cut leaves behind. */
    private Optional<Unanswered> unanswered = Optional.empty();

    /** @param before what the terminal would name as its last payment without this one */
    record Unanswered(Books.Entry entry, Books.Entry before) {}

    Sale(TerminalPort port, Talk talk, Books books, Time time, TerminalSettings settings, Customer customer,
            Consumer<String> waitingFor, int asked) {
        this.port = port;
        this.talk = talk;
        this.books = books;
        this.time = time;
        this.settings = settings;
        this.customer = customer;
        this.waitingFor = waitingFor;
        this.asked = asked;
    }

    void run() {
        if (!port.send(Apdu.OK))
            return;
        if (port.has(TerminalFault.OPEN_BATCH)) {
            refuse(ResultCode.OPEN_BATCH);
            return;
        }
        talk.say(Apdu.INTERMEDIATE_STATUS, INSERT_CARD);
        Payer payer = payer("card");
        if (payer == Payer.INSERTED) {
            talk.say(Apdu.INTERMEDIATE_STATUS, ENTER_PIN);
            payer = payer("pin");
            while (payer == Payer.ENTERED_WRONG_PIN) {
                talk.say(Apdu.INTERMEDIATE_STATUS, WRONG_PIN);
                payer = payer("pin");
            }
        }
        waitingFor.accept("");
        if (payer == Payer.GONE) {
            refuse(ResultCode.ABORTED);
            return;
        }
        talk.say(Apdu.INTERMEDIATE_STATUS, PLEASE_WAIT, 1);
        bank(settings.times().host());
        if (port.has(TerminalFault.HOST_UNREACHABLE)) {
            refuse(NO_CONNECTION);
            return;
        }
        boolean completes = port.has(TerminalFault.DECLINE_COMPLETED);
        if (emptyCard || completes || port.has(TerminalFault.DECLINE)) {
            var entry = books.decline(asked, HOST_DECLINED);
            talk.say(new Apdu(Apdu.STATUS_INFORMATION, books.status(entry, true)));
            if (completes)
                talk.say(Apdu.COMPLETION);
            else
                talk.say(Apdu.ABORTED, HOST_DECLINED);
            return;
        }
        if (port.has(TerminalFault.PIN_RETRY)) {
            talk.say(Apdu.of(Apdu.STATUS_INFORMATION, Bmp.RESULT, HOST_WRONG_PIN));
            talk.say(Apdu.INTERMEDIATE_STATUS, WRONG_PIN);
            bank(settings.times().host());
        }
        approved();
    }

    private void approved() {
        var before = books.lastSuccess();
        var entry = books.capture(port.has(TerminalFault.AMOUNT_MISMATCH) ? asked + 100 : asked);
        if (port.has(TerminalFault.COMPLETION_WITHOUT_STATUS)) {
            talk.say(Apdu.COMPLETION);
            return;
        }
        unanswered = Optional.of(new Unanswered(entry, before));
        Optional<Apdu> answer = talk.ask(new Apdu(Apdu.STATUS_INFORMATION, result(entry)), settings.times().answer());
        if (answer.isEmpty())
            notAnswered();
        else if (answer.get().negative())
            giveBack(ResultCode.hex(answer.get().code()));
        else if (port.has(TerminalFault.TAKES_APPROVAL_BACK))
            giveBack("taken back");
        else {
            unanswered = Optional.empty();
            if (!port.once(TerminalFault.COMPLETION_LOST))
                talk.say(Apdu.COMPLETION);
        }
    }

    private byte[] result(Books.Entry entry) {
        byte[] status = books.status(entry, entry.fen() != asked || !port.has(TerminalFault.NO_AMOUNT));
        if (port.has(TerminalFault.UNKNOWN_FIELD))
            return insert(status, status.length);
        return port.has(TerminalFault.UNKNOWN_FIELD_EARLY) ? insert(status, 2) : status;
    }

    private static byte[] insert(byte[] status, int at) {
        byte[] more = new byte[status.length + 2];
        System.arraycopy(status, 0, more, 0, at);
        more[at] = 0x4F;
        System.arraycopy(status, at, more, at + 2, status.length - at);
        return more;
    }

    /** The result got no answer: here the terminals differ. Also what the start after a power cut does. */
    void notAnswered() {
        if (unanswered.isEmpty())
            return;
        switch (port.personality()) {
            case AUTO_REVERSE -> giveBack("unanswered");
            case KEEP -> {
                unanswered = Optional.empty();
                talk.say(Apdu.COMPLETION);
            }
            case MARK_DECLINED -> {
                books.forget(unanswered.get().entry(), unanswered.get().before());
                unanswered = Optional.empty();
                talk.say(Apdu.ABORTED, ResultCode.ABORTED);
            }
        }
    }

    private void giveBack(String why) {
        var entry = unanswered.orElseThrow().entry();
        talk.say(Apdu.INTERMEDIATE_STATUS, AUTO_REVERSAL);
        bank(settings.times().reversal());
        books.byTrace(entry.trace()).ifPresent(books::reverse);
        unanswered = Optional.empty();
        talk.say(Apdu.ABORTED, 0x66);
    }

    private void refuse(int code) {
        if (code == ResultCode.ABORTED)
            talk.say(new Apdu(Apdu.STATUS_INFORMATION, aborted()));
        else
            talk.say(Apdu.of(Apdu.STATUS_INFORMATION, Bmp.RESULT, code));
        talk.say(Apdu.ABORTED, code);
    }

    private byte[] aborted() {
        byte[] data = {Bmp.RESULT, ResultCode.ABORTED, Bmp.TERMINAL_ID, 0, 0, 0, 0};
        byte[] id = java.util.HexFormat.of().parseHex(settings.terminalId());
        System.arraycopy(id, 0, data, 3, id.length);
        return data;
    }

    /** Waits for the payer at most as long as the terminal allows. */
    private Payer payer(String what) {
        waitingFor.accept(what);
        Deadline end = time.in(settings.times().card());
        Deadline theirs = time.in(customer.after());
        boolean pin = what.equals("pin");
        while (true) {
            boolean acts = customer.act() != Act.BY_HAND && customer.act() != Act.WALKS_AWAY
                    && !(pin && customer.act() == Act.INSERTS_AND_LEAVES);
            Optional<Event.Input> next = port.next(acts ? end.orSooner(theirs) : end);
            if (next.isEmpty()) {
                if (!acts || time.passed(end))
                    return Payer.GONE;
                return switch (customer.act()) {
                    case TAPS -> pin ? Payer.ENTERED_PIN : Payer.TAPPED;
                    case INSERTS_AND_ENTERS_PIN -> pin ? Payer.ENTERED_PIN : Payer.INSERTED;
                    case INSERTS_AND_LEAVES -> Payer.INSERTED;
                    case PRESSES_STOP, WALKS_AWAY, BY_HAND -> Payer.GONE;
                };
            }
            switch (next.get()) {
                case Event.Frame(var command) -> {
                    if (talk.meanwhile(command, false))
                        return Payer.GONE;
                }
                case Event.Tap tap -> {
                    if (!pin)
                        return Payer.TAPPED;
                }
                case Event.EmptyTap tap -> {
                    emptyCard = true;
                    if (!pin)
                        return Payer.TAPPED;
                }
                case Event.Insert insert -> {
                    if (!pin)
                        return Payer.INSERTED;
                }
                case Event.Pin(boolean right) -> {
                    if (pin)
                        return right ? Payer.ENTERED_PIN : Payer.ENTERED_WRONG_PIN;
                }
                case Event.StopKey stop -> {
                    return Payer.GONE;
                }
                case Event.OkKey ok -> {
                }
                case Event.Arrives(var other) -> {
                    customer = other;
                    theirs = time.in(customer.after());
                }
            }
        }
    }

    /** The bank is being asked: an abort comes too late. */
    private void bank(Duration duration) {
        Deadline end = time.in(duration);
        while (true) {
            Optional<Event.Input> next = port.next(end);
            if (next.isEmpty())
                return;
            if (next.get() instanceof Event.Frame(var command))
                talk.meanwhile(command, true);
            else if (next.get() instanceof Event.Arrives(var other))
                customer = other;
        }
    }

    Customer customer() {
        return customer;
    }
}
