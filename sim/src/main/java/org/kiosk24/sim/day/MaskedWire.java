package org.kiosk24.sim.day;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.kiosk24.device.Mask;
import org.kiosk24.device.cardstation.StationMasker;
import org.kiosk24.device.idcard.SdtMasker;
import org.kiosk24.device.link.Direction;
import org.kiosk24.device.link.Masker;
import org.kiosk24.device.payment.zvt.ZvtMasker;
import org.kiosk24.device.receipt.ReceiptMasker;

/**
 * The bytes themselves, personal data masked as on the box: of a serial line in hex, of the chip each command's header
 * and each answer's status word, of the bureau what was asked and the answer's status.
 */
public final class MaskedWire implements WireWords {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();
    private static final int APDU_HEADER = 4;
    private static final Pattern NUMBER = Pattern.compile("[A-Z]*[0-9]{8,}[0-9X]?");
    private final Map<String, Masker> maskers = new HashMap<>();

    @Override
    public String of(String line, Direction direction, byte[] bytes) {
        return switch (line) {
            case "chip" -> direction == Direction.TO_DEVICE
                    ? hex(Arrays.copyOf(bytes, Math.min(APDU_HEADER, bytes.length))) + " ... " + bytes.length + " bytes"
                    : bytes.length + " bytes ... " + hex(Arrays.copyOfRange(bytes, Math.max(0, bytes.length - 2),
                            bytes.length));
            case "bureau" -> request(new String(bytes, StandardCharsets.UTF_8), bytes.length);
            default -> hex(maskers.computeIfAbsent(line, MaskedWire::masker).mask(direction, bytes));
        };
    }

    /** What is sent to a device, and comes from it, is masked thus on the box. */
    static Masker masker(String device) {
        return switch (device) {
            case "idcard" -> new SdtMasker();
            case "cardStation" -> new StationMasker();
            case "payment" -> new ZvtMasker();
            case "receipt" -> new ReceiptMasker();
            default -> throw new IllegalArgumentException("nothing is recorded of " + device);
        };
    }

    private static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }

    /** Method and path, or status and content type: what stands before the JSON. */
    private static String request(String text, int length) {
        String[] words = text.split(" ", 3);
        String first = words.length < 2 ? text : words[0] + " " + words[1];
        if (first.startsWith("{") || first.length() > 200)
            first = "...";
        return NUMBER.matcher(first).replaceAll(m -> Mask.number(m.group()).replace("$", "")) + "  (" + length
                + " bytes)";
    }
}
