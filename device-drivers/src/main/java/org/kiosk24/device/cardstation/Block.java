package org.kiosk24.device.cardstation;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * One block on the line, in either direction: {@code 02 CMD [data] 03 BCC}. A response has its status as the first
 * byte of the data. BCC is the XOR of everything from CMD through 03. There is no length and no escaping, so the data
 * can hold neither 02 nor 03.
 *
 * <p>Source: TCP300II command manual, communication blocks.
 *
 * @param command one byte, neither 02 nor 03
 * @param data at most {@value #LONGEST_DATA} bytes, without 02 and 03
 */
public record Block(int command, byte[] data) {
    static final int STX = 0x02;
    static final int ETX = 0x03;

    /** 1024 bytes, and the status of a response. */
    public static final int LONGEST_DATA = 1025;

    /** @throws IllegalArgumentException when the command or the data cannot travel in a block */
    public Block {
        if (command < 0 || command > 0xFF || command == STX || command == ETX)
            throw new IllegalArgumentException("no command byte: " + command);
        if (data.length > LONGEST_DATA)
            throw new IllegalArgumentException(data.length + " bytes do not fit in a block");
        for (byte b : data)
            if (b == STX || b == ETX)
                throw new IllegalArgumentException("02 and 03 cannot travel inside a block");
    }

    public byte[] encode() {
        byte[] bytes = new byte[data.length + 4];
        bytes[0] = STX;
        bytes[1] = (byte) command;
        System.arraycopy(data, 0, bytes, 2, data.length);
        bytes[data.length + 2] = ETX;
        int bcc = 0;
        for (int i = 1; i < data.length + 3; i++)
            bcc ^= bytes[i];
        bytes[data.length + 3] = (byte) bcc;
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Block b && command == b.command && Arrays.equals(data, b.data);
    }

    @Override
    public int hashCode() {
        return 31 * command + Arrays.hashCode(data);
    }

    /** The command and how much data; never the data, which may be what is printed on a person's card. */
    @Override
    public String toString() {
        return "Block " + HexFormat.of().toHexDigits((byte) command) + " with " + data.length + " bytes";
    }
}
