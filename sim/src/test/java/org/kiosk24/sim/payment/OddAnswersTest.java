package org.kiosk24.sim.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kiosk24.sim.payment.PaymentScripts.NEW_RECORD;
import static org.kiosk24.sim.payment.PaymentScripts.OLD_RECORD;
import static org.kiosk24.sim.payment.PaymentScripts.PAY;
import static org.kiosk24.sim.payment.PaymentScripts.apdu;
import static org.kiosk24.sim.payment.PaymentScripts.approve;
import static org.kiosk24.sim.payment.PaymentScripts.itWasStored;
import static org.kiosk24.sim.payment.PaymentScripts.nothingHappened;
import static org.kiosk24.sim.payment.PaymentScripts.pay;
import static org.kiosk24.sim.payment.PaymentScripts.payIn;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Fault;
import org.kiosk24.device.payment.PaymentAttempt.Stage;
import org.kiosk24.device.payment.PaymentOutcome;
import org.kiosk24.device.payment.PaymentOutcome.Declined;
import org.kiosk24.device.payment.PaymentOutcome.InDoubt;
import org.kiosk24.device.payment.PaymentOutcome.NotCharged;
import org.kiosk24.device.payment.PaymentOutcome.Paid;

/** What to do after every odd answer until the result is taken: rows 1 to 12 of the table, each as a terminal's exact script. */
class OddAnswersTest {
    @Test
    void row_1_an_attempt_that_never_got_beyond_its_intent_is_not_charged_and_nobody_is_asked() {
        PaymentWorld.tell(w -> {
            var attempt = w.ready();
            w.line.wire().clear();
            assertInstanceOf(NotCharged.class, w.settle(attempt));
            assertEquals(List.of(), w.line.wire());
        });
    }

    @Test
    void row_2_a_refused_frame_is_sent_again_twice_at_most_and_then_the_terminal_is_asked() {
        assertInstanceOf(Paid.class, pay(t -> {
            t.expect(PAY);
            t.raw("15");
            t.expect(PAY);
            t.raw("15");
            approve(t);
            t.sayAndHearOk("06 0F 00");
        }));
        assertInstanceOf(NotCharged.class, pay(t -> {
            for (int i = 0; i < 3; i++) {
                t.expect(PAY);
                t.raw("15");
            }
            nothingHappened(t);
        }));
    }

    @Test
    void row_3_a_payment_without_any_acknowledgement_is_never_sent_again_but_asked_about() {
        assertInstanceOf(NotCharged.class, pay(t -> {
            t.expect(PAY);
            assertTrue(t.hear(Duration.ofSeconds(19)).isEmpty());
            nothingHappened(t);
        }));
        assertTrue(((Paid) pay(t -> {
            t.expect(PAY);
            itWasStored(t);
        })).recovered());
    }

    @Test
    void row_4_an_answer_instead_of_the_acknowledgement_is_one() {
        assertInstanceOf(Paid.class, pay(t -> {
            t.expect(PAY);
            t.say("80 00 00");
            t.sayAndHearOk(NEW_RECORD);
            t.sayAndHearOk("06 0F 00");
        }));
    }

    @Test
    void row_5_a_negative_answer_means_not_started_and_names_its_reason() {
        for (String code : new String[]{"C5", "6B", "9C", "A0"}) {
            var declined = (Declined) pay(t -> {
                t.expect(PAY);
                t.ack();
                t.say("84 " + code + " 00");
            });
            assertEquals(code, declined.resultCode());
            assertEquals(ActHappened.NO, declined.fault().actHappened());
        }
        assertInstanceOf(Fault.Busy.class, ((Declined) pay(t -> {
            t.expect(PAY);
            t.ack();
            t.say("84 9C 00");
        })).fault());
    }

    @Test
    void row_5_a_negative_answer_that_may_be_the_repetition_of_an_earlier_one_proves_nothing() {
        PaymentOutcome[] outcome = new PaymentOutcome[1];
        PaymentWorld.script(t -> {
            t.begin(OLD_RECORD);
            t.expect("06 50");
            t.ack();
            t.say("84 83 00");
            t.expect(PAY);
            t.ack();
            t.say("84 83 00");
            t.say("80 00 00");
            t.sayAndHearOk(NEW_RECORD);
            t.sayAndHearOk("06 0F 00");
        }, w -> {
            PaymentWorld.must(w.terminal.register());
            var attempt = w.attempt();
            w.terminal.endOfDay();
            outcome[0] = w.pay(attempt);
        });
        assertInstanceOf(Paid.class, outcome[0]);
    }

    @Test
    void row_6_an_error_answer_with_code_zero_goes_on_as_accepted() {
        assertInstanceOf(Paid.class, pay(t -> {
            t.expect(PAY);
            t.ack();
            t.say("84 00 00");
            t.sayAndHearOk(NEW_RECORD);
            t.sayAndHearOk("06 0F 00");
        }));
    }

    @Test
    void row_7_an_acknowledged_payment_without_an_answer_is_asked_about() {
        assertInstanceOf(Paid.class, pay(t -> {
            t.expect(PAY);
            t.ack();
            itWasStored(t);
        }));
    }

