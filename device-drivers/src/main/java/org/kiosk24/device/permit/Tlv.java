package org.kiosk24.device.permit;

import java.util.Optional;

/**
 * Where a BER-TLV value lies in a buffer: tags of one or two bytes, definite lengths of up to three length bytes (ISO
 * 7816-4 section 5.2.2).
 *
 * @param tag such as 0x61 or 0x5F1F
 * @param from first byte of the value
 * @param to behind the last byte of the value
 */
record Tlv(int tag, int from, int to) {
    int length() {
        return to - from;
    }

    /** The element that begins at {@code at} and lies wholly before {@code end}. */
    static Optional<Tlv> at(byte[] bytes, int at, int end) {
        return header(bytes, at, end).filter(t -> t.to <= end);
    }

    /** As {@link #at}, but the value may reach beyond {@code end}: for a file of which only the first bytes are read. */
    static Optional<Tlv> header(byte[] bytes, int at, int end) {
        if (at >= end)
            return Optional.empty();
        int i = at;
        int tag = bytes[i++] & 0xFF;
        if ((tag & 0x1F) == 0x1F) {
            if (i >= end || bytes[i] < 0)
                return Optional.empty();
            tag = tag << 8 | bytes[i++];
        }
        if (i >= end)
            return Optional.empty();
        int length = bytes[i++] & 0xFF;
        if (length >= 0x80) {
            int count = length - 0x80;
            if (count < 1 || count > 3 || i + count > end)
                return Optional.empty();
            length = 0;
            for (int n = 0; n < count; n++)
                length = length << 8 | bytes[i++] & 0xFF;
        }
        return Optional.of(new Tlv(tag, i, i + length));
    }

    /** The first element with this tag among those that follow one another in a range. */
    static Optional<Tlv> find(int tag, byte[] bytes, int from, int to) {
        Optional<Tlv> next = at(bytes, from, to);
        while (next.isPresent() && next.get().tag != tag)
            next = at(bytes, next.get().to, to);
        return next;
    }
}
