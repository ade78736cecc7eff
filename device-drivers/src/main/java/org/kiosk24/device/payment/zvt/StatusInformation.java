package org.kiosk24.device.payment.zvt;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kiosk24.device.payment.CardPayment;

/**
 * What a {@code 04 0F} says (PA00P015, 3.1).
 *
 * @param raw the data as it came, by which a repetition is known
 */
public record StatusInformation(byte[] raw, Fields fields) {
    private static final Charset TERMINAL_TEXT = Charset.forName("IBM437");

    public static StatusInformation of(byte[] data) {
        return new StatusInformation(data, Fields.walk(data));
    }

    /** BMP 27; 0 is approved. */
    public OptionalInt result() {
        return fields.get(Bmp.RESULT).map(v -> OptionalInt.of(v[0] & 0xFF)).orElse(OptionalInt.empty());
    }

    public boolean approved() {
        return result().equals(OptionalInt.of(0));
    }

    /** BMP 04, in minor units. */
    public OptionalLong amount() {
        return fields.get(Bmp.AMOUNT).map(v -> OptionalLong.of(Bcd.number(v))).orElse(OptionalLong.empty());
    }

    /** BMP 49, such as {@code 0156}; empty if absent. */
    public String currency() {
        return fields.digits(Bmp.CURRENCY);
    }

    public String terminalId() {
        return fields.digits(Bmp.TERMINAL_ID);
    }

    /** The record of a closed batch, not of a payment. */
    public boolean endOfDay() {
        return fields.has(Bmp.TOTALS);
    }

    /** Says enough to be stored though the walk stopped early: result, receipt, and nothing that contradicts. */
    public boolean understoodEnough() {
        return result().isPresent() && (fields.understood() || fields.has(Bmp.RECEIPT));
    }

    /** An amount beyond what an int holds becomes {@link Integer#MAX_VALUE}, which equals no fee. */
    public CardPayment payment() {
        return new CardPayment((int) Math.min(amount().orElse(-1), Integer.MAX_VALUE), terminalId(),
                fields.digits(Bmp.RECEIPT), trace(), fields.digits(Bmp.TURNOVER), fields.digits(Bmp.DATE),
                fields.digits(Bmp.TIME), result().isPresent() ? "%02X".formatted(result().getAsInt()) : "",
                fields.digits(Bmp.ORIGINAL_TRACE), cardKind());
    }

    /** BMP 0B, or the long trace number of TLV 1F2B where 0B is all zeros or absent. */
    private String trace() {
        String trace = fields.digits(Bmp.TRACE);
        if (!trace.isEmpty() && !trace.equals("000000"))
            return trace;
        return fields.get(Bmp.TLV).flatMap(container -> Tlv.find(container, Tlv.LONG_TRACE))
                .map(object -> Bcd.digits(object.value())).orElse(trace);
    }

    private String cardKind() {
        return switch (fields.get(Bmp.CARD_TYPE).map(v -> v[0] & 0xFF).orElse(-1)) {
            case 0xC6 -> "UnionPay";
            case 0x61, 0x6B -> "Alipay";
            case 0x2E -> "Maestro";
            case 0x06 -> "Mastercard";
            case 0x0A -> "Visa";
            case 0x0E -> "JCB";
            default -> cardName().orElse("");
        };
    }

    private Optional<String> cardName() {
        return fields.get(Bmp.CARD_NAME).map(v -> {
            String name = new String(v, TERMINAL_TEXT);
            int end = name.indexOf('\0');
            return end < 0 ? name : name.substring(0, end);
        });
    }

    /** Tags only: fields may hold card numbers. */
    @Override
    public String toString() {
        return "status information with " + fields;
    }
}