    @Test
    void row_8_when_t4_runs_out_one_abort_is_sent_and_what_comes_then_still_counts() {
        assertInstanceOf(Paid.class, pay(t -> {
            t.accept(PAY);
            assertTrue(t.hear(Duration.ofSeconds(178)).isEmpty());
            t.expect("06 B0 00");
            t.ack();
            t.say("84 83 00");
            t.sayAndHearOk(NEW_RECORD);
            t.sayAndHearOk("06 0F 00");
        }));
        assertInstanceOf(NotCharged.class, pay(t -> {
            t.accept(PAY);
            t.expect("06 B0 00");
            t.ack();
            nothingHappened(t);
        }));
    }

    @Test
    void row_8_t4_starts_anew_with_each_status_and_is_never_shorter_than_announced() {
        assertInstanceOf(Paid.class, pay(t -> {
            t.accept(PAY);
            t.sayAndHearOk("04 FF 02 0E 01");
            assertTrue(t.hear(Duration.ofSeconds(170)).isEmpty());
            t.sayAndHearOk("04 FF 02 0E 05");
            assertTrue(t.hear(Duration.ofSeconds(305)).isEmpty());
            t.sayAndHearOk(NEW_RECORD);
            t.sayAndHearOk("06 0F 00");
        }));
    }

    @Test
    void row_9_an_error_result_is_final_only_with_the_commands_end() {
        assertInstanceOf(Paid.class, pay(t -> {
            t.accept(PAY);
            t.sayAndHearOk("04 0F 02 27 37");
            t.sayAndHearOk(NEW_RECORD);
            t.sayAndHearOk("06 0F 00");
        }));
        assertEquals("05", ((Declined) pay(t -> {
            t.accept(PAY);
            t.sayAndHearOk("04 0F 02 27 05");
            t.sayAndHearOk("06 1E 01 05");
        })).resultCode());
    }

    @Test
    void row_9_a_decline_that_is_completed_instead_of_aborted_is_asked_about() {
        assertInstanceOf(NotCharged.class, pay(t -> {
            t.accept(PAY);
            t.sayAndHearOk("04 0F 02 27 05");
            t.sayAndHearOk("06 0F 00");
            nothingHappened(t);
        }));
    }

    @Test
    void row_10_a_fitting_result_is_written_down_before_it_is_answered_even_without_an_amount() {
        var told = payIn(t -> {
            t.accept(PAY);
            t.sayAndHearOk(apdu("27 00 0B 00 01 53 0C 19 23 36 0D 04 16 29 28 00 48 69 87 01 53"));
            t.sayAndHearOk("06 0F 00");
        });
        assertEquals("0153", ((Paid) told.outcome()).payment().receipt());
        assertEquals(1, told.world().results.size());
        assertTrue(told.world().stages.indexOf(Stage.RESULT) < told.world().stages.indexOf(Stage.ANSWERING));
    }

    @Test
    void row_11_another_amount_currency_or_terminal_is_answered_goods_failed() {
        for (String[] change : new String[][]{{"15 00 49", "16 00 49"}, {"49 01 56", "49 09 78"},
                {"28 00 48 69", "28 00 48 70"}}) {
            var outcome = pay(t -> {
                t.accept(PAY);
                t.say(NEW_RECORD.replace(change[0], change[1]));
                t.expect("84 66 00");
                t.ack();
                t.sayAndHearOk("06 1E 01 66");
                nothingHappened(t);
            });
            assertInstanceOf(NotCharged.class, outcome);
        }
    }

    @Test
    void row_11_wrong_money_that_the_terminal_kept_all_the_same_is_in_doubt() {
        assertInstanceOf(InDoubt.class, pay(t -> {
            t.accept(PAY);
            t.say(NEW_RECORD.replace("15 00 49", "16 00 49"));
            t.expect("84 66 00");
            t.ack();
            t.sayAndHearOk("06 0F 00");
            t.round(true, NEW_RECORD.replace("15 00 49", "16 00 49"));
        }));
    }

    @Test
    void row_12_an_unknown_field_after_the_receipt_number_does_not_matter() {
        assertInstanceOf(Paid.class, pay(t -> {
            t.accept(PAY);
            t.sayAndHearOk(apdu(NEW_RECORD.substring(9) + " 4F 12"));
            t.sayAndHearOk("06 0F 00");
        }));
    }

    @Test
    void row_12_an_unknown_field_before_it_makes_the_result_unreadable_and_it_is_given_back() {
        assertInstanceOf(NotCharged.class, pay(t -> {
            t.accept(PAY);
            t.say(apdu("27 00 4F 12 87 01 53"));
            t.expect("84 66 00");
            t.ack();
            t.sayAndHearOk("06 1E 01 66");
            nothingHappened(t);
        }));
    }

    @Test
    void row_12_a_result_whose_length_does_not_fit_is_rejected_and_does_not_hang() {
        assertInstanceOf(NotCharged.class, pay(t -> {
            t.accept(PAY);
            t.say("04 0F 44 27 6C 29 29 00 10 06");
            t.expect("84 66 00");
            t.ack();
            t.sayAndHearOk("06 1E 01 6C");
            nothingHappened(t);
        }));
    }
}
