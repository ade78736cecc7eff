package org.kiosk24.sim.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.device.payment.PayerPrompt;
import org.kiosk24.device.payment.PaymentAttempt.Stage;
import org.kiosk24.device.payment.PaymentOutcome.Paid;

class HappyPathTest {
    private static final String APPROVED = "10 02 04 0F 21 27 00 04 00 00 00 00 15 00 49 01 56 0B 00 01 53 0C 19 23 36"
            + " 0D 04 16 29 28 00 48 69 87 01 53 8A C6 10 03";

    @Test
    void a_payment_runs_on_the_wire_byte_for_byte_as_printed() {
        var world = PaymentWorld.tell(w -> {
            var attempt = w.ready();
            w.line.wire().clear();
            var paid = (Paid) w.pay(attempt);
            assertFalse(paid.recovered());
            assertEquals("0153", paid.payment().receipt());
            assertEquals("UnionPay", paid.payment().cardKind());
        });
        List<String> wire = world.line.wire();
        String status = wire.stream().filter(s -> s.contains("04 0F")).findFirst().orElseThrow();
        assertEquals("PT> " + APPROVED,
                status.substring(0, status.length() - 6).replaceAll("0C .. .. ..", "0C 19 23 36"));
        assertEquals(List.of("ECR> 10 02 06 01 0C 04 00 00 00 00 15 00 49 01 56 19 40 10 03 12 6D", "PT> 06",
                "PT> 10 02 80 00 00 10 03 F5 1F", "ECR> 06", "PT> 10 02 04 FF 01 0A 10 03 F5 7D", "ECR> 06",
                "ECR> 10 02 80 00 00 10 03 F5 1F", "PT> 06", "PT> 10 02 04 FF 02 0E 01 10 03 D8 E7", "ECR> 06",
                "ECR> 10 02 80 00 00 10 03 F5 1F", "PT> 06", status, "ECR> 06", "ECR> 10 02 80 00 00 10 03 F5 1F",
                "PT> 06", "PT> 10 02 06 0F 00 10 03 C6 33", "ECR> 06", "ECR> 10 02 80 00 00 10 03 F5 1F", "PT> 06"),
                wire);
        assertEquals(1500, world.ledger().capturedFen());
        assertEquals(List.of(PayerPrompt.PRESENT_CARD, PayerPrompt.WAIT), world.prompts);
    }

    @Test
    void each_stage_is_on_disk_before_the_byte_that_follows_it_leaves_the_port() {
        PaymentWorld.tell(w -> {
            var attempt = w.ready();
            w.line.wire().clear();
            w.terminal.pay(attempt, (stage, payment) -> w.line.wire().add(stage.name()), prompt -> {
            }, () -> false);
            List<String> wire = w.line.wire();
            assertEquals("SENDING", wire.getFirst());
            assertEquals("ACCEPTED", wire.get(wire.indexOf("PT> 10 02 80 00 00 10 03 F5 1F") + 2));
            int result = wire.indexOf("RESULT");
            assertTrue(wire.get(result - 2).contains("04 0F"));
            assertEquals(List.of("ECR> 06", "RESULT", "ANSWERING", "ECR> 10 02 80 00 00 10 03 F5 1F", "PT> 06"),
                    wire.subList(result - 1, result + 4));
            assertTrue(wire.indexOf("ANSWERED") > result + 3);
            int closed = wire.indexOf("CLOSED");
            assertTrue(wire.indexOf("PT> 10 02 06 0F 00 10 03 C6 33") < closed);
            assertEquals("ECR> 10 02 80 00 00 10 03 F5 1F", wire.get(closed + 1));
        });
    }

    @Test
    void the_stages_come_in_order_and_each_once() {
        var world = PaymentWorld.tell(w -> w.pay(w.ready()));
        assertEquals(
                List.of(Stage.SENDING, Stage.ACCEPTED, Stage.RESULT, Stage.ANSWERING, Stage.ANSWERED, Stage.CLOSED),
                world.stages);
    }

    @Test
    void a_payment_is_the_next_ones_baseline() {
        PaymentWorld.tell(w -> {
            var paid = (Paid) w.pay(w.ready());
            CardPayment last = PaymentWorld.must(w.terminal.last());
            assertEquals(paid.payment(), last);
        });
    }

    @Test
    void registration_status_reversal_and_end_of_day_are_the_printed_frames() {
        var world = PaymentWorld.tell(w -> {
            var paid = (Paid) w.pay(w.ready());
            assertEquals("REVERSED", w.terminal.reverse(paid.payment()).state());
            assertEquals("ready", PaymentWorld.must(w.terminal.status()).text());
            assertEquals(0, PaymentWorld.must(w.terminal.endOfDay()).fen());
        });
        for (String frame : new String[]{"ECR> 10 02 06 00 0A 12 34 56 3E 01 56 03 01 06 00 10 03 30 50",
                "PT> 10 02 06 0F 0A 19 00 29 28 00 48 69 49 01 56 10 03 C7 26",
                "ECR> 10 02 06 20 05 12 34 56 03 03 10 03 70 38",
                "ECR> 10 02 06 30 10 10 12 34 56 87 01 53 04 00 00 00 00 15 00 49 01 56 10 03 99 F4",
                "ECR> 10 02 05 01 03 12 34 56 10 03 E0 43", "ECR> 10 02 06 50 03 12 34 56 10 03 C4 AF"})
            assertTrue(world.line.wire().contains(frame), frame);
        assertEquals(0, world.ledger().capturedFen());
        assertEquals(1, world.ledger().batches().size());
    }
}
