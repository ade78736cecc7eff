package org.kiosk24.sim.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kiosk24.sim.payment.PaymentScripts.OLD_RECORD;
import static org.kiosk24.sim.payment.PaymentScripts.apdu;
import static org.kiosk24.sim.payment.PaymentScripts.pay;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Result;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.device.payment.PaymentOutcome.Declined;
import org.kiosk24.device.payment.PaymentOutcome.InDoubt;
import org.kiosk24.device.payment.PaymentOutcome.Paid;

/** What to do after a lost reversal or end-of-day: rows 24 and 25 of the table. */
class LostReversalsTest {
    @Test
    void row_24_a_reversal_that_was_lost_is_sent_again_and_already_reversed_is_success() {
        var world = PaymentWorld.tell(w -> {
            var paid = (Paid) w.pay(w.ready());
            w.model.fault("reversal-unanswered");
            assertEquals("REVERSED", w.terminal.reverse(paid.payment()).state());
            assertEquals("REVERSED", w.terminal.reverse(paid.payment()).state());
        });
        assertEquals(0, world.ledger().capturedFen());
    }

    @Test
    void row_24_a_reversal_that_is_not_possible_is_not_called_one() {
        var world = PaymentWorld.tell(w -> {
            var paid = (Paid) w.pay(w.ready());
            w.model.fault("reversal-not-possible");
            var refused = (Declined) w.terminal.reverse(paid.payment());
            assertEquals("B5", refused.resultCode());
            assertEquals(ActHappened.NO, refused.fault().actHappened());
            w.pay(w.attempt());
            assertInstanceOf(InDoubt.class, w.terminal.reverse(paid.payment()));
        });
        assertEquals(2, world.ledger().captured().size());
    }

    @Test
    void row_24_a_terminal_that_reverses_another_payment_is_stopped() {
        var world = PaymentWorld.tell(w -> {
            var first = (Paid) w.pay(w.ready());
            var second = (Paid) w.pay(w.attempt());
            w.model.fault("reverses-another");
            assertInstanceOf(InDoubt.class, w.terminal.reverse(second.payment()));
            assertTrue(w.line.wire().contains("ECR> 10 02 84 66 00 10 03 8D BE"), first.toString());
        });
        assertEquals(2, world.ledger().captured().size());
    }

    @Test
    void row_24_a_terminal_that_reversed_another_payment_and_did_not_say_so_is_not_told_again() {
        var world = PaymentWorld.tell(w -> {
            w.pay(w.ready());
            var second = (Paid) w.pay(w.attempt());
            w.model.fault("reverses-another");
            w.model.fault("reversal-unanswered");
            var doubt = assertInstanceOf(InDoubt.class, w.terminal.reverse(second.payment()));
            assertTrue(doubt.fault().detail().contains("reversal of another payment"), doubt.fault().detail());
            w.model.mend();
            w.restart();
            assertInstanceOf(InDoubt.class, w.terminal.reverse(second.payment()));
        });
        assertEquals(1, world.ledger().captured().size());
    }

    @Test
    void row_24_a_payment_without_a_receipt_number_is_never_reversed_by_guess() {
        PaymentWorld.tell(w -> {
            w.ready();
            w.line.wire().clear();
            var payment = new CardPayment(1500, "28004869", "", "000153", "", "", "", "00", "", "");
            assertInstanceOf(Declined.class, w.terminal.reverse(payment));
            assertEquals(List.of(), w.line.wire());
        });
    }

    @Test
    void row_25_an_end_of_day_that_was_lost_has_unknown_totals_and_is_not_run_twice() {
        var world = PaymentWorld.tell(w -> {
            w.pay(w.ready());
            w.model.fault("end-of-day-lost");
            assertInstanceOf(Result.Unknown.class, w.terminal.endOfDay());
        });
        assertEquals(1, world.ledger().batches().size());
    }

    @Test
    void row_25_an_end_of_day_that_did_not_happen_is_run_again() {
        PaymentWorld.script(t -> {
            t.begin(OLD_RECORD);
            t.expect("06 50");
            t.ack();
            t.enquiriesSay("F0");
            t.accept("06 50");
            t.sayAndHearOk(apdu("27 00 04 00 00 00 00 15 00 60 F0 F1 F1 01 53 01 53 01 00 00 00 00 15 00"));
            t.sayAndHearOk("06 0F 00");
        }, w -> {
            PaymentWorld.must(w.terminal.register());
            w.attempt();
            assertEquals(1500, PaymentWorld.must(w.terminal.endOfDay()).fen());
        });
    }
}
