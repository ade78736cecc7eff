package org.kiosk24.device.payment.zvt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Status data taken apart field by field. The walk stops at the first field that is not in the table, is cut short, or
 * is not what its format says: what follows is {@link #rest()}, and the record is not {@link #understood()}. That is
 * never a reason to call it a decline.
 *
 * @param byTag the fields up to there; of a field that comes twice, the first
 * @param rest the bytes from the place where the walk stopped
 */
public record Fields(Map<Integer, byte[]> byTag, byte[] rest) {
    /** Where a field's value stands. */
    public record Span(int tag, int start, int length) {
        public int end() {
            return start + length;
        }
    }

    public static Fields walk(byte[] data) {
        Map<Integer, byte[]> fields = new LinkedHashMap<>();
        int end = 0;
        for (Span span : spans(data)) {
            fields.putIfAbsent(span.tag, Arrays.copyOfRange(data, span.start, span.end()));
            end = span.end();
        }
        return new Fields(fields, Arrays.copyOfRange(data, end, data.length));
    }

    /** The fields in their order, up to where the walk stops. */
    public static List<Span> spans(byte[] data) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        while (at < data.length) {
            int tag = data[at] & 0xFF;
            int start = at + 1;
            int length = switch (Bmp.format(tag)) {
                case Bmp.Format.Binary(var n) -> n;
                case Bmp.Format.Decimal(var n) -> n;
                case Bmp.Format.Variable(var digits) -> {
                    int n = digits(data, start, digits);
                    start += digits;
                    yield n;
                }
                case Bmp.Format.Container() -> {
                    var size = Tlv.Length.at(data, start);
                    start = size.next();
                    yield size.value();
                }
                case null -> -1;
            };
            if (length < 0 || length > data.length - start)
                break;
            var span = new Span(tag, start, length);
            if (Bmp.format(tag) instanceof Bmp.Format.Decimal
                    && !Bcd.decimal(Arrays.copyOfRange(data, start, span.end())))
                break;
            spans.add(span);
            at = span.end();
        }
        return spans;
    }

    private static int digits(byte[] data, int start, int count) {
        if (count > data.length - start)
            return -1;
        int n = 0;
        for (int i = start; i < start + count; i++) {
            if ((data[i] & 0xF0) != 0xF0 || (data[i] & 0x0F) > 9)
                return -1;
            n = n * 10 + (data[i] & 0x0F);
        }
        return n;
    }

    public boolean understood() {
        return rest.length == 0;
    }

    public boolean has(int tag) {
        return byTag.containsKey(tag);
    }

    public Optional<byte[]> get(int tag) {
        return Optional.ofNullable(byTag.get(tag));
    }

    /** The digits of a BCD field; empty if it is not there. */
    public String digits(int tag) {
        return get(tag).map(Bcd::digits).orElse("");
    }

    /** Tags only: fields may hold card numbers. */
    @Override
    public String toString() {
        return "fields " + byTag.keySet().stream().map("%02X"::formatted).toList()
                + (understood() ? "" : " and " + rest.length + " bytes not understood");
    }
}
