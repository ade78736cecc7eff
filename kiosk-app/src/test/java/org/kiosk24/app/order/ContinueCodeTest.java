package org.kiosk24.app.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class ContinueCodeTest {
    @Test
    void an_order_always_has_the_same_code() {
        assertEquals(ContinueCode.of("WH0001-261123-052009-7KQ4"), ContinueCode.of("WH0001-261123-052009-7KQ4"));
    }

    @Test
    void every_code_is_valid_and_no_single_wrong_digit_is() {
        for (int order = 0; order < 500; order++) {
            String code = ContinueCode.of("K1-" + order);
            assertTrue(ContinueCode.valid(code), code);
            for (int at = 0; at < code.length(); at++)
                for (char digit = '0'; digit <= '9'; digit++)
                    if (digit != code.charAt(at))
                        assertFalse(ContinueCode.valid(code.substring(0, at) + digit + code.substring(at + 1)), code);
        }
    }

    @Test
    void different_orders_hardly_share_a_code() {
        var codes = new HashSet<String>();
        for (int order = 0; order < 1000; order++)
            codes.add(ContinueCode.of("K1-" + order));
        assertTrue(codes.size() >= 998, () -> String.valueOf(codes.size()));
    }

    @Test
    void other_texts_are_no_codes() {
        for (String text : new String[]{"", "1234567", "123456789", "1234567a", "１２３４５６７８"})
            assertFalse(ContinueCode.valid(text), text);
    }
}
