package org.kiosk24.app.identity;

import org.kiosk24.app.bureau.Bureau.Identity;
import org.kiosk24.app.bureau.IdentityDesk;
import org.kiosk24.app.bureau.IdentityDesk.CodeAnswer;
import org.kiosk24.app.bureau.IdentityDesk.OfficerRequest;
import org.kiosk24.app.bureau.IdentityDesk.OfficerState;
import org.kiosk24.app.identity.OfficerTalk.Typed;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/**
 * The way without a face: a one-time code to the registered phone, typed here, then a live officer who approves from
 * afar. Neither a wrong code nor silence approves anybody.
 */
public final class OfficerCheck {
    public static final int TRIES = 3;
    /** A call without an answer is repeated so often before it counts as a fault. */
    private static final int CALLS = 3;
    private final IdentityDesk desk;
    private final Time time;
    private final OfficerTimers timers;

    public OfficerCheck(IdentityDesk desk, Time time, OfficerTimers timers) {
        this.desk = desk;
        this.time = time;
        this.timers = timers;
    }

    /** Of the person whom the order's permit was asked for. */
    public OfficerOutcome check(String orderId, OfficerTalk talk, Cancel cancel) {
        return check(orderId, () -> desk.askOfficer(orderId), talk, cancel);
    }

    /** Of the person of an ID card that was read in this visit. */
    public OfficerOutcome check(String orderId, Identity card, OfficerTalk talk, Cancel cancel) {
        return check(orderId, () -> desk.askOfficer(orderId, card), talk, cancel);
    }

    private OfficerOutcome check(String orderId, Question<OfficerRequest> begin, OfficerTalk talk, Cancel cancel) {
        return switch (answered(begin)) {
            case Result.Done<OfficerRequest>(var request) -> switch (request.needs()) {
                case CODE -> codeThenOfficer(orderId, request, talk, cancel);
                case OFFICER -> officer(orderId, request, talk, cancel);
            };
            case Result.Refused<OfficerRequest>(var fault) when reason(fault).equals("NO_PHONE") ->
                new OfficerOutcome.NoPhone();
            case Result.Refused<OfficerRequest>(var fault) when reason(fault).equals("LOCKED") ->
                new OfficerOutcome.WrongCode();
            case Result.Refused<OfficerRequest>(var fault) -> new OfficerOutcome.Unavailable(fault);
            case Result.Failed<OfficerRequest>(var fault) -> new OfficerOutcome.Unavailable(fault);
            case Result.Unknown<OfficerRequest>(var fault) -> new OfficerOutcome.Unavailable(fault);
        };
    }

    private OfficerOutcome codeThenOfficer(String orderId, OfficerRequest request, OfficerTalk talk, Cancel cancel) {
        int last = Math.min(request.nextAttempt() + TRIES - 1, IdentityDesk.MAX_CODES);
        for (int attempt = request.nextAttempt(); attempt <= last; attempt++) {
            if (cancel.requested())
                return new OfficerOutcome.Cancelled();
            switch (talk.code(request.phone(), last + 1 - attempt)) {
                case Typed.GaveUp() -> {
                    return new OfficerOutcome.Cancelled();
                }
                case Typed.Nothing() -> {
                    return new OfficerOutcome.TimedOut();
                }
                case Typed.Code(var digits) -> {
                    int n = attempt;
                    Result<CodeAnswer> answer = answered(() -> desk.code(orderId, n, digits));
                    if (!(answer instanceof Result.Done<CodeAnswer>(var said)))
                        return new OfficerOutcome.Unavailable(fault(answer));
                    switch (said) {
                        case RIGHT -> {
                            return officer(orderId, request, talk, cancel);
                        }
                        case LOCKED -> {
                            return new OfficerOutcome.WrongCode();
                        }
                        case EXPIRED -> {
                            return new OfficerOutcome.CodeExpired();
                        }
                        case WRONG -> {
                        }
                    }
                }
            }
        }
        return new OfficerOutcome.WrongCode();
    }

    private OfficerOutcome officer(String orderId, OfficerRequest request, OfficerTalk talk, Cancel cancel) {
        Deadline end = time.in(timers.decision());
        while (true) {
            Result<OfficerState> answer = answered(() -> desk.officer(orderId));
            if (!(answer instanceof Result.Done<OfficerState>(var state)))
                return new OfficerOutcome.Unavailable(fault(answer));
            switch (state.decision()) {
                case APPROVED -> {
                    return new OfficerOutcome.Approved(request.requestId());
                }
                case REFUSED -> {
                    return new OfficerOutcome.Refused(request.requestId());
                }
                case NO_OFFICER -> {
                    return new OfficerOutcome.NoOfficer();
                }
                case WAITING -> talk.waiting(request.requestId(), state.ahead());
            }
            if (time.passed(end))
                return new OfficerOutcome.Undecided(request.requestId());
            if (cancelledWithin(time.in(timers.between()).orSooner(end), cancel))
                return new OfficerOutcome.Cancelled();
        }
    }

    private boolean cancelledWithin(Deadline until, Cancel cancel) {
        while (!cancel.requested()) {
            if (time.passed(until))
                return false;
            var left = time.left(until);
            time.sleep(left.compareTo(timers.slice()) < 0 ? left : timers.slice());
        }
        return true;
    }

    private interface Question<T> {
        Result<T> ask();
    }

    /** Every call is idempotent, so what got no answer is asked again, unchanged. */
    private <T> Result<T> answered(Question<T> question) {
        Result<T> answer = question.ask();
        for (int n = 1; n < CALLS && answer instanceof Result.Unknown; n++) {
            time.sleep(timers.between());
            answer = question.ask();
        }
        return answer;
    }

    private static String reason(Fault fault) {
        return fault instanceof Fault.Rejected r ? r.reason() : "";
    }

    private static Fault fault(Result<?> result) {
        return switch (result) {
            case Result.Done<?> _ -> throw new IllegalArgumentException("there is no fault");
            case Result.Refused<?>(var fault) -> fault;
            case Result.Failed<?>(var fault) -> fault;
            case Result.Unknown<?>(var fault) -> fault;
        };
    }
}
