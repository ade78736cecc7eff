package org.kiosk24.device.cardstation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A response: {@code 02 CMD STATUS [data] 03 BCC}.
 *
 * @param code the status byte as it came
 */
record Answer(int code, byte[] data) {
    static Optional<Answer> of(Block block) {
        byte[] data = block.data();
        return data.length == 0
                ? Optional.empty()
                : Optional.of(new Answer(data[0] & 0xFF, Arrays.copyOfRange(data, 1, data.length)));
    }

    Tcp300Status status() {
        return Tcp300Status.of(code);
    }

    String ascii() {
        return new String(data, StandardCharsets.US_ASCII).strip();
    }
}
