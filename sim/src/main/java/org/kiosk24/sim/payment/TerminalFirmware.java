package org.kiosk24.sim.payment;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.kiosk24.device.payment.zvt.Apdu;
import org.kiosk24.device.payment.zvt.Bcd;
import org.kiosk24.device.payment.zvt.Bmp;
import org.kiosk24.device.payment.zvt.Fields;
import org.kiosk24.device.payment.zvt.ResultCode;
import org.kiosk24.device.payment.zvt.TerminalState;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.payment.TerminalLedger.Payment;
import org.kiosk24.sim.payment.TerminalLedger.State;

/** What the terminal does with each command while nothing else is under way. */
final class TerminalFirmware {
    private static final int CURRENCY_WRONG = 0x6F;
    private static final int END_OF_DAY_NOT_POSSIBLE = 0x77;
    private static final int REVERSAL_NOT_POSSIBLE = 0xB5;
    private static final byte[] VERSION = HexFormat.of().parseHex("f0f0f5" + "4b32342e31");

    private final TerminalPort port;
    private final Talk talk;
    private final Books books;
    private final Time time;
    private final TerminalSettings settings;
    private final Consumer<String> waitingFor;
    private boolean registered;
    private Customer customer;
    private Optional<Sale> sale = Optional.empty();

    TerminalFirmware(TerminalPort port, Books books, Time time, TerminalSettings settings, Customer customer,
            Consumer<String> waitingFor) {
        this.port = port;
        this.books = books;
        this.time = time;
        this.settings = settings;
        this.customer = customer;
        this.waitingFor = waitingFor;
        talk = new Talk(port, time, settings.times());
    }

    boolean registered() {
        return registered;
    }

    /** The power came back: no registration, and a payment left open ends as the terminal's kind ends it. */
    void started() {
        registered = false;
        waitingFor.accept("");
        sale.ifPresent(Sale::notAnswered);
        sale = Optional.empty();
    }

    void serve(Event.Input input) {
        if (input instanceof Event.Arrives(var other))
            customer = other;
        if (!(input instanceof Event.Frame(var apdu)) || apdu.answer())
            return;
        if (port.once(TerminalFault.NOT_REGISTERED))
            registered = false;
        if (port.has(TerminalFault.BUSY_STORM) && apdu.command() != Apdu.STATUS_ENQUIRY) {
            port.send(Apdu.negative(ResultCode.PLEASE_WAIT));
            return;
        }
        switch (apdu.command()) {
            case Apdu.STATUS_ENQUIRY -> enquiry(apdu);
            case Apdu.REGISTRATION -> registration(apdu);
            case Apdu.INITIALISATION -> {
                port.once(TerminalFault.NEEDS_INITIALISATION);
                completed();
            }
            case Apdu.DIAGNOSIS -> completed();
            case Apdu.LOG_OFF -> {
                registered = false;
                completed();
            }
            case Apdu.ABORT -> port.send(Apdu.OK);
            case Apdu.AUTHORISATION -> whenRegistered(() -> authorisation(apdu));
            case Apdu.REPEAT_RECEIPT -> whenRegistered(this::repeatReceipt);
            case Apdu.REVERSAL -> whenRegistered(() -> reversal(apdu));
            case Apdu.END_OF_DAY -> whenRegistered(this::endOfDay);
            default -> port.send(Apdu.UNKNOWN_COMMAND);
        }
    }

    private void whenRegistered(Runnable command) {
        if (registered)
            command.run();
        else
            port.send(Apdu.negative(ResultCode.NOT_REGISTERED));
    }

    private void completed() {
        if (port.send(Apdu.OK))
            talk.say(Apdu.COMPLETION);
    }

    private void enquiry(Apdu apdu) {
        int status = port.has(TerminalFault.BUSY_STORM)
                ? TerminalState.PLEASE_WAIT
                : port.has(TerminalFault.NEEDS_INITIALISATION)
                        ? TerminalState.INITIALISE
                        : port.has(TerminalFault.OPEN_BATCH) ? TerminalState.OPEN_BATCH : TerminalState.READY;
        boolean version = apdu.data().length < 5 || (apdu.data()[4] & 0x02) == 0;
        byte[] data = version ? Arrays.copyOf(VERSION, VERSION.length + 1) : new byte[1];
        data[data.length - 1] = (byte) status;
        if (port.send(Apdu.OK))
            talk.say(new Apdu(Apdu.COMPLETION, data));
    }

    private void registration(Apdu apdu) {
        byte[] data = apdu.data();
        byte[] password = HexFormat.of().parseHex(settings.password());
        byte[] currency = HexFormat.of().parseHex(settings.currency());
        if (data.length < 4 || !Arrays.equals(Arrays.copyOf(data, 3), password)) {
            port.send(Apdu.UNKNOWN_COMMAND);
            return;
        }
        if (data.length >= 6 && !Arrays.equals(Arrays.copyOfRange(data, 4, 6), currency)) {
            port.send(new Apdu(0x8400 | 0x1E, new byte[]{CURRENCY_WRONG}));
            return;
        }
        registered = true;
        String status = port.has(TerminalFault.NEEDS_INITIALISATION) ? "51" : "00";
        if (port.send(Apdu.OK))
            talk.say(new Apdu(Apdu.COMPLETION, HexFormat.of()
                    .parseHex("19" + status + "29" + settings.terminalId() + "49" + settings.currency())));
    }

