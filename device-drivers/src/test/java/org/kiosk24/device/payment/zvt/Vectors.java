package org.kiosk24.device.payment.zvt;

import java.util.HexFormat;
import java.util.stream.Stream;

/** Frames that others published, and nasty ones; each checked against two independent encoders. */
final class Vectors {
    private Vectors() {}

    /** From public test suites and two logs of real terminals. */
    static Stream<String> publicFrames() {
        return Stream.of("10 02 80 00 00 10 03 F5 1F", "10 02 84 9C 00 10 03 C3 41",
                "10 02 06 00 06 12 34 56 BA 09 78 10 03 24 C3", "10 02 06 93 03 12 34 56 10 03 CA A4",
                "10 02 06 01 0A 04 00 00 00 01 10 10 00 49 09 78 10 03 F2 FF", "10 02 06 70 00 10 03 D9 F9",
                "10 02 06 D1 19 00 47 65 73 61 6D 74 20 20 20 20 20 20 30 20 20 20 20 20 20 20 30 2C 30 30 10 03 B5 AB",
                "10 02 06 D1 17 00 20 20 20 20 20 20 20 20 20 4B 61 73 73 65 6E 73 63 68 6E 69 74 74 10 03 2F 07",
                "10 02 06 18 00 10 03 56 3A", "10 02 05 01 03 12 34 56 10 03 E0 43",
                "10 02 05 01 05 12 34 56 03 04 10 03 30 94",
                "10 02 06 0F 0B F0 F0 F7 32 2E 31 34 2E 31 35 00 10 03 B1 11",
                "10 02 06 0F 15 F0 F1 F7 30 36 31 30 32 32 61 20 4D 20 49 43 5F 20 53 74 64 00 10 03 E4 51",
                "10 02 06 01 07 04 00 00 00 00 01 90 10 03 76 57");
    }

    /** CRC bytes that look like DLE, DLE ETX, DLE STX, ACK, NAK; a length byte that is DLE. */
    static Stream<String> nastyFrames() {
        return Stream.of("10 02 06 01 0A 04 00 00 00 04 59 74 49 09 78 10 03 10 10",
                "10 02 06 01 0A 04 00 00 00 02 53 08 49 09 78 10 03 10 03",
                "10 02 06 01 0A 04 00 00 00 01 60 74 49 09 78 10 03 10 02",
                "10 02 06 01 0A 04 00 00 00 00 00 20 49 09 78 10 03 06 42",
                "10 02 06 01 0A 04 00 00 00 00 05 94 49 09 78 10 03 15 25",
                "10 02 06 01 0A 04 00 00 00 00 02 28 49 09 78 10 03 70 10",
                "10 02 06 30 10 10 12 34 56 87 01 53 04 00 00 00 00 15 00 49 01 56 10 03 99 F4",
                "10 02 06 01 0A 04 00 00 00 00 10 10 10 10 49 09 78 10 03 67 D4");
    }

    /** The kiosk's own conversations. */
    static Stream<String> kioskFrames() {
        return Stream.of("10 02 06 00 0A 12 34 56 3E 01 56 03 01 06 00 10 03 30 50",
                "10 02 06 0F 0A 19 00 29 28 00 48 69 49 01 56 10 03 C7 26",
                "10 02 06 01 0C 04 00 00 00 00 15 00 49 01 56 19 40 10 03 12 6D", "10 02 04 FF 01 0A 10 03 F5 7D",
                "10 02 04 FF 02 0E 01 10 03 D8 E7", "10 02 04 FF 01 05 10 03 3D FE",
                "10 02 04 0F 21 27 00 04 00 00 00 00 15 00 49 01 56 0B 00 01 53 0C 19 23 36 0D 04 16 29 28 00 48 69 87 01 53 8A C6 10 03 DB FB",
                "10 02 04 0F 07 27 6C 29 28 00 48 69 10 03 4A FF", "10 02 06 1E 01 6C 10 03 C9 F2",
                "10 02 84 66 00 10 03 8D BE", "10 02 84 83 00 10 03 91 8E", "10 02 06 0F 00 10 03 C6 33",
                "10 02 06 B0 00 10 03 43 F3", "10 02 05 01 05 12 34 56 03 02 10 03 E0 C0",
                "10 02 06 0F 01 00 10 03 26 E1", "10 02 06 0F 01 9C 10 03 DB 51",
                "10 02 06 20 05 12 34 56 03 03 10 03 70 38", "10 02 06 50 03 12 34 56 10 03 C4 AF",
                "10 02 06 02 00 10 03 B9 CC");
    }

    static Stream<String> frames() {
        return Stream.of(publicFrames(), nastyFrames(), kioskFrames()).flatMap(s -> s);
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", "").replace("-", ""));
    }
}
