package org.kiosk24.device.payment.zvt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kiosk24.device.payment.zvt.Vectors.bytes;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.device.payment.CardTerminal.Totals;
import org.kiosk24.device.payment.PayerPrompt;

class StatusInformationTest {
    private static final String APPROVED = "27 00 04 00 00 00 00 15 00 49 01 56 0B 00 01 53 0C 19 23 36 0D 04 16"
            + " 29 28 00 48 69 87 01 53 8A C6";

    private static StatusInformation of(String hex) {
        return StatusInformation.of(bytes(hex));
    }

    private static String text(String ascii) {
        return HexFormat.of().formatHex(ascii.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    @Test
    void an_approved_payment_is_read_field_by_field() {
        assertEquals(new CardPayment(1500, "28004869", "0153", "000153", "", "0416", "192336", "00", "", "UnionPay"),
                of(APPROVED).payment());
        assertTrue(of(APPROVED).fields().understood());
    }

    @Test
    void a_contactless_maestro_payment_of_a_real_terminal_is_read_past_its_texts() {
        var status = of("27 00 04 00 00 00 00 18 80 0B 00 01 53 0C 19 23 36 0D 04 16 17 00 01 19 70 22 F1 F0 "
                + "EE EE EE EE EE EE EE EE 12 34 29 29 00 10 06 2A" + text("100764992      ")
                + "3B 39 35 38 35 32 30 00 00 3C F0 F1 F4" + text("GEN.NR.:958520")
                + "49 09 78 87 01 53 88 00 01 53 8A 2E 8B F0 F8" + text("MAESTRO") + "00 "
                + "06 04 1F 12 01 02");
        assertTrue(status.fields().understood());
        assertEquals(
                new CardPayment(1880, "29001006", "0153", "000153", "000153", "0416", "192336", "00", "", "Maestro"),
                status.payment());
        assertFalse(status.toString().contains("1234"));
    }

    @Test
    void an_approval_may_lack_amount_and_currency_and_carry_its_trace_in_tlv() {
        var status = of(
                "27 00 0C 23 13 55 0D 12 24 0B 00 00 00 29 29 00 02 74 87 00 12 A0 01 06 07 1F 2B 04 10 01 50 08");
        assertTrue(status.approved());
        assertEquals(OptionalLong.empty(), status.amount());
        assertEquals("", status.currency());
        assertEquals("10015008", status.payment().trace());
        assertEquals(-1, status.payment().fen());
    }

    @Test
    void a_decline_with_text_is_a_decline() {
        var status = of("27 05 29 29 00 02 74 3C F0 F0 F9" + text("Abgelehnt") + "8A 06 06 0D 24 0B 07 09"
                + text("Abgelehnt"));
        assertEquals(OptionalInt.of(5), status.result());
        assertTrue(status.fields().understood());
    }

    @Test
    void a_payer_who_pressed_stop_is_read_with_the_terminals_own_text() {
        var status = of("27 6C 29 29 00 10 06 3C F0 F1 F9" + text("Abbruch durch Kunde") + "8A 2E 06 07 24 05 07 03"
                + text("Nee"));
        assertEquals("6C", status.payment().resultCode());
        assertTrue(status.fields().understood());
    }

    @Test
    void an_abort_carries_the_makers_code_and_text() {
        byte[] data = Apdu.parse(bytes("06 1E 2E 6C 06 2B 1F 16 05 FF 00 00 14 41 1F 17 20"
                + text("Abbruch durch externes Kommando!"))).orElseThrow().data();
        assertEquals(0x6C, Exchange.abortCode(Apdu.of(Apdu.ABORTED, 0x6C)));
        byte[] container = Fields.walk(Arrays.copyOfRange(data, 1, data.length)).get(Bmp.TLV).orElseThrow();
        assertEquals("Abbruch durch externes Kommando!",
                new String(Tlv.find(container, Tlv.ERROR_TEXT).orElseThrow().value(),
                        java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    @Test
    void a_closed_batch_gives_its_totals_and_is_no_payment() {
        String rest = "00 00 00 00 00 00 00".repeat(6);
        var status = of("27 00 04 00 00 00 00 60 00 0C 13 20 57 0D 05 13 60 F0 F5 F3 01 99 02 03 05 00 00 00 00 60 00"
                + rest);
        assertTrue(status.endOfDay());
        assertEquals(new Totals(5, 6000, "0199", "0203"), BatchTotals.of(status).orElseThrow());
        assertEquals(false, BatchTotals.of(of("27 77 0C 13 27 29 0D 05 13")).isPresent());
    }

    @Test
    void totals_whose_sum_is_not_the_amount_are_no_totals() {
        assertEquals(false,
                BatchTotals.of(of("27 00 04 00 00 00 00 61 00 60 F0 F1 F1 01 99 02 03 05 00 00 00 00 60 00"))
                        .isPresent());
    }

    @Test
    void an_unknown_field_ends_the_walk_and_what_came_before_stands() {
        var status = of(APPROVED + "4F 01 02");
        assertFalse(status.fields().understood());
        assertEquals(3, status.fields().rest().length);
        assertTrue(status.understoodEnough());
        assertEquals("0153", status.payment().receipt());
        assertFalse(of("27 00 4F 04 00 00 00 00 15 00 87 01 53").understoodEnough());
    }

    @Test
    void an_amount_that_is_not_decimal_is_not_an_absent_amount() {
        var status = of("27 00 04 00 00 00 00 1A 00 87 01 53");
        assertFalse(status.understoodEnough());
    }

    @Test
    void an_amount_larger_than_any_fee_equals_none() {
        assertEquals(Integer.MAX_VALUE, of("27 00 04 99 99 99 99 99 99").payment().fen());
    }

    @Test
    void every_truncation_and_every_flipped_bit_of_a_record_is_read_without_an_exception() {
        byte[] good = bytes(APPROVED + "06 07 1F 2B 04 10 01 50 08 3C F0 F0 F3 41 42 43 22 F0 F2 EE 12");
        for (int n = 0; n <= good.length; n++)
            StatusInformation.of(Arrays.copyOf(good, n)).payment();
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            var status = StatusInformation.of(bad);
            BatchTotals.of(status);
            assertTrue(status.payment().fen() >= -1);
        }
    }

    @Test
    void any_bytes_are_walked_in_bounded_steps() {
        var random = new SplittableRandom(20260101);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            Fields fields = Fields.walk(bytes);
            int consumed = fields.byTag().values().stream().mapToInt(v -> v.length).sum() + fields.rest().length;
            assertTrue(consumed <= bytes.length);
            Tlv.find(bytes, Tlv.LONG_TRACE);
            IntermediateStatus.of(bytes);
            EnquiryAnswer.of(bytes);
        }
    }

    @ParameterizedTest
    @CsvSource({"0A,PRESENT_CARD,-1", "0E01,WAIT,1", "05,BEING_REVERSED,-1", "45,BEING_REVERSED,-1", "0E06,WAIT,6",
            "1706061F7303000001,WAIT,-1", "0101061224100 70E454E5445522050494E2026204F4B00,ENTER_PIN,1",
            "0B,REMOVE_CARD,-1", "41,REMOVE_CARD,-1", "1D,DECLINED,-1"})
    void an_intermediate_status_becomes_a_prompt_and_perhaps_minutes(String hex, PayerPrompt prompt, int minutes) {
        var status = IntermediateStatus.of(bytes(hex));
        assertEquals(prompt, status.prompt());
        assertEquals(minutes, status.minutes().orElse(-1));
    }

    @Test
    void a_status_enquirys_answer_may_begin_with_a_version() {
        assertEquals(new EnquiryAnswer(0, "2.14.15"), EnquiryAnswer.of(bytes("F0 F0 F7 32 2E 31 34 2E 31 35 00")));
        assertEquals(new EnquiryAnswer(0x9C, ""), EnquiryAnswer.of(bytes("9C")));
        assertEquals(new EnquiryAnswer(0xF0, ""), EnquiryAnswer.of(bytes("F0")));
        assertEquals(-1, EnquiryAnswer.of(new byte[0]).status());
    }
}
