package org.kiosk24.sim.conform;

import static org.kiosk24.sim.conform.ZvtContract.expect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.device.payment.zvt.Apdu;
import org.kiosk24.device.payment.zvt.Commands;
import org.kiosk24.device.payment.zvt.ResultCode;
import org.kiosk24.device.payment.zvt.StatusInformation;
import org.kiosk24.device.payment.zvt.ZvtSettings;

/**
 * A ZVT payment terminal with money: somebody holds a card to it, twice. All that is taken is given back; then the
 * batch is closed (PA00P015, chapters 2.2, 2.9, 2.16, 2.20 and 2.23). For one run.
 */
final class ZvtMoneyContract {
    private static final Duration CARD = Duration.ofSeconds(180);
    private static final int NOT_POSSIBLE_ANY_MORE = 0xB5;
    private final Commands commands;
    private final int fen;
    private Optional<CardPayment> paid = Optional.empty();

    ZvtMoneyContract(ZvtSettings settings, int fen) {
        commands = new Commands(settings);
        this.fen = fen;
    }

    private interface Trial {
        Finding on(ZvtTalk talk) throws LinkDown;
    }

    private Clause clause(String name, Trial trial) {
        return new Clause(name, wire -> {
            var talk = new ZvtTalk(wire);
            talk.ask(commands.registration(), ZvtTalk.COMPLETION);
            return trial.on(talk);
        });
    }

    List<Clause> clauses() {
        return List.of(
                clause("says in the middle of a payment that it is busy, and goes on", this::busyThenAborted),
                clause("repeats a result that was not acknowledged, approves once and completes", this::pays),
                clause("tells the payment when asked to repeat the receipt", this::tells),
                clause("gives no other sum back than was paid", this::otherSum),
                clause("gives the payment back and names it", this::reverses),
                clause("gives it back once", this::reversesOnce),
                clause("gives back by itself what is answered \"goods failed\"", this::goodsFailed),
                clause("closes the batch and tells its totals", this::endOfDay));
    }

    /** Nobody should hold a card to it yet; who does has the money back at once. */
    private Finding busyThenAborted(ZvtTalk talk) throws LinkDown {
        ZvtTalk.Ack ack = talk.send(commands.authorisation(fen));
        Optional<Apdu> accepted = talk.receive(ZvtTalk.T3);
        Optional<Apdu> asks = talk.receive(ZvtTalk.T3);
        if (ack != ZvtTalk.Ack.ACK || accepted.filter(Apdu::positive).isEmpty())
            return new Finding.Departs("80 00", accepted.map(Apdu::toString).orElse(ack + " and no more"));
        if (asks.isPresent())
            talk.send(Apdu.OK);
        Conversation enquiry = talk.ask(commands.statusEnquiry(), ZvtTalk.COMPLETION);
        boolean busy = enquiry.completed() && enquiry.last().length > 0
                && (enquiry.last()[enquiry.last().length - 1] & 0xFF) == ResultCode.PLEASE_WAIT;
        talk.send(commands.abort());
        Conversation end = talk.rest(ZvtTalk.Ack.ACK, ZvtTalk.COMPLETION);
        if (end.approved() && end.completed())
            giveBack(talk, end);
        return expect(busy && end.aborted() && !end.approved(),
                "06 0F with 9C to the enquiry; to the abort a result that"
                        + " is none of 00, and 06 1E",
                enquiry.words() + " with %02X".formatted(
                        enquiry.last().length == 0 ? 0 : enquiry.last()[enquiry.last().length - 1]) + "; "
                        + end.words());
    }

    private void giveBack(ZvtTalk talk, Conversation paidAfterAll) throws LinkDown {
        talk.ask(commands.reversal(paidAfterAll.status().orElseThrow().payment()), ZvtTalk.COMPLETION);
    }

    private Finding pays(ZvtTalk talk) throws LinkDown {
        var heard = new ArrayList<Apdu>();
        ZvtTalk.Ack ack = talk.send(commands.authorisation(fen));
        boolean repeated = false;
        Optional<Apdu> next = talk.receive(ZvtTalk.T3);
        while (next.isPresent()) {
            heard.add(next.get());
            if (next.get().negative() && next.get().answer())
                break;
            if (!next.get().answer())
                talk.send(Apdu.OK);
            if (Conversation.ends(next.get()))
                break;
            next = talk.hear(CARD);
            if (next.filter(ZvtMoneyContract::isResult).isPresent() && !repeated) {
                Optional<Apdu> again = talk.receive(ZvtTalk.T2.plusSeconds(1));
                repeated = again.equals(next);
                next = again;
            } else if (next.isPresent())
                talk.acknowledge();
        }
        var said = new Conversation(ack, heard);
        if (said.aborted() && !said.approved())
            return new Finding.Untried("nothing was paid (" + said.words() + "): hold a card to the terminal when it"
                    + " asks for one");
        if (said.approved() && said.completed())
            paid = said.status().map(StatusInformation::payment);
        long results = heard.stream().filter(ZvtMoneyContract::isResult).count();
        boolean right = said.status().filter(s -> s.amount().orElse(fen) == fen
                && s.payment().receipt().length() == 4).isPresent();
        return expect(repeated && results == 1 && said.approved() && right && said.completed(),
                "04 0F twice the same, with 00, receipt and " + fen + " fen, then 06 0F", said.words()
                        + (repeated ? ", repeated" : ", not repeated") + said.status().map(s -> ", " + s.payment().fen()
                                + " fen").orElse(""));
    }

