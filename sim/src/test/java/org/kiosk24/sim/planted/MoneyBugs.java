package org.kiosk24.sim.planted;

import static org.kiosk24.sim.planted.PlantedBug.app;
import static org.kiosk24.sim.planted.PlantedBug.device;

import java.util.List;

/** Paid and made, or not paid; never twice. */
final class MoneyBugs {
    private MoneyBugs() {}

    static List<PlantedBug> all() {
        return List.of(
                PlantedBug.of("time-out-means-declined", "Silence is not an answer: the payer may have been charged.",
                        device("payment/zvt/MoneyConversation",
                                "case SILENCE -> throw new Lost(\"no acknowledgement to \" + command + \" within T2\");",
                                "case SILENCE -> { return new MoneyEnding.Declined(ResultCode.ABORTED); }"),
                        device("payment/zvt/MoneyConversation",
                                "throw new Lost(\"no answer to \" + command + \" within T3\");",
                                "return new MoneyEnding.Declined(ResultCode.ABORTED);"),
                        device("payment/zvt/MoneyConversation", "patienceRanOut(time.passed(longest));",
                                "return new MoneyEnding.Declined(ResultCode.ABORTED);"))
                        .in("terminal"),
                PlantedBug.of("completion-means-paid", "A completion says that a command is over, not that it is paid.",
                        device("payment/zvt/MoneyConversation", "return switch (result) {", """
                                if (end == End.COMPLETED && result != Result.KEPT)
                                    return new MoneyEnding.Stored(payment().orElse(CardPayment.NONE));
                                return switch (result) {""")).in("terminal"),
                PlantedBug.of("asked-before-written", "The intent to charge is on disk before the terminal is asked.",
                        app("order/Payments", "file.record(new Entry.Paying(Method.CARD, attemptId, fen, last));", ""),
                        app("order/Payments", "var attempt = ((Money.Asked) file.order().money()).attempt();", """
                                var attempt = new PaymentAttempt(attemptId, fen, last, time.now());
                                var outcome = terminal.pay(attempt, AttemptLog.NONE, prompt, cancel);
                                file.record(new Entry.Paying(Method.CARD, attemptId, fen, last));"""),
                        app("order/Payments",
                                "ended(file, attemptId, terminal.pay(attempt, stages(file, attemptId), prompt, cancel))",
                                "ended(file, attemptId, outcome)"))
                        .in("power"),
                PlantedBug.of("asked-again-after-unknown", "What may have been charged is never charged again.",
                        app("visit/Till",
                                "case IN_DOUBT -> throw new Leaving(new Screen.Sorry(Why.DEVICE_FAULT, Advice.GO_TO_COUNTER));",
                                "case IN_DOUBT -> conversation.ask(new Screen.NotPaid(false), t -> t instanceof Touch.Confirm);"))
                        .in("terminal"),
                PlantedBug.of("wrong-sum-charged", "The payer is charged the fee of what was chosen.",
                        app("visit/Till", "payments.byCard(file, product.feeFen(),",
                                "payments.byCard(file, product.feeFen() * product.entries(),")),
                PlantedBug.of("refund-forgotten", "Money is kept only for what was made.",
                        app("order/Next", "if (paid && !wanted || o.money() instanceof Money.GoingBack)",
                                "if (o.money() instanceof Money.GoingBack)")),
                PlantedBug.of("refund-under-new-numbers", "A refund that is asked for again is the same refund.",
                        app("order/Payments", "taken.attemptId() + \"-R\"", "taken.attemptId() + \"-R\" + i"))
                        .in("gateway"),
                PlantedBug.of("refund-of-a-part", "The whole sum goes back.",
                        app("order/Payments", "taken.attemptId() + \"-R\", taken.payment().fen())",
                                "taken.attemptId() + \"-R\", taken.payment().fen() - 100)")),
                PlantedBug.of("lost-reversal-means-reversed", "Silence is not an answer: the money may not be back.",
                        device("payment/zvt/ReversalConversation",
                                ": inDoubt(\"the reversal of receipt \" + payment.receipt() + \" was lost: \" + seen);",
                                ": new PaymentOutcome.Reversed(payment);"))
                        .in("reversals"),
                PlantedBug.of("any-reversal-is-ours", "The money that goes back is that of this order.",
                        device("payment/zvt/Judge", "&& fits(record.originalTrace(), payment.trace());", "&& true;"),
                        device("payment/zvt/ReversalConversation", "&& answers(record) ->", "->"))
                        .in("reversals"));
    }
}
