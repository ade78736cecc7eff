package org.kiosk24.sim.day;

import java.util.zip.CRC32C;
import org.kiosk24.device.link.Direction;

/** Says in words what went over a line, giving nobody away. Sees all that goes over each line, in order. */
@FunctionalInterface
public interface WireWords {
    /** How many bytes, and a check sum. */
    WireWords SUMMARY = (line, direction, bytes) -> {
        var crc = new CRC32C();
        crc.update(bytes);
        return "%d bytes, crc %08X".formatted(bytes.length, crc.getValue());
    };

    String of(String line, Direction direction, byte[] bytes);
}
