package org.kiosk24.app.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final Totp RFC = new Totp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238 appendix B, SHA-1, the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037",
            "20000000000,353130"})
    void codes_are_those_of_the_standard(long seconds, String code) {
        assertEquals(code, RFC.code(Totp.step(Instant.ofEpochSecond(seconds))));
    }

    @Test
    void an_app_gets_the_secret_in_base32() {
        assertEquals("otpauth://totp/Kiosk24%20WH0001:100217?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=Kiosk24%20WH0001&algorithm=SHA1&digits=6&period=30", RFC.uri("WH0001", "100217"));
    }

    @Test
    void neither_secret_nor_PIN_prints_itself() {
        assertFalse(RFC.toString().contains("12345"));
        assertFalse(new Pin("259173").toString().contains("259173"));
    }

    @ParameterizedTest
    @CsvSource({"111111", "123456", "654321", "12345", "1234567", "12a456", "100217"})
    void a_PIN_that_anybody_would_guess_cannot_be_had(String pin) {
        assertTrue(new Pin(pin).tooWeak("100217").isPresent());
    }

    @Test
    void any_other_can() {
        assertEquals(Optional.empty(), new Pin("259173").tooWeak("100217"));
    }
}
