package org.kiosk24.device.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlipBytesTest {
    private static final String BEGIN = "1b401c261b3322";
    private static final String CUT = "1d564230";

    @Test
    void chinese_is_switched_on_written_in_gb18030_and_cut() {
        assertEquals(BEGIN + "b8dbb0c4410a" + CUT, hex(new Slip.Text("港澳A")));
    }

    @Test
    void a_title_is_centred_and_bold_and_double_in_both_directions() {
        assertEquals(BEGIN + "1b61011d21111b45011b333c" + "c6be" + "0a1b33221b45001d2100" + "1b6100" + CUT,
                hex(new Slip.Title("凭")));
    }

    @Test
    void a_qr_code_is_model_2_sized_stored_and_printed() {
        assertEquals(BEGIN + "1b4a18" + "1b6101" + "1d286b04003141" + "3200" + "1d286b0300314306" + "1d286b0300314531"
                + "1d286b0500315030" + "4142" + "1d286b0300315130" + "1b6100" + "1b4a18" + CUT, hex(new Slip.Qr("AB")));
    }

    @Test
    void the_length_of_a_long_qr_code_takes_two_bytes() {
        assertTrue(hex(new Slip.Qr("A".repeat(300))).contains("1d286b2f01315030"));
    }

    @Test
    void a_row_fills_the_paper_and_chinese_counts_two_columns() {
        assertEquals(List.of("金额 Amount" + " ".repeat(15) + "￥80.0"), lines(new Slip.Row("金额 Amount", "￥80.0")));
        assertEquals(32, SlipBytes.width(lines(new Slip.Row("金额 Amount", "￥80.0")).getFirst()));
    }

    @Test
    void a_row_that_is_too_wide_puts_its_value_below_at_the_right() {
        assertEquals(List.of("地点 Place", " ".repeat(8) + "武汉市江岸区警务综合服务站"
                .substring(0, 12)), lines(new Slip.Row("地点 Place", "武汉市江岸区警务综合服务站".substring(0, 12)))
                        .stream().toList());
    }

    @Test
    void english_breaks_between_words_and_chinese_anywhere() {
        assertEquals(List.of("Please check the endorsement on", "the back of your permit."),
                lines(new Slip.Text("Please check the endorsement on the back of your permit.")));
        assertEquals(List.of("签".repeat(16), "签".repeat(8)), lines(new Slip.Text("签".repeat(24))));
    }

    @Test
    void a_value_of_more_than_a_line_is_a_paragraph_below_its_name() {
        assertEquals(List.of("Next", "   You get a text message; collect", "   the booklet at your new station"),
                lines(new Slip.Row("Next", "You get a text message; collect the booklet at your new station"), 36));
    }

    @Test
    void an_item_hangs_beside_its_mark() {
        assertEquals(List.of("□ " + "签".repeat(14), "   " + "签".repeat(6)),
                lines(new Slip.Item("□", "签".repeat(20)), 32));
    }

    @Test
    void no_line_begins_with_a_comma_or_ends_with_an_opening_bracket() {
        assertEquals(List.of("签".repeat(15), "签，" + "签".repeat(8)), SlipBytes.wrap("签".repeat(16) + "，"
                + "签".repeat(8), 32));
        assertEquals(List.of("签".repeat(15), "（" + "签".repeat(8) + "）"), SlipBytes.wrap("签".repeat(15) + "（"
                + "签".repeat(8) + "）", 32));
    }

    @Test
    void a_chinese_line_ends_after_a_comma_that_is_near_its_end() {
        assertEquals(List.of("只列出问了哪里、为了什么、得到哪一类答复，", "不显示内容。"),
                SlipBytes.wrap("只列出问了哪里、为了什么、得到哪一类答复，不显示内容。", 48));
    }

    @Test
    void no_last_line_holds_one_short_word() {
        assertEquals(List.of("Please check the endorsement on the back of", "your permit."),
                SlipBytes.wrap("Please check the endorsement on the back of your permit.", 48));
    }

    @Test
    void a_sum_is_large_beside_its_small_name_or_below_it() {
        assertEquals(BEGIN + "1b333c" + "41" + "20".repeat(25) + "1d21111b4501" + "313233" + "0a"
                + "1b33221b45001d2100" + CUT, hex(new Slip.Sum("A", "123")));
        assertEquals(BEGIN + "1b333c" + "41".repeat(29) + "0a" + "1d21111b4501" + "20".repeat(13) + "313233" + "0a"
                + "1b33221b45001d2100" + CUT, hex(new Slip.Sum("A".repeat(29), "123")));
    }

    @Test
    void no_text_can_become_a_command() {
        assertEquals(List.of("a @b  "), lines(new Slip.Text("a\u001B@b\u0010\u0004")));
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 48})
    void whatever_the_text_no_line_is_wider_than_the_paper_and_no_character_is_lost(int columns) {
        for (int seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            var text = new StringBuilder();
            for (int i = random.nextInt(200); i > 0; i--)
                text.appendCodePoint(switch (random.nextInt(5)) {
                    case 0 -> ' ';
                    case 1 -> random.nextInt(0x4E00, 0x9FA5);
                    case 2 -> random.nextInt(0x20000, 0x2A000);
                    default -> random.nextInt('A', 'z');
                });
            List<String> lines = SlipBytes.wrap(text.toString(), columns);
            for (String line : lines)
                assertTrue(SlipBytes.width(line) <= columns, "seed " + seed);
            assertEquals(text.toString().replace(" ", ""), String.join("", lines).replace(" ", ""), "seed " + seed);
        }
    }

    private static String hex(Slip.Part part) {
        return HexFormat.of().formatHex(SlipBytes.of(new Slip(List.of(part)), 32));
    }

    private static List<String> lines(Slip.Part part) {
        return lines(part, 32);
    }

    private static List<String> lines(Slip.Part part, int columns) {
        byte[] bytes = SlipBytes.of(new Slip(List.of(part)), columns);
        return List.of(new String(bytes, 7, bytes.length - 11, Charset.forName("GB18030")).split("\n"));
    }
}
