package org.kiosk24.sim.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.device.payment.PayerPrompt;
import org.kiosk24.device.payment.PaymentOutcome;
import org.kiosk24.device.payment.PaymentOutcome.Declined;
import org.kiosk24.device.payment.PaymentOutcome.InDoubt;
import org.kiosk24.device.payment.PaymentOutcome.NotCharged;
import org.kiosk24.device.payment.PaymentOutcome.Paid;

class ZvtTerminalModelTest {
    private static PaymentOutcome withFault(String fault) {
        PaymentOutcome[] outcome = new PaymentOutcome[1];
        PaymentWorld.tell(w -> {
            var attempt = w.ready();
            w.model.fault(fault);
            outcome[0] = w.pay(attempt);
            int captured = w.ledger().captured().size();
            if (outcome[0] instanceof Paid)
                assertEquals(1, captured);
            else if (!(outcome[0] instanceof InDoubt))
                assertEquals(0, captured, outcome[0]::toString);
        });
        return outcome[0];
    }

    @ParameterizedTest
    @CsvSource({"lost-ack,PAID", "drop-status,PAID", "corrupt-status,PAID", "bytewise,PAID", "merged,PAID",
            "decline,DECLINED", "decline-completed,NOT_CHARGED",
            "host-unreachable,DECLINED", "pin-retry,PAID", "amount-mismatch,NOT_CHARGED", "no-amount,PAID",
            "unknown-field,PAID", "unknown-field-early,NOT_CHARGED", "completion-without-status,PAID",
            "completion-lost,PAID",
            "takes-approval-back,NOT_CHARGED", "busy-storm,DECLINED", "refuses-payment,DECLINED",
            "not-registered,DECLINED",
            "needs-initialisation,DECLINED", "open-batch,DECLINED", "silent,IN_DOUBT", "nak-storm,IN_DOUBT",
            "power-cycle,NOT_CHARGED"})
    void each_fault_has_its_outcome(String fault, String state) {
        assertEquals(state, withFault(fault).state());
    }

    @Test
    void nobody_who_taps_is_an_abort_after_the_terminals_own_time() {
        var world = PaymentWorld.tell(w -> {
            var attempt = w.ready();
            w.model.customer(Customer.BY_HAND);
            assertEquals("6C", ((Declined) w.pay(attempt)).resultCode());
        });
        assertTrue(world.line.wire().contains("PT> 10 02 04 0F 07 27 6C 29 28 00 48 69 10 03 4A FF"));
        assertTrue(world.line.wire().contains("PT> 10 02 06 1E 01 6C 10 03 C9 F2"));
    }

    @Test
    void a_chip_card_needs_its_pin_and_may_have_it_wrong_first() {
        var world = PaymentWorld.tell(w -> {
            var attempt = w.ready();
            w.model.customer(Customer.BY_HAND);
            w.time.start("payer", () -> {
                w.time.sleep(Duration.ofSeconds(3));
                w.model.tap();
                w.model.insert();
                w.time.sleep(Duration.ofSeconds(3));
                w.model.pin(false);
                w.time.sleep(Duration.ofSeconds(3));
                w.model.pin(true);
            });
            assertInstanceOf(Paid.class, w.pay(attempt));
        });
        assertEquals(List.of(PayerPrompt.PRESENT_CARD, PayerPrompt.WAIT), world.prompts);
    }

    @Test
    void inserting_then_entering_a_pin_prompts_for_it() {
        var world = PaymentWorld.tell(w -> {
            var attempt = w.ready();
            w.model.customer(new Customer(Customer.Act.INSERTS_AND_ENTERS_PIN, Duration.ofSeconds(1)));
            assertInstanceOf(Paid.class, w.pay(attempt));
        });
        assertEquals(List.of(PayerPrompt.PRESENT_CARD, PayerPrompt.ENTER_PIN, PayerPrompt.WAIT), world.prompts);
    }

