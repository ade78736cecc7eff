package org.kiosk24.device.idcard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Fault;

class StatusWordTest {
    @ParameterizedTest
    @CsvSource({"10,GARBLED", "11,GARBLED", "21,REJECTED", "23,REJECTED", "24,CARD_UNREADABLE", "31,CARD_UNREADABLE",
            "32,CARD_UNREADABLE", "33,CARD_UNREADABLE", "37,CARD_UNREADABLE", "3F,CARD_UNREADABLE", "40,WRONG_CARD",
            "41,CARD_UNREADABLE", "47,CARD_UNREADABLE", "60,OUT_OF_SERVICE", "66,OUT_OF_SERVICE", "80,NO_CARD",
            "81,CARD_UNREADABLE", "90,GARBLED", "91,GARBLED", "9F,GARBLED", "00,REJECTED", "FF,REJECTED"})
    void as_the_last_word_on_a_read_it_is_this_fault(String code, String fault) {
        int byteSeen = Integer.parseInt(code, 16);
        Fault seen = StatusWord.of(byteSeen).fault("idcard at x", Request.Command.READ, byteSeen);
        assertEquals(fault, seen.code());
        assertEquals(ActHappened.NO, seen.actHappened());
        assertTrue(seen.detail().startsWith("status " + code + " to 30 01"), seen.detail());
    }

    @Test
    void all_256_bytes_mean_something() {
        for (int code = 0; code < 256; code++) {
            StatusWord word = StatusWord.of(code);
            assertTrue(word == StatusWord.UNLISTED || word.code() == code);
        }
    }
}
