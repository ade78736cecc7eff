package org.kiosk24.device.idcard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestTest {
    private static void assertFrame(String tail, Request request) {
        assertArrayEquals(HexFormat.of().parseHex("AAAAAA9669" + tail.replace(" ", "")), request.frame(), request
                .title());
    }

    @Test
    void every_command_is_the_documented_frame() {
        Map.of(Request.Command.RESET, "00 03 10 FF EC", Request.Command.STATUS, "00 03 11 FF ED",
                Request.Command.SAM_ID, "00 03 12 FF EE", Request.Command.FIND, "00 03 20 01 22",
                Request.Command.SELECT, "00 03 20 02 21", Request.Command.READ, "00 03 30 01 32",
                Request.Command.READ_WITH_FINGERPRINTS, "00 03 30 10 23", Request.Command.NEWEST_ADDRESS,
                "00 03 30 03 30", Request.Command.APPENDED_INFO, "00 03 30 02 31", Request.Command.CHIP_NUMBER,
                "00 03 30 05 36").forEach((command, tail) -> assertFrame(tail, command));
    }

    @Test
    void line_speeds_and_rf_limits_are_the_documented_frames() {
        assertFrame("00 03 60 00 63", new Request.SetSpeed(LineSpeed.B115200));
        assertFrame("00 03 60 01 62", new Request.SetSpeed(LineSpeed.B57600));
        assertFrame("00 03 60 02 61", new Request.SetSpeed(LineSpeed.B38400));
        assertFrame("00 03 60 03 60", new Request.SetSpeed(LineSpeed.B19200));
        assertFrame("00 03 60 04 67", new Request.SetSpeed(LineSpeed.B9600));
        assertFrame("00 04 61 FF 50 CA", new Request.LimitRfFrame(0x50));
        assertFrame("00 04 61 FF 58 C2", new Request.LimitRfFrame(0x58));
        assertThrows(IllegalArgumentException.class, () -> new Request.LimitRfFrame(0x17));
    }

    @Test
    void the_longest_answers_have_the_documented_sizes() {
        assertEquals(11, Request.Command.STATUS.longestAnswer());
        assertEquals(15, Request.Command.FIND.longestAnswer());
        assertEquals(19, Request.Command.SELECT.longestAnswer());
        assertEquals(27, Request.Command.SAM_ID.longestAnswer());
        assertEquals(1295, Request.Command.READ.longestAnswer());
        assertEquals(2321, Request.Command.READ_WITH_FINGERPRINTS.longestAnswer());
        assertEquals(39, Request.Command.CHIP_NUMBER.longestAnswer());
    }
}
