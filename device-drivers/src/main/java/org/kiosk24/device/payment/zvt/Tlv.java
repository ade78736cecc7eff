package org.kiosk24.device.payment.zvt;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The objects in a TLV container (PA00P015 chapter 9.4). A tag is one byte, or more if its low five bits are all set
 * (the next follows while bit 8 is set); a length is {@code 00..7F}, {@code 81 n} or {@code 82 hi lo}.
 *
 * @param tag as it stands, such as 0x1F2B
 */
public record Tlv(int tag, byte[] value) {
    private static final int DEEPEST = 4;

    public static final int CARDHOLDER_AUTHENTICATION = 0x1F10;
    public static final int ERROR_TEXT = 0x1F17;
    public static final int LONG_TRACE = 0x1F2B;

    /** @param value -1 if the bytes are no length; @param next where the value begins */
    record Length(int value, int next) {
        static Length at(byte[] bytes, int at) {
            int left = bytes.length - at;
            if (left >= 1 && bytes[at] >= 0)
                return new Length(bytes[at], at + 1);
            if (left >= 2 && bytes[at] == (byte) 0x81)
                return new Length(bytes[at + 1] & 0xFF, at + 2);
            if (left >= 3 && bytes[at] == (byte) 0x82)
                return new Length((bytes[at + 1] & 0xFF) << 8 | bytes[at + 2] & 0xFF, at + 3);
            return new Length(-1, bytes.length);
        }
    }

    /** The first object with this tag, in the container or in a constructed object of it. */
    public static Optional<Tlv> find(byte[] container, int tag) {
        return find(container, object -> object.tag == tag, DEEPEST);
    }

    private static Optional<Tlv> find(byte[] bytes, Predicate<Tlv> wanted, int depth) {
        int at = 0;
        while (at < bytes.length) {
            int first = bytes[at];
            int tag = first & 0xFF;
            at++;
            if ((first & 0x1F) == 0x1F) {
                boolean more = true;
                while (more && at < bytes.length) {
                    more = bytes[at] < 0;
                    tag = tag << 8 | bytes[at++] & 0xFF;
                }
                if (more)
                    return Optional.empty();
            }
            var length = Length.at(bytes, at);
            if (length.value < 0 || length.value > bytes.length - length.next)
                return Optional.empty();
            var object = new Tlv(tag, Arrays.copyOfRange(bytes, length.next, length.next + length.value));
            if (wanted.test(object))
                return Optional.of(object);
            if ((first & 0x20) != 0 && depth > 0) {
                var inside = find(object.value, wanted, depth - 1);
                if (inside.isPresent())
                    return inside;
            }
            at = length.next + length.value;
        }
        return Optional.empty();
    }
}
