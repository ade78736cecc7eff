package org.kiosk24.app.endofday;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiosk24.app.order.Entry;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.order.Entry.PayState;
import org.kiosk24.app.order.History;
import org.kiosk24.app.order.Resolution;

/**
 * One time that money was asked for, as the journal has it.
 *
 * @param seq row of the intent
 * @param receipt of the terminal, 4 digits; empty for a QR code and for what was not paid
 * @param staff what staff said of the money, if they had to
 */
public record Attempt(long seq, String order, String id, Method method, int fen, State state, String receipt,
        Optional<Resolution> staff) {
    public enum State {
        /** The kiosk has the money. */
        KEPT,
        NOT_CHARGED,
        GIVEN_BACK,
        /** Nobody knows; staff may have said so since. */
        IN_DOUBT
    }

    /** What the kiosk keeps of it by its journal. */
    public int keptFen() {
        return state == State.KEPT ? fen : 0;
    }

    /** Of one order, in order. */
    static List<Attempt> of(History history) {
        Optional<Resolution> staff = history.order().resolution(CaseReason.MONEY_IN_DOUBT)
                .map(Entry.CaseResolved::how);
        var attempts = new ArrayList<Attempt>();
        for (History.Line line : history.lines())
            switch (line.entry()) {
                case Entry.Paying p -> attempts.add(new Attempt(line.seq(), history.order().id(), p.attemptId(),
                        p.method(), p.fen(), State.IN_DOUBT, "", staff));
                case Entry.PayEnded e -> attempts.replaceAll(a -> a.id().equals(e.attemptId()) ? a.ended(e) : a);
                case Entry.GivingBack g -> attempts.replaceAll(
                        a -> a.id().equals(g.attemptId()) ? a.now(State.IN_DOUBT) : a);
                case Entry.GaveBack g -> attempts.replaceAll(a -> a.id().equals(g.attemptId())
                        ? a.now(g.state() == PayState.REVERSED ? State.GIVEN_BACK : State.IN_DOUBT)
                        : a);
                default -> {
                }
            }
        return attempts;
    }

    private Attempt ended(Entry.PayEnded e) {
        return new Attempt(seq, order, id, method, fen, switch (e.state()) {
            case PAID -> State.KEPT;
            case DECLINED, NOT_CHARGED -> State.NOT_CHARGED;
            case REVERSED -> State.GIVEN_BACK;
            case IN_DOUBT -> State.IN_DOUBT;
        }, e.payment().receipt(), staff);
    }

    private Attempt now(State other) {
        return new Attempt(seq, order, id, method, fen, other, receipt, staff);
    }
}
