package org.kiosk24.sim.payment;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.kiosk24.sim.payment.PaymentScripts.NEW_RECORD;
import static org.kiosk24.sim.payment.PaymentScripts.OLD_RECORD;
import static org.kiosk24.sim.payment.PaymentScripts.PAY;
import static org.kiosk24.sim.payment.PaymentScripts.approve;
import static org.kiosk24.sim.payment.PaymentScripts.itWasStored;
import static org.kiosk24.sim.payment.PaymentScripts.nothingHappened;
import static org.kiosk24.sim.payment.PaymentScripts.pay;

import org.junit.jupiter.api.Test;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.payment.PaymentOutcome;
import org.kiosk24.device.payment.PaymentOutcome.InDoubt;
import org.kiosk24.device.payment.PaymentOutcome.NotCharged;
import org.kiosk24.device.payment.PaymentOutcome.Paid;

/** Nothing that comes late is taken for the answer to what was said since. */
class LateAnswersTest {
    /** The end of an earlier command, come late, would otherwise read as "declined" while the terminal takes the money. */
    @Test
    void nothing_late_is_taken_for_the_answer_to_a_payment() {
        PaymentOutcome[] outcome = new PaymentOutcome[1];
        PaymentWorld.script(t -> {
            t.begin(OLD_RECORD);
            t.expect("06 20");
            t.ack();
            t.expect("05 01");
            t.ack();
            t.say("80 00 00");
            t.sayAndHearOk("06 1E 01 6C");
            t.expect("05 01");
            t.ack();
            t.say("80 00 00");
            t.sayAndHearOk("06 0F 01 00");
            t.say("80 00 00");
            t.sayAndHearOk("06 0F 07 F0 F0 F3 31 2E 30 00");
            approve(t);
            t.sayAndHearOk("06 0F 00");
        }, w -> {
            PaymentWorld.must(w.terminal.register());
            var attempt = w.attempt();
            w.terminal.last();
            outcome[0] = w.pay(attempt);
        });
        assertInstanceOf(Paid.class, outcome[0]);
    }

    /** A line that held everything up for minutes: the approval comes, and its taking back, and only then the rest. */
    @Test
    void an_approval_that_comes_late_with_its_taking_back_is_not_paid() {
        assertInstanceOf(NotCharged.class, pay(t -> {
            approvedAndTakenBackLate(t);
            nothingHappened(t);
        }));
        assertInstanceOf(InDoubt.class, pay(t -> {
            approvedAndTakenBackLate(t);
            itWasStored(t);
        }));
    }

    /** A completion of something earlier, before the result: the payment is over only when the terminal says so anew. */
    @Test
    void a_completion_that_came_before_the_result_does_not_complete_it() {
        assertInstanceOf(NotCharged.class, pay(t -> {
            completedTooEarly(t);
            t.sayAndHearOk("06 1E 01 66");
            nothingHappened(t);
        }));
        assertInstanceOf(InDoubt.class, pay(t -> {
            completedTooEarly(t);
            t.sayAndHearOk("06 1E 01 66");
            itWasStored(t);
        }));
        assertInstanceOf(Paid.class, pay(t -> {
            completedTooEarly(t);
            t.sayAndHearOk("06 0F 00");
        }));
    }

    private static void completedTooEarly(Script t) throws LinkDown {
        t.accept(PAY);
        t.sayAndHearOk("06 0F 00");
        t.sayAndHearOk(NEW_RECORD);
    }

    private static void approvedAndTakenBackLate(Script t) throws LinkDown {
        t.accept(PAY);
        t.expect("06 B0");
        t.expect("05 01");
        t.ack();
        t.say("80 00 00");
        t.sayAndHearOk(NEW_RECORD);
        t.sayAndHearOk("06 1E 01 6C");
        t.expect("05 01");
        t.ack();
        t.say("80 00 00");
        t.sayAndHearOk("06 0F 01 00");
        t.sayAndHearOk("06 0F 01 00");
    }
}