    @Test
    void the_stop_key_ends_a_payment() {
        PaymentWorld.tell(w -> {
            var attempt = w.ready();
            w.model.customer(Customer.BY_HAND);
            w.time.start("payer", () -> {
                w.time.sleep(Duration.ofSeconds(3));
                w.model.key("STOP");
            });
            assertEquals("6C", ((Declined) w.pay(attempt)).resultCode());
        });
    }

    @ParameterizedTest
    @EnumSource(Personality.class)
    void a_kiosk_that_dies_before_its_answer_finds_what_the_terminals_kind_did(Personality personality) {
        PaymentWorld.tell(personality, w -> {
            var attempt = w.ready();
            try {
                w.terminal.pay(attempt, (stage, payment) -> {
                    if (stage == org.kiosk24.device.payment.PaymentAttempt.Stage.ANSWERING)
                        throw new IllegalStateException("power cut");
                }, prompt -> {
                }, () -> false);
            } catch (IllegalStateException died) {
                w.restart();
                w.stages.add(org.kiosk24.device.payment.PaymentAttempt.Stage.ANSWERING);
            }
            PaymentOutcome outcome = w.settle(attempt);
            if (personality == Personality.KEEP)
                assertTrue(((Paid) outcome).recovered());
            else
                assertInstanceOf(NotCharged.class, outcome);
            assertEquals(personality == Personality.KEEP ? 1 : 0, w.ledger().captured().size());
        });
    }

    @ParameterizedTest
    @CsvSource({"no-status-on-repeat", "refuses-repeat", "end-of-day-record"})
    void a_terminal_that_cannot_name_its_last_payment_is_paid_at_but_never_proves_a_lost_one(String fault) {
        PaymentWorld.tell(w -> {
            w.model.fault(fault);
            var attempt = w.ready();
            assertEquals(CardPayment.NONE, attempt.baseline());
            w.model.fault("completion-lost");
            assertInstanceOf(InDoubt.class, w.pay(attempt));
            assertInstanceOf(Paid.class, w.pay(w.attempt()));
        });
    }

    @Test
    void a_terminal_that_wants_initialisation_is_initialised_by_registering() {
        PaymentWorld.tell(w -> {
            w.model.fault("needs-initialisation");
            assertInstanceOf(Paid.class, w.pay(w.ready()));
        });
    }

    @Test
    void an_open_batch_is_closed_by_end_of_day_and_then_payments_go_again() {
        var world = PaymentWorld.tell(w -> {
            var attempt = w.ready();
            w.model.fault("open-batch");
            assertInstanceOf(Fault.Busy.class, ((Declined) w.pay(attempt)).fault());
            PaymentWorld.must(w.terminal.endOfDay());
            assertInstanceOf(Paid.class, w.pay(w.attempt()));
            assertEquals(1500, PaymentWorld.must(w.terminal.endOfDay()).fen());
        });
        assertEquals(2, world.ledger().batches().size());
    }

    @Test
    void a_refused_end_of_day_is_refused() {
        PaymentWorld.tell(w -> {
            w.ready();
            w.model.fault("end-of-day-refused");
            assertInstanceOf(Result.Refused.class, w.terminal.endOfDay());
        });
    }

    @Test
    void a_wrong_password_is_refused_and_an_unknown_fault_is_an_error() {
        PaymentWorld.tell(w -> {
            var terminal = new org.kiosk24.device.payment.zvt.ZvtTerminal(w.line.host(), w.time,
                    org.kiosk24.device.payment.zvt.ZvtSettings.china("000000"),
                    org.kiosk24.device.payment.zvt.ZvtTimers.DEFAULT);
            assertInstanceOf(Result.Refused.class, terminal.register());
            assertThrows(IllegalArgumentException.class, () -> w.model.fault("no-such-fault"));
            assertThrows(IllegalArgumentException.class, () -> w.model.key("7"));
        });
    }

    @Test
    void no_line_at_all_means_that_nothing_was_charged() {
        PaymentWorld.tell(w -> {
            var attempt = w.ready();
            w.line.unplug();
            var outcome = (NotCharged) w.pay(attempt);
            assertInstanceOf(Fault.NotConnected.class, outcome.fault());
        });
    }
}
