package org.kiosk24.device.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealTimeStatusTest {
    @ParameterizedTest
    @CsvSource({"12121212,online", "1A121212,", "12161212,online cover", "12321212,online end",
            "12121A12,online cutter",
            "12123212,online broken", "1212121E,online near", "12121272,online end", "1A36127E,cover end near",
            "12521212,online"})
    void bits_say_what_is_wrong(String bytes, String words) {
        var state = RealTimeStatus.parse(answers(bytes)).orElseThrow();
        var said = new StringBuilder();
        said.append(state.online() ? "online " : "").append(state.coverOpen() ? "cover " : "");
        said.append(state.paperEnd() ? "end " : "").append(state.paperNearEnd() ? "near " : "");
        said.append(state.cutterError() ? "cutter " : "").append(state.unrecoverable() ? "broken" : "");
        assertEquals(words == null ? "" : words, said.toString().strip());
    }

    @Test
    void a_flipped_fixed_bit_makes_it_no_status() {
        for (int bit : new int[]{0, 1, 4, 7})
            assertFalse(RealTimeStatus.isStatus(0x12 ^ 1 << bit), "bit " + bit);
        for (int bit : new int[]{2, 3, 5, 6})
            assertTrue(RealTimeStatus.isStatus(0x12 ^ 1 << bit), "bit " + bit);
    }

    @ParameterizedTest
    @CsvSource({"''", "121212", "1212121212", "12120012", "00000000", "FF121212"})
    void other_bytes_are_no_state(String bytes) {
        assertTrue(RealTimeStatus.parse(answers(bytes)).isEmpty());
    }

    private static int[] answers(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        var answers = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++)
            answers[i] = bytes[i] & 0xFF;
        return answers;
    }
}
