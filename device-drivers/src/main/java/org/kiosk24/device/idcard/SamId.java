package org.kiosk24.device.idcard;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The number of a reader's security module: 16 bytes little-endian, u16 u16 u32 u32 u32. */
public record SamId(int first, int second, long third, long fourth, long fifth) {
    public static final int BYTES = 16;

    static SamId of(byte[] data) {
        ByteBuffer b = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        return new SamId(Short.toUnsignedInt(b.getShort()), Short.toUnsignedInt(b.getShort()),
                Integer.toUnsignedLong(b.getInt()), Integer.toUnsignedLong(b.getInt()),
                Integer.toUnsignedLong(b.getInt()));
    }

    /** As it is printed on readers: {@code 05.01-20160601-0012345678-0987654321}. */
    @Override
    public String toString() {
        return "%02d.%02d-%08d-%010d-%010d".formatted(first, second, third, fourth, fifth);
    }
}