    private void authorisation(Apdu apdu) {
        Fields fields = Fields.walk(apdu.data());
        Optional<byte[]> amount = fields.get(Bmp.AMOUNT);
        if (port.has(TerminalFault.REFUSES_PAYMENT)) {
            port.send(Apdu.negative(0xC5));
            return;
        }
        if (port.has(TerminalFault.NEEDS_INITIALISATION) || amount.isEmpty() || Bcd.number(amount.get()) > 99_999_999
                || fields.has(Bmp.CURRENCY) && !fields.digits(Bmp.CURRENCY).equals(settings.currency())) {
            port.send(Apdu.UNKNOWN_COMMAND);
            return;
        }
        var running = new Sale(port, talk, books, time, settings, customer, waitingFor,
                (int) Bcd.number(amount.get()));
        sale = Optional.of(running);
        running.run();
        customer = running.customer();
        sale = Optional.empty();
    }

    private void repeatReceipt() {
        if (port.has(TerminalFault.REFUSES_REPEAT)) {
            port.send(Apdu.UNKNOWN_COMMAND);
            return;
        }
        if (!port.send(Apdu.OK))
            return;
        if (!port.has(TerminalFault.NO_STATUS_ON_REPEAT)) {
            byte[] record = port.has(TerminalFault.END_OF_DAY_RECORD)
                    ? books.batchStatus(new TerminalLedger.Batch(time.now(), 0, 0, "0000", "0000"))
                    : books.status(
                            port.has(TerminalFault.PREVIOUS_SUCCESS) ? books.lastSuccess() : books.last(),
                            !port.has(TerminalFault.NO_AMOUNT));
            talk.say(new Apdu(Apdu.STATUS_INFORMATION, record));
        }
        talk.say(Apdu.COMPLETION);
    }

    private void reversal(Apdu apdu) {
        Fields fields = Fields
                .walk(Arrays.copyOfRange(apdu.data(), Math.min(3, apdu.data().length), apdu.data().length));
        if (!port.send(Apdu.OK))
            return;
        Optional<Payment> named = books.find(fields.digits(Bmp.RECEIPT));
        Optional<Payment> payment = port.has(TerminalFault.REVERSES_ANOTHER)
                ? books.open().stream().filter(p -> p.state() == State.CAPTURED && !Optional.of(p).equals(named))
                        .reduce((a, b) -> b)
                : named;
        boolean amountFits = fields.get(Bmp.AMOUNT)
                .map(a -> payment.isPresent()
                        && (port.has(TerminalFault.REVERSES_ANOTHER) || Bcd.number(a) == payment.get().fen()))
                .orElse(true);
        if (payment.isEmpty() || !amountFits || port.has(TerminalFault.REVERSAL_NOT_POSSIBLE))
            talk.say(Apdu.ABORTED, REVERSAL_NOT_POSSIBLE);
        else if (payment.get().state() == State.REVERSED)
            talk.say(Apdu.ABORTED, ResultCode.ALREADY_REVERSED);
        else
            reverse(payment.get());
    }

    private void reverse(Payment payment) {
        var before = books.lastSuccess();
        var entry = books.reverse(payment);
        if (port.once(TerminalFault.REVERSAL_UNANSWERED))
            return;
        Optional<Apdu> answer = talk.ask(new Apdu(Apdu.STATUS_INFORMATION, books.status(entry, true)),
                settings.times().answer());
        boolean wanted = answer.map(Apdu::positive).orElse(port.personality() != Personality.MARK_DECLINED);
        if (wanted)
            talk.say(Apdu.COMPLETION);
        else {
            books.undoReversal(payment.trace(), before);
            talk.say(Apdu.ABORTED, 0x66);
        }
    }

    private void endOfDay() {
        if (!port.send(Apdu.OK))
            return;
        if (port.has(TerminalFault.END_OF_DAY_REFUSED)) {
            talk.say(Apdu.of(Apdu.STATUS_INFORMATION, Bmp.RESULT, END_OF_DAY_NOT_POSSIBLE));
            talk.say(Apdu.ABORTED, END_OF_DAY_NOT_POSSIBLE);
            return;
        }
        var batch = books.closeBatch();
        port.once(TerminalFault.OPEN_BATCH);
        if (port.once(TerminalFault.END_OF_DAY_LOST))
            return;
        talk.say(new Apdu(Apdu.STATUS_INFORMATION, books.batchStatus(batch)));
        talk.say(Apdu.COMPLETION);
    }

    Customer customer() {
        return customer;
    }
}
