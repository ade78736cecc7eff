package org.kiosk24.app.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiosk24.app.bureau.Filings;
import org.kiosk24.app.order.Entry.PayState;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.payment.PaymentAttempt;
import org.kiosk24.device.permit.AccessKey;

/**
 * Where an order stands: nothing but its journal entries, folded.
 *
 * @param custody whether the permit is inside
 * @param made what is to be made, once the bureau approved
 * @param printBaseline the print counter before the last print
 * @param notMade why it will not be made; empty while it may be
 * @param returns how often it was tried to push the permit out
 * @param submitting what was last handed in at the bureau
 * @param filing whether it was accepted
 * @param filed the bureau's word on it
 * @param refusedByBureau whether that word was no
 * @param slip whether the slip came out; absent while it was not tried
 * @param resolved what staff settled of the cases, and did not take back
 */
public record Order(String id, Custody custody, Optional<AccessKey> permit, Optional<Entry.Chosen> chosen,
        boolean applied, Optional<Entry.Approved> approved, Optional<Entry.ToMake> toMake, Money money, int payments,
        Act print, long printBaseline, Act chip, Act erase, String notMade, int returns, List<Entry.CaseReason> cases,
        Optional<Boolean> slip, Optional<Entry.Submitting> submitting, Act filing, Optional<Filings.Filed> filed,
        boolean refusedByBureau, Optional<Entry.Reporting> reporting, boolean reported,
        Optional<Entry.Ending> ending, List<Entry.CaseResolved> resolved) {
    /** Where the permit is, as far as is written. */
    public enum Custody {
        OUTSIDE, UNSURE, INSIDE, HANGING_OUT, KEPT
    }

    /**
     * An act that may be tried more than once. {@code UNKNOWABLE}: the device was asked and could not tell.
     *
     * @param tries how often it was begun
     */
    public record Act(State state, int tries) {
        /** {@code BEGUN}: intent without a certain outcome. */
        public enum State {
            NEVER, BEGUN, HAPPENED, DID_NOT, UNKNOWABLE
        }

        static final Act NEVER = new Act(State.NEVER, 0);

        Act unknowable() {
            return new Act(State.UNKNOWABLE, tries);
        }

        Act begun() {
            return new Act(State.BEGUN, tries + 1);
        }

        Act ended(Outcome outcome) {
            return new Act(switch (outcome.happened()) {
                case YES -> State.HAPPENED;
                case NO -> State.DID_NOT;
                case UNKNOWN -> State.BEGUN;
            }, tries);
        }
    }

    static Order empty(String id) {
        return new Order(id, Custody.OUTSIDE, Optional.empty(), Optional.empty(), false, Optional.empty(),
                Optional.empty(), new Money.NotTaken(), 0, Act.NEVER, 0, Act.NEVER, Act.NEVER, "", 0, List.of(),
                Optional.empty(), Optional.empty(), Act.NEVER, Optional.empty(), false, Optional.empty(), false,
                Optional.empty(), List.of());
    }

    /** What staff must still settle; for an order that has not ended, nothing yet. */
    public List<Entry.CaseReason> openCases() {
        return ending.isEmpty() ? List.of() : cases.stream().filter(reason -> resolution(reason).isEmpty()).toList();
    }

    /** How staff settled it. */
    public Optional<Entry.CaseResolved> resolution(Entry.CaseReason reason) {
        return resolved.stream().filter(r -> r.reason() == reason).findFirst();
    }

    /** Printed and on the chip, where a record is to be written. */
    public boolean made() {
        return print.state() == Act.State.HAPPENED && (reprint() || chip.state() == Act.State.HAPPENED);
    }

    /** A faded print is made anew: nothing is paid, and nothing written on the chip. */
    public boolean reprint() {
        return toMake.filter(Entry.ToMake::onlyPrint).isPresent();
    }

    /** An endorsement that was approved and not made may be gone on with, here or elsewhere, under this code. */
    public Optional<String> continueCode() {
        return chosen.isPresent() && approved.isPresent() && !made() ? Optional.of(ContinueCode.of(id))
                : Optional.empty();
    }

    Order with(Entry entry, Instant at) {
        var b = new OrderBuilder(this);
        switch (entry) {
            case Entry.Opened e -> {
            }
            case Entry.Taking e -> b.custody = Custody.UNSURE;
            case Entry.Took e -> b.custody = switch (e.outcome().happened()) {
                case YES -> Custody.INSIDE;
                case NO -> Custody.OUTSIDE;
                case UNKNOWN -> Custody.UNSURE;
            };
            case Entry.Recognised e -> {
            }
            case Entry.PermitKnown e -> b.permit = Optional.of(e.key());
            case Entry.Chosen e -> b.chosen = Optional.of(e);
            case Entry.Applying e -> b.applied = true;
            case Entry.Approved e -> b.approved = Optional.of(e);
            case Entry.ToMake e -> b.toMake = Optional.of(e);
            case Entry.Denied e -> b.notMade = "denied";
            case Entry.Paying e -> {
                b.money = new Money.Asked(e.method(), new PaymentAttempt(e.attemptId(), e.fen(), e.baseline(), at),
                        PaymentAttempt.Stage.INTENT);
                b.payments++;
            }
            case Entry.PayStage e -> {
                if (money instanceof Money.Asked(var method, var attempt, var reached))
                    b.money = new Money.Asked(method, attempt, e.stage());
            }
            case Entry.PayEnded e -> b.money = switch (e.state()) {
                case PAID -> new Money.Taken(method(), e.attemptId(), e.payment(), at);
                case DECLINED, NOT_CHARGED -> new Money.NotTaken();
                case REVERSED -> new Money.GivenBack();
                case IN_DOUBT -> new Money.InDoubt(e.attemptId());
            };
            case Entry.Printing e -> {
                b.print = print.begun();
                b.printBaseline = e.countBefore();
            }
            case Entry.Printed e -> b.print = print.ended(e.outcome());
            case Entry.Writing e -> b.chip = chip.begun();
            case Entry.Written e -> b.chip = chip.ended(e.outcome());
            case Entry.NotMade e -> b.notMade = e.reason();
            case Entry.Erasing e -> b.erase = erase.begun();
            case Entry.Erased e -> b.erase = erase.ended(e.outcome());
            case Entry.GivingBack e -> {
                if (money instanceof Money.Taken taken)
                    b.money = new Money.GoingBack(taken);
            }
            case Entry.GaveBack e ->
                b.money = e.state() == PayState.REVERSED ? new Money.GivenBack() : new Money.InDoubt(e.attemptId());
            case Entry.Submitting e -> {
                b.submitting = Optional.of(e);
                b.filing = filing.begun();
            }
            case Entry.Submitted e -> {
                b.filing = filing.ended(e.outcome());
                b.filed = e.filed().stream().findFirst();
                b.refusedByBureau = e.refused();
            }
            case Entry.Returning e -> b.custody = Custody.UNSURE;
            case Entry.Returned e -> {
                b.custody = e.place().stream().findFirst().map(Order::custodyAt)
                        .orElse(e.outcome().happened() == ActHappened.NO ? Custody.INSIDE : Custody.UNSURE);
                b.returns++;
            }
            case Entry.Found e -> b.custody = custodyAt(e.place());
            case Entry.Unknowable e -> {
                switch (e.what()) {
                    case PRINT -> b.print = print.unknowable();
                    case CHIP -> b.chip = chip.unknowable();
                    case FILING -> b.filing = filing.unknowable();
                }
            }
            case Entry.Keeping e -> b.custody = Custody.KEPT;
            case Entry.Kept e -> {
            }
            case Entry.CaseOpened e -> b.cases = Stream.concat(cases.stream(), Stream.of(e.reason())).toList();
            case Entry.SlipPrinted e -> b.slip = Optional.of(e.outcome().happened() == ActHappened.YES);
            case Entry.Reporting e -> b.reporting = Optional.of(e);
            case Entry.Reported e -> b.reported = true;
            case Entry.Closed e -> b.ending = Optional.of(e.ending());
            case Entry.CaseResolved e -> b.resolved = Stream.concat(without(e.reason()), Stream.of(e)).toList();
            case Entry.CaseReopened e -> b.resolved = without(e.reason()).toList();
        }
        return b.build();
    }

    private Stream<Entry.CaseResolved> without(Entry.CaseReason reason) {
        return resolved.stream().filter(r -> r.reason() != reason);
    }

    private Entry.Method method() {
        return money instanceof Money.Asked asked ? asked.method() : Entry.Method.CARD;
    }

    private static Custody custodyAt(Place place) {
        return switch (place) {
            case NONE -> Custody.OUTSIDE;
            case INSIDE -> Custody.INSIDE;
            case AT_INLET, AWAITING_REMOVAL -> Custody.HANGING_OUT;
        };
    }
}
