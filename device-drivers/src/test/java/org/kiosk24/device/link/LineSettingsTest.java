package org.kiosk24.device.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kiosk24.device.link.LineSettings.Parity;
import org.kiosk24.device.link.LineSettings.StopBits;

class LineSettingsTest {
    @Test
    void a_byte_takes_ten_bits_at_8N1_and_eleven_at_8N2_or_with_parity() {
        assertEquals(10, LineSettings.n81(9600).bitsPerByte());
        assertEquals(11, LineSettings.n82(9600).bitsPerByte());
        assertEquals(11, new LineSettings(9600, 8, Parity.EVEN, StopBits.ONE).bitsPerByte());
        assertEquals(Duration.ofMillis(1000), LineSettings.n81(9600).lineTime(960));
    }

    @Test
    void it_reads_as_technicians_write_it() {
        assertEquals("9600 8N2", LineSettings.n82(9600).toString());
        assertEquals("38400 7E1", new LineSettings(38400, 7, Parity.EVEN, StopBits.ONE).toString());
    }

    @Test
    void impossible_settings_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> LineSettings.n81(0));
        assertThrows(IllegalArgumentException.class, () -> new LineSettings(9600, 9, Parity.NONE, StopBits.ONE));
    }
}
