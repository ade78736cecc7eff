package org.kiosk24.device.payment.zvt;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.payment.CardTerminal.Registration;
import org.kiosk24.device.payment.PayerPrompt;
import org.kiosk24.device.payment.zvt.ZvtLine.Repeat;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/** The steps of asking what became of money (PA00P015, 2.2.9 and 2.20), while late frames still reach their conversation. */
final class Recovery {
    private final ZvtLine line;
    private final Time time;
    private final ZvtTimers timers;
    private final Commands commands;
    private final Exchange exchange;

    Recovery(ZvtLine line, Time time, ZvtTimers timers, Commands commands) {
        this.line = line;
        this.time = time;
        this.timers = timers;
        this.commands = commands;
        exchange = new Exchange(line, time, timers, commands);
    }

    /** Listens until the line was quiet for so long; a sign of life starts it anew. Ends at once when money is stored. */
    void listen(Duration quiet, MoneyConversation conversation) throws LinkDown, Lost {
        Deadline end = time.in(timers.busyPatience());
        Deadline deadline = time.in(quiet);
        while (!conversation.stored()) {
            Optional<Received> next = line.receive(deadline.orSooner(end));
            if (next.isEmpty())
                return;
            conversation.take(next.get());
            deadline = time.in(quiet);
        }
    }

    /**
     * Enquires until the terminal is ready: it waits while it is busy, asks for a card to be removed, initialises it
     * where it wants that, and bears silence for a while, since a terminal that lost its power takes long to start.
     * Returns at once when money is stored meanwhile.
     */
    void untilReady(MoneyConversation conversation) throws LinkDown, Lost {
        Deadline busy = time.in(timers.busyPatience());
        Deadline silent = time.in(timers.lostPatience());
        while (!conversation.stored()) {
            switch (exchange.ask(commands.statusEnquiry(), Repeat.FREELY, timers.enquiry(), conversation)) {
                case Reply.Completed(List<StatusInformation> records, byte[] data) -> {
                    int status = EnquiryAnswer.of(data).status();
                    if (status == TerminalState.READY)
                        return;
                    heal(status, conversation);
                    silent = time.in(timers.lostPatience());
                }
                case Reply.Refused(int code) -> waitable(code);
                case Reply.Aborted(int code) -> waitable(code);
                case Reply.Silent(String detail) -> {
                    if (time.passed(silent))
                        throw new Lost("the terminal is silent: check its power and its cable");
                }
            }
            if (time.passed(busy))
                throw new Lost("the terminal stays busy");
            listen(timers.busyPoll(), conversation);
        }
    }

    private void heal(int status, MoneyConversation conversation) throws LinkDown, Lost {
        switch (status) {
            case TerminalState.READY, TerminalState.PLEASE_WAIT -> {
            }
            case TerminalState.CARD_INSERTED, TerminalState.CARD_NOT_REMOVED -> conversation
                    .prompt(PayerPrompt.REMOVE_CARD);
            case TerminalState.INITIALISE -> exchange.ask(commands.initialisation(), Repeat.FREELY, timers.enquiry(),
                    conversation);
            default -> throw new Lost("terminal status: " + TerminalState.text(status));
        }
    }

    private static void waitable(int code) throws Lost {
        if (code != ResultCode.PLEASE_WAIT && code != ResultCode.NOT_READY)
            throw new Lost("status enquiry refused with " + ResultCode.text(code));
    }

    Registration register(Exchange.Stray stray) throws LinkDown, Lost {
        return switch (exchange.ask(commands.registration(), Repeat.FREELY, timers.enquiry(), stray)) {
            case Reply.Completed(List<StatusInformation> records, byte[] data) -> registration(data);
            case Reply.Refused(int code) -> throw new Lost("registration refused with " + ResultCode.text(code));
            case Reply.Aborted(int code) -> throw new Lost("registration aborted with " + ResultCode.text(code));
            case Reply.Silent(String detail) -> throw Lost.onTheLine(detail);
        };
    }

    static Registration registration(byte[] data) {
        Fields fields = Fields.walk(data);
        return new Registration(fields.digits(Bmp.TERMINAL_ID), fields.digits(Bmp.CURRENCY),
                fields.get(Bmp.PAYMENT_TYPE).map(v -> v[0] & 0xFF).orElse(0));
    }

    /** The one record with which the terminal answers "what was your last payment?". */
    StatusInformation lastRecord(Exchange.Stray stray) throws LinkDown, Lost {
        return switch (exchange.ask(commands.repeatReceipt(), Repeat.FREELY, timers.enquiry(), stray)) {
            case Reply.Completed(List<StatusInformation> records, byte[] data) -> {
                if (records.size() != 1)
                    throw new Lost("repeat receipt gave " + records.size() + " records instead of one");
                if (records.getFirst().endOfDay())
                    throw new Lost("repeat receipt gave an end-of-day record");
                yield records.getFirst();
            }
            case Reply.Refused(int code) -> throw new Lost("repeat receipt refused with " + ResultCode.text(code));
            case Reply.Aborted(int code) -> throw new Lost("repeat receipt aborted with " + ResultCode.text(code));
            case Reply.Silent(String detail) -> throw Lost.onTheLine(detail);
        };
    }
}
