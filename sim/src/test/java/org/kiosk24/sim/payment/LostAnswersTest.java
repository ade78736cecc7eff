package org.kiosk24.sim.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kiosk24.sim.payment.PaymentScripts.NEW_RECORD;
import static org.kiosk24.sim.payment.PaymentScripts.OLD_RECORD;
import static org.kiosk24.sim.payment.PaymentScripts.PAY;
import static org.kiosk24.sim.payment.PaymentScripts.approve;
import static org.kiosk24.sim.payment.PaymentScripts.itWasStored;
import static org.kiosk24.sim.payment.PaymentScripts.nothingHappened;
import static org.kiosk24.sim.payment.PaymentScripts.pay;
import static org.kiosk24.sim.payment.PaymentScripts.payIn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Fault;
import org.kiosk24.device.payment.PaymentAttempt;
import org.kiosk24.device.payment.PaymentAttempt.Stage;
import org.kiosk24.device.payment.PaymentOutcome;
import org.kiosk24.device.payment.PaymentOutcome.Declined;
import org.kiosk24.device.payment.PaymentOutcome.InDoubt;
import org.kiosk24.device.payment.PaymentOutcome.NotCharged;
import org.kiosk24.device.payment.PaymentOutcome.Paid;

/** What to do after every lost answer: rows 13 to 23 of the table, each as a terminal's exact script. */
class LostAnswersTest {
    @Test
    void row_13_an_answer_without_acknowledgement_is_sent_again_twice_and_then_the_terminal_is_asked() {
        assertInstanceOf(Paid.class, pay(t -> {
            t.accept(PAY);
            t.say(NEW_RECORD);
            for (int i = 0; i < 3; i++)
                t.expect("80 00 00");
            itWasStored(t);
        }));
    }

    @Test
    void row_14_a_repeated_result_is_answered_again_and_written_down_once() {
        var told = payIn(t -> {
            approve(t);
            t.sayAndHearOk(NEW_RECORD);
            t.sayAndHearOk("06 0F 00");
        });
        assertInstanceOf(Paid.class, told.outcome());
        assertEquals(1, told.world().results.size());
        assertEquals(1, told.world().stages.stream().filter(s -> s == Stage.ANSWERED).count());
    }

    @Test
    void row_15_approved_answered_and_completed_is_paid() {
        assertFalse(((Paid) pay(t -> {
            approve(t);
            t.sayAndHearOk("06 0F 00");
        })).recovered());
    }

    @Test
    void row_16_approved_and_answered_but_never_completed_is_asked_about() {
        assertTrue(((Paid) pay(t -> {
            approve(t);
            itWasStored(t);
        })).recovered());
    }

    @Test
    void row_17_an_approval_that_is_taken_back_is_not_paid() {
        assertInstanceOf(NotCharged.class, pay(t -> {
            approve(t);
            t.sayAndHearOk("06 1E 01 6C");
            nothingHappened(t);
        }));
        assertInstanceOf(InDoubt.class, pay(t -> {
            approve(t);
            t.sayAndHearOk("06 1E 01 6C");
            itWasStored(t);
        }));
    }

    @Test
    void row_18_a_completion_without_a_result_is_never_a_payment_by_itself() {
        assertInstanceOf(NotCharged.class, pay(t -> {
            t.accept(PAY);
            t.sayAndHearOk("06 0F 00");
            nothingHappened(t);
        }));
        assertInstanceOf(Paid.class, pay(t -> {
            t.accept(PAY);
            t.sayAndHearOk("06 0F 00");
            itWasStored(t);
        }));
    }

    @Test
    void row_19_the_completion_of_an_enquiry_is_not_the_payments() {
        assertInstanceOf(Paid.class, pay(t -> {
            t.accept(PAY);
            t.expect("06 B0");
            t.expect("05 01");
            t.ack();
            t.say("80 00 00");
            t.sayAndHearOk(NEW_RECORD);
            t.sayAndHearOk("06 0F 00");
            t.sayAndHearOk("06 0F 01 9C");
        }));
        var world = PaymentWorld.tell(w -> {
            var attempt = w.ready();
            w.line.wire().clear();
            w.pay(attempt);
        });
        assertTrue(world.line.wire().stream().anyMatch(line -> line.contains("ECR> 10 02 06 01")));
        assertTrue(world.line.wire().stream().noneMatch(line -> line.contains("ECR> 10 02 05 01")));
    }

