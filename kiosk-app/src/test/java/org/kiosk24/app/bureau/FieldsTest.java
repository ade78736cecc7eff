package org.kiosk24.app.bureau;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiosk24.app.bureau.Fields.Unreadable;

class FieldsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "1", "\"x\"", "[]", "{", "{\"a\":}", "{\"a\":1,}", "{'a':1}", "{a:1}",
            "{\"a\":1} x", "{\"a\":1}{}", "{\"a\":NaN}", "{\"a\":01}", "// c\n{}"})
    void only_one_object_of_strict_json_is_read(String text) {
        assertThrows(Unreadable.class, () -> Fields.parse(text));
    }

    @Test
    void deep_nesting_is_refused_and_not_followed() {
        assertThrows(Unreadable.class, () -> Fields.parse("{\"a\":" + "[".repeat(100_000)));
    }

    @Test
    void a_field_is_of_its_type_and_inside_its_limits() throws Unreadable {
        Fields f = Fields
                .parse("""
                        {"t":"张三","n":7,"f":1.5,"e":1e2,"s":"7","b":true,"d":"2026-02-28","x":"2026-02-30",
                         "m":"2026-11-23T02:00:00Z","z":"2026-11-23T02:00:00+08:00","l":["a","b"],"p":[[1,2],[0,9,5]],"c":"a\\u0007","nul":null}""");
        assertEquals("张三", f.text("t", 1, 2));
        assertEquals(7, f.number("n", 7, 7));
        assertEquals(true, f.flag("b"));
        assertEquals(LocalDate.of(2026, 2, 28), f.day("d"));
        assertEquals(Instant.parse("2026-11-23T02:00:00Z"), f.moment("m"));
        assertEquals(List.of("a", "b"), f.texts("l", 1, 2, 1));
        assertThrows(Unreadable.class, () -> f.text("t", 3, 9));
        assertThrows(Unreadable.class, () -> f.text("n", 1, 9));
        assertThrows(Unreadable.class, () -> f.text("c", 1, 9));
        assertThrows(Unreadable.class, () -> f.text("nul", 0, 9));
        assertThrows(Unreadable.class, () -> f.number("n", 8, 9));
        for (String notWhole : new String[]{"f", "e", "s", "b", "missing", "nul"})
            assertThrows(Unreadable.class, () -> f.number(notWhole, 0, 1000), notWhole);
        assertThrows(Unreadable.class, () -> f.flag("s"));
        assertThrows(Unreadable.class, () -> f.day("x"));
        assertThrows(Unreadable.class, () -> f.moment("z"));
        assertThrows(Unreadable.class, () -> f.texts("l", 3, 9, 1));
        assertThrows(Unreadable.class, () -> f.list("l", 1, 2));
        assertEquals(List.of(List.of(1, 2), List.of(0, 9, 5)), f.numbers("p", 2, 2, 3, 9));
        assertThrows(Unreadable.class, () -> f.numbers("p", 1, 2, 3, 9));
        assertThrows(Unreadable.class, () -> f.numbers("p", 2, 3, 3, 9));
        assertThrows(Unreadable.class, () -> f.numbers("p", 2, 2, 2, 9));
        assertThrows(Unreadable.class, () -> f.numbers("p", 2, 2, 3, 8));
        assertThrows(Unreadable.class, () -> f.numbers("l", 2, 0, 3, 9));
    }

    @Test
    void the_message_names_the_field_and_never_its_content() {
        var e = assertThrows(Unreadable.class,
                () -> Fields.parse("{\"idNumber\":\"420199199001150016\"}").text("idNumber", 1, 5));
        assertFalse(e.getMessage().contains("4201"), e.getMessage());
    }

    @Test
    void any_text_ends_in_a_value_or_in_unreadable() {
        String good = "{\"permits\":[{\"permitNumber\":\"CZ9900001\",\"birth\":\"1990-01-15\",\"expiry\":\"2032-11-23\"}]}";
        for (long seed = 0; seed < 3000; seed++) {
            var random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder(good);
            for (int n = random.nextInt(1, 6); n > 0; n--)
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(128));
            text.setLength(random.nextInt(text.length() + 1));
            try {
                for (Fields f : Fields.parse(text.toString()).list("permits", 1, 20))
                    f.day("birth");
            } catch (Unreadable e) {
                assertFalse(e.getMessage().isEmpty(), "seed " + seed);
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }
}
