package org.kiosk24.app.endofday;

import java.util.List;
import java.util.Optional;
import org.kiosk24.app.bureau.QrGateway;
import org.kiosk24.app.bureau.QrGateway.Trade;
import org.kiosk24.app.endofday.Difference.Kind;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.order.Outcome;
import org.kiosk24.device.Result;

/** Each QR payment of the journal against what the gateway says of it. Asking moves no money. */
final class QrComparison {
    private QrComparison() {}

    static List<Difference> differences(List<Attempt> attempts, QrGateway gateway) {
        return attempts.stream().filter(a -> a.method() == Method.QR).map(a -> difference(a, gateway.query(a.id())))
                .flatMap(Optional::stream).toList();
    }

    private static Optional<Difference> difference(Attempt a, Result<Trade> answer) {
        if (!(answer instanceof Result.Done<Trade>(var trade)))
            return told(Kind.QR_NOT_KNOWN, a, 0, Outcome.of(answer).fault());
        int fen = trade.paidFen();
        return switch (trade.state()) {
            case PAID -> switch (a.state()) {
                case KEPT -> fen == a.fen() ? Optional.empty() : told(Kind.QR_OTHER_SUM, a, fen, "");
                case GIVEN_BACK -> told(Kind.QR_NOT_REFUNDED_AT_GATEWAY, a, fen, "");
                case NOT_CHARGED, IN_DOUBT -> told(Kind.QR_CHARGED_AND_NOT_IN_JOURNAL, a, fen, "");
            };
            case REFUNDED -> a.state() == Attempt.State.KEPT
                    ? told(Kind.QR_REFUNDED_AT_GATEWAY, a, 0, "")
                    : Optional.empty();
            case WAITING, NOT_EXIST, CLOSED -> a.state() == Attempt.State.KEPT
                    ? told(Kind.QR_NOT_CHARGED_AT_GATEWAY, a, 0, trade.state().name())
                    : Optional.empty();
        };
    }

    private static Optional<Difference> told(Kind kind, Attempt a, int fen, String detail) {
        return Optional.of(new Difference(kind, a.order(), a.keptFen(), fen,
                detail.isEmpty() ? a.id() : a.id() + ": " + detail));
    }
}
