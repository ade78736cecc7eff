package org.kiosk24.device.cardstation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardTextTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    void lines_stand_on_the_24_dot_font_from_the_top_down() {
        assertEquals(List.of("3,0,23,HKG G 1Y1T", "3,0,49,有效期至2027年"), laid(List.of("HKG G 1Y1T", "有效期至2027年")));
    }

    @Test
    void an_empty_line_takes_its_place_and_no_command() {
        assertEquals(List.of("3,0,23,a", "3,0,75,b"), laid(List.of("a", "", "b")));
    }

    @Test
    void a_line_wider_than_the_card_goes_on_below_and_no_character_is_cut_in_two() {
        assertEquals(List.of("3,0,23,x" + "签".repeat(19), "3,0,49," + "签".repeat(2)),
                laid(List.of("x" + "签".repeat(21))));
    }

    @Test
    void more_than_twelve_lines_or_no_text_at_all_does_not_fit() {
        assertTrue(CardText.lay(Collections.nCopies(12, "a")).isPresent());
        assertTrue(CardText.lay(Collections.nCopies(13, "a")).isEmpty());
        assertTrue(CardText.lay(List.of()).isEmpty());
        assertTrue(CardText.lay(List.of("", "")).isEmpty());
    }

    @Test
    void the_last_of_twelve_lines_stands_on_the_card() {
        String last = laid(Collections.nCopies(12, "a")).getLast();
        assertEquals("3,0,309,a", last);
    }

    @Test
    void no_character_at_all_becomes_a_command_byte() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++)
            if (c != ' ' && c != 0x7F && (c < 0x3000 || c % 7 == 0))
                for (byte[] data : CardText.lay(List.of(Character.toString(c))).orElseThrow()) {
                    for (byte b : data)
                        assertFalse(b >= 0 && b < 0x20, "code point " + Integer.toHexString(c));
                    int text = data.length - "3,0,23,".getBytes(StandardCharsets.US_ASCII).length;
                    assertTrue(text == 1 || text == 2, "code point " + Integer.toHexString(c));
                }
    }

    @Test
    void what_has_no_two_byte_code_is_printed_as_a_mark() {
        assertEquals(List.of("3,0,23,买买提·〓 a"), laid(List.of("买买提·\uD842\uDFB7\u001Ba")));
    }

    private static List<String> laid(List<String> lines) {
        return CardText.lay(lines).orElseThrow().stream().map(data -> new String(data, GB18030)).toList();
    }
}