    private static boolean isResult(Apdu apdu) {
        return apdu.command() == Apdu.STATUS_INFORMATION;
    }

    private static final Finding NOTHING_PAID = new Finding.Untried("nothing was paid before");

    private Finding tells(ZvtTalk talk) throws LinkDown {
        if (paid.isEmpty())
            return NOTHING_PAID;
        Conversation said = talk.ask(commands.repeatReceipt(), ZvtTalk.COMPLETION);
        Optional<CardPayment> told = said.status().map(StatusInformation::payment);
        return expect(said.completed() && told.filter(t -> t.receipt().equals(paid.get().receipt())
                && t.trace().equals(paid.get().trace())).isPresent(), "04 0F of receipt " + paid.get().receipt(),
                said.words() + told.map(t -> ", receipt " + t.receipt()).orElse(""));
    }

    private Finding otherSum(ZvtTalk talk) throws LinkDown {
        if (paid.isEmpty())
            return NOTHING_PAID;
        CardPayment other = new CardPayment(fen + 1, paid.get().terminalId(), paid.get().receipt(), "", "", "", "",
                "00", "", "");
        Conversation said = talk.ask(commands.reversal(other), ZvtTalk.COMPLETION);
        if (said.completed() && said.approved())
            paid = Optional.empty();
        return expect(said.refused() || said.aborted(), "84 or 06 1E", said.words());
    }

    private Finding reverses(ZvtTalk talk) throws LinkDown {
        if (paid.isEmpty())
            return NOTHING_PAID;
        Conversation said = talk.ask(commands.reversal(paid.get()), ZvtTalk.COMPLETION);
        Optional<CardPayment> record = said.status().map(StatusInformation::payment);
        return expect(said.completed() && said.approved() && record.filter(r -> r.fen() == fen
                && r.originalTrace().equals(paid.get().trace())).isPresent(),
                "04 0F with 00, " + fen + " fen and the original trace, then 06 0F", said.words()
                        + record.map(r -> ", " + r.fen() + " fen, original trace "
                                + (r.originalTrace().isEmpty() ? "missing" : r.originalTrace())).orElse(""));
    }

    private Finding reversesOnce(ZvtTalk talk) throws LinkDown {
        if (paid.isEmpty())
            return NOTHING_PAID;
        Conversation said = talk.ask(commands.reversal(paid.get()), ZvtTalk.COMPLETION);
        int code = said.aborted() && said.last().length > 0 ? said.last()[0] & 0xFF
                : said.refused() ? said.heard().getLast().code() : 0;
        return expect(code == ResultCode.ALREADY_REVERSED || code == NOT_POSSIBLE_ANY_MORE, "06 1E or 84 with B4 or B5",
                said.words());
    }

    private Finding goodsFailed(ZvtTalk talk) throws LinkDown {
        talk.send(commands.authorisation(fen));
        var heard = new ArrayList<Apdu>();
        Optional<Apdu> next = talk.receive(ZvtTalk.T3);
        while (next.isPresent()) {
            heard.add(next.get());
            if (isResult(next.get()) && StatusInformation.of(next.get().data()).approved())
                talk.send(Apdu.GOODS_FAILED);
            else if (!next.get().answer())
                talk.send(Apdu.OK);
            if (Conversation.ends(next.get()) || next.get().answer() && next.get().negative())
                break;
            next = talk.receive(CARD);
        }
        var said = new Conversation(ZvtTalk.Ack.ACK, heard);
        if (!said.approved())
            return said.aborted()
                    ? new Finding.Untried("nothing was paid (" + said.words() + "): hold a card to the terminal")
                    : new Finding.Departs("04 0F with 00", said.words());
        Conversation back = talk.ask(commands.reversal(said.status().orElseThrow().payment()), ZvtTalk.COMPLETION);
        return expect(said.aborted() && !(back.completed() && back.approved()),
                "06 1E, and nothing left to be given back", said.words() + "; then to a reversal: " + back.words());
    }

    private Finding endOfDay(ZvtTalk talk) throws LinkDown {
        Conversation said = talk.ask(commands.endOfDay(), CARD);
        return expect(said.completed() && said.approved() && said.status().filter(StatusInformation::endOfDay)
                .isPresent(), "04 0F with 00 and totals, then 06 0F", said.words());
    }
}
