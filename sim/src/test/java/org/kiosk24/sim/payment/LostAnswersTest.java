package org.kiosk24.sim.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.device.payment.PaymentAttempt;
import org.kiosk24.device.payment.PaymentAttempt.Stage;
import org.kiosk24.device.payment.PaymentOutcome;
import org.kiosk24.device.payment.PaymentOutcome.Declined;
import org.kiosk24.device.payment.PaymentOutcome.InDoubt;
import org.kiosk24.device.payment.PaymentOutcome.NotCharged;
import org.kiosk24.device.payment.PaymentOutcome.Paid;

/** What to do after every kind of lost or odd answer: each row of the table, as a terminal's exact script. */
class LostAnswersTest {
    private static final String OLD_RECORD = apdu("27 00 04 00 00 00 00 15 00 49 01 56 0B 00 01 52 0C 18 00 00 0D 04 16"
            + " 29 28 00 48 69 87 01 52 8A C6");
    private static final String NEW_RECORD = apdu("27 00 04 00 00 00 00 15 00 49 01 56 0B 00 01 53 0C 19 23 36 0D 04 16"
            + " 29 28 00 48 69 87 01 53 8A C6");
    private static final String PAY = "06 01 0C 04 00 00 00 00 15 00 49 01 56 19 40";

    /** A 04 0F around these fields. */
    private static String apdu(String fields) {
        return "04 0F %02X ".formatted(fields.replace(" ", "").length() / 2) + fields;
    }

    private static PaymentOutcome pay(Script.Part terminal) {
        return payIn(terminal).outcome;
    }

    private record Told(PaymentOutcome outcome, PaymentWorld world) {}

    private static Told payIn(Script.Part terminal) {
        PaymentOutcome[] outcome = new PaymentOutcome[1];
        var world = PaymentWorld.script(t -> {
            t.begin(OLD_RECORD);
            terminal.play(t);
        }, w -> {
            PaymentWorld.must(w.terminal.register());
            outcome[0] = w.pay(w.attempt());
        });
        return new Told(outcome[0], world);
    }

    private static void approve(Script t) throws LinkDown {
        t.accept(PAY);
        t.sayAndHearOk(NEW_RECORD);
    }

    private static void nothingHappened(Script t) throws LinkDown {
        t.round(true, OLD_RECORD);
        t.round(false, OLD_RECORD);
    }

    private static void itWasStored(Script t) throws LinkDown {
        t.round(true, NEW_RECORD);
        t.round(false, NEW_RECORD);
    }

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
        assertEquals("0153", ((Paid) told.outcome).payment().receipt());
        assertEquals(1, told.world.results.size());
        assertTrue(told.world.stages.indexOf(Stage.RESULT) < told.world.stages.indexOf(Stage.ANSWERING));
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
        assertInstanceOf(Paid.class, told.outcome);
        assertEquals(1, told.world.results.size());
        assertEquals(1, told.world.stages.stream().filter(s -> s == Stage.ANSWERED).count());
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
