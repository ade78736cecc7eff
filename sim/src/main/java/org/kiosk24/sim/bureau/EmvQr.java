package org.kiosk24.sim.bureau;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The QR text of a payment order: EMVCo merchant-presented mode. Objects are ID (2 digits), length (2 digits, in
 * characters) and value; the last is 63, a CRC-16/CCITT-FALSE in 4 capital hex digits over the UTF-8 bytes of all
 * before it and its own {@code 6304}. The order number stands in merchant account template 26.
 *
 * @param orderNo the payment order
 * @param fen the sum, CNY
 */
record EmvQr(String orderNo, int fen) {
    private static final String GUID = "org.kiosk24.sim";

    String text() {
        String account = tlv("00", GUID) + tlv("01", orderNo);
        String text = tlv("00", "01") + tlv("01", "12") + tlv("26", account) + tlv("52", "9311") + tlv("53", "156")
                + tlv("54", "%d.%02d".formatted(fen / 100, fen % 100)) + tlv("58", "CN")
                + tlv("59", "EXIT-ENTRY BUREAU")
                + tlv("60", "WUHAN") + "6304";
        return text + "%04X".formatted(crc(text));
    }

    private static String tlv(String id, String value) {
        return id + "%02d".formatted(value.length()) + value;
    }

    /** What a wallet makes of a scanned text; empty when it is damaged or none of this gateway's. */
    static Optional<EmvQr> parse(String text) {
        if (!crcRight(text))
            return Optional.empty();
        Optional<Map<String, String>> all = objects(text);
        Map<String, String> account = all.flatMap(o -> objects(o.getOrDefault("26", ""))).orElse(Map.of());
        String amount = all.map(o -> o.getOrDefault("54", "")).orElse("");
        if (!GUID.equals(account.get("00")) || !account.containsKey("01") || !amount.matches("[0-9]{1,6}\\.[0-9]{2}"))
            return Optional.empty();
        return Optional.of(new EmvQr(account.get("01"), Integer.parseInt(amount.replace(".", ""))));
    }

    /** Whether the text ends in the right CRC object. */
    static boolean crcRight(String text) {
        int n = text.length() - 4;
        return n >= 4 && text.startsWith("6304", n - 4)
                && text.substring(n).equals("%04X".formatted(crc(text.substring(0, n))));
    }

    /** The objects in order; empty if lengths do not fit or an ID is there twice. */
    static Optional<Map<String, String>> objects(String text) {
        Map<String, String> objects = new LinkedHashMap<>();
        for (int at = 0; at < text.length();) {
            if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9]{4}"))
                return Optional.empty();
            int end = at + 4 + Integer.parseInt(text.substring(at + 2, at + 4));
            if (end > text.length() || objects.put(text.substring(at, at + 2), text.substring(at + 4, end)) != null)
                return Optional.empty();
            at = end;
        }
        return Optional.of(objects);
    }

    /** CRC-16/CCITT-FALSE: polynomial 1021, start FFFF, not reflected; 29B1 for {@code 123456789}. */
    static int crc(String text) {
        int crc = 0xFFFF;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            crc ^= (b & 0xFF) << 8;
            for (int i = 0; i < 8; i++)
                crc = (crc & 0x8000) != 0 ? (crc << 1 ^ 0x1021) & 0xFFFF : crc << 1 & 0xFFFF;
        }
        return crc;
    }
}
