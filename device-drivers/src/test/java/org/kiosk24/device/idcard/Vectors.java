package org.kiosk24.device.idcard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Whole answer frames of fictitious people. */
final class Vectors {
    static final List<String> CARDS = List.of("resident-m.30-01", "resident-long-term.30-01", "hkmt-j.30-01",
            "frp-i-2017.30-01");
    static final List<String> ALL = List.of("resident-m.30-01", "resident-long-term.30-01", "hkmt-j.30-01",
            "frp-i-2017.30-01", "resident-m.30-10.fp0", "resident-m.30-10.fp1024", "samid", "append-address",
            "append-none", "mng28");

    private Vectors() {}

    static byte[] frame(String name) {
        try (InputStream in = Vectors.class.getResourceAsStream("/idcard/" + name + ".hex")) {
            return HexFormat.of().parseHex(new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What follows SW3. */
    static byte[] data(String name) {
        byte[] frame = frame(name);
        return Arrays.copyOfRange(frame, 10, frame.length - 1);
    }

    static IdCard card(String name) {
        return ((CardAnswer.Card) CardAnswer.read(data(name), name.contains("30-10"))).card();
    }
}