    @Test
    void row_20_a_cancel_is_sent_once_and_the_result_decides() {
        PaymentWorld.tell(w -> {
            var attempt = w.ready();
            w.model.customer(Customer.BY_HAND);
            var outcome = w.pay(attempt, () -> true);
            assertEquals("6C", ((Declined) outcome).resultCode());
            assertInstanceOf(Fault.Cancelled.class, ((Declined) outcome).fault());
            assertEquals(1, w.line.wire().stream().filter(l -> l.equals("ECR> 10 02 06 B0 00 10 03 43 F3")).count());
        });
    }

    @Test
    void row_20_a_cancel_that_comes_too_late_is_refused_and_the_payer_has_paid() {
        PaymentWorld.tell(w -> {
            var attempt = w.ready();
            w.model.customer(Customer.taps(Duration.ZERO));
            var outcome = w.pay(attempt, () -> w.prompts.size() >= 2);
            assertInstanceOf(Paid.class, outcome);
            assertTrue(w.line.wire().contains("PT> 10 02 84 83 00 10 03 91 8E"));
            assertEquals(1, w.ledger().captured().size());
        });
    }

    @Test
    void row_21_a_cable_that_is_out_for_five_seconds_ends_in_a_payment() {
        PaymentWorld.tell(w -> {
            var attempt = w.ready();
            w.time.start("cable", () -> {
                w.time.sleep(Duration.ofMillis(2_700));
                w.line.unplug();
                w.time.sleep(Duration.ofSeconds(5));
                w.line.plugIn();
            });
            assertInstanceOf(Paid.class, w.pay(attempt));
            assertEquals(1, w.ledger().captured().size());
        });
    }

    @Test
    void row_22_a_kiosk_that_lost_its_power_listens_first_and_takes_the_repeated_result() {
        PaymentAttempt[] attempt = new PaymentAttempt[1];
        PaymentWorld.script(t -> {
            t.begin(OLD_RECORD);
            t.sayAndHearOk(NEW_RECORD);
            t.sayAndHearOk("06 0F 00");
        }, w -> {
            PaymentWorld.must(w.terminal.register());
            attempt[0] = w.attempt();
            w.restart();
            w.stages.add(Stage.ACCEPTED);
            assertTrue(((Paid) w.settle(attempt[0])).recovered());
            assertEquals(List.of(Stage.ACCEPTED, Stage.RESULT, Stage.ANSWERING, Stage.ANSWERED, Stage.CLOSED),
                    w.stages);
        });
    }

    @Test
    void row_23_a_terminal_that_lost_its_power_is_asked_until_it_answers_and_registered_again() {
        for (var personality : Personality.values()) {
            var world = PaymentWorld.tell(personality, w -> {
                var attempt = w.ready();
                w.time.start("power", () -> {
                    w.time.sleep(Duration.ofMillis(2_300));
                    w.model.powerCycle();
                });
                assertInstanceOf(NotCharged.class, w.pay(attempt));
            });
            assertEquals(List.of(), world.ledger().captured());
            assertEquals(2, world.line.wire().stream().filter(l -> l.startsWith("ECR> 10 02 06 00 0A")).count());
        }
    }

    /** A terminal that forgets what was not answered shows the last successful payment again, older than the declined. */
    private static PaymentWorld reversedAfterADecline(Class<? extends PaymentOutcome> expected, boolean restarted) {
        return PaymentWorld.tell(Personality.MARK_DECLINED, w -> {
            assertInstanceOf(Paid.class, w.pay(w.ready()));
            w.model.fault("decline");
            assertInstanceOf(Declined.class, w.pay(w.attempt()));
            w.model.mend();
            var attempt = w.attempt();
            assertThrows(UncheckedIOException.class, () -> w.terminal.pay(attempt, (stage, payment) -> {
                w.stages.add(stage);
                if (stage == Stage.RESULT)
                    throw new UncheckedIOException(new IOException("the disk is full"));
            }, prompt -> {
            }, Cancel.NEVER));
            if (restarted)
                w.restart();
            assertInstanceOf(expected, w.settle(attempt));
        });
    }

    @Test
    void a_terminal_that_is_back_at_an_earlier_payment_has_not_stored_this_one() {
        var world = reversedAfterADecline(NotCharged.class, false);
        assertEquals(1, world.ledger().captured().size());
    }

    @Test
    void a_record_older_than_the_baseline_is_not_taken_for_the_payment_by_a_kiosk_that_was_started_anew() {
        var world = reversedAfterADecline(InDoubt.class, true);
        assertEquals(1, world.ledger().captured().size());
    }
}
