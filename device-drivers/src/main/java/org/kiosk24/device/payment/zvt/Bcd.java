package org.kiosk24.device.payment.zvt;

/** Packed decimal digits, high nibble first. */
public final class Bcd {
    private Bcd() {}

    public static boolean decimal(byte[] bytes) {
        for (byte b : bytes)
            if ((b & 0xF0) > 0x90 || (b & 0x0F) > 9)
                return false;
        return true;
    }

    public static String digits(byte[] bytes) {
        var text = new StringBuilder(bytes.length * 2);
        for (byte b : bytes)
            text.append(Character.forDigit(b >>> 4 & 0xF, 16)).append(Character.forDigit(b & 0xF, 16));
        return text.toString();
    }

    /** At most nine bytes of decimal digits. */
    public static long number(byte[] bytes) {
        long n = 0;
        for (byte b : bytes)
            n = n * 100 + (b >>> 4 & 0xF) * 10 + (b & 0xF);
        return n;
    }

    /** @throws IllegalArgumentException if the number does not fit or is negative */
    public static byte[] encode(long number, int bytes) {
        byte[] bcd = new byte[bytes];
        long rest = number;
        for (int i = bytes - 1; i >= 0; i--) {
            bcd[i] = (byte) (rest / 10 % 10 << 4 | rest % 10);
            rest /= 100;
        }
        if (number < 0 || rest != 0)
            throw new IllegalArgumentException(number + " does not fit into " + bytes + " BCD bytes");
        return bcd;
    }
}
