package org.kiosk24.sim.permit;

import static org.kiosk24.sim.permit.TripleDes.join;

import java.util.Arrays;
import java.util.Optional;

/**
 * The chip's end of secure messaging with triple DES (ICAO 9303-11 section 9.8), written independently of the
 * library that the driver uses, so that the two check each other.
 */
final class SecuredSession {
    private static final int CRYPTOGRAM = 0x87;
    private static final int LE = 0x97;
    private static final int STATUS = 0x99;
    private static final int MAC = 0x8E;

    private final TripleDes enc;
    private final RetailMac mac;
    private long counter;

    SecuredSession(byte[] seed, long counter) {
        enc = new TripleDes(TripleDes.derive(seed, 1));
        mac = new RetailMac(TripleDes.derive(seed, 2));
        this.counter = counter;
    }

    /** The command inside a secured one; empty if its MAC or form is wrong, which ends the session. */
    Optional<Command> open(Command secured) {
        counter++;
        byte[] data = secured.data();
        byte[] plain = new byte[0];
        int le = -1;
        int at = 0;
        while (at + 2 <= data.length) {
            int tag = data[at] & 0xFF;
            int length = data[at + 1] & 0xFF;
            int from = at + 2;
            if (length == 0x81 && from < data.length)
                length = data[from++] & 0xFF;
            else if (length > 0x7F)
                return Optional.empty();
            if (from + length > data.length)
                return Optional.empty();
            byte[] value = Arrays.copyOfRange(data, from, from + length);
            switch (tag) {
                case CRYPTOGRAM -> {
                    if (length < 9 || length % 8 != 1 || value[0] != 1)
                        return Optional.empty();
                    plain = TripleDes.unpad(enc.decrypt(Arrays.copyOfRange(value, 1, length)));
                }
                case LE -> {
                    if (length != 1)
                        return Optional.empty();
                    le = Command.le(value[0]);
                }
                case MAC -> {
                    byte[] header = {(byte) secured.cla(), (byte) secured.ins(), (byte) secured.p1(),
                            (byte) secured.p2()};
                    byte[] expected = mac.of(
                            join(counterBytes(), at == 0 ? header : TripleDes.pad(header), Arrays.copyOf(data, at)));
                    boolean genuine = Arrays.equals(expected, value) && from + length == data.length;
                    return genuine
                            ? Optional.of(new Command(secured.cla() & ~0x0C, secured.ins(), secured.p1(), secured.p2(),
                                    plain, le))
                            : Optional.empty();
                }
                default -> {
                    return Optional.empty();
                }
            }
            at = from + length;
        }
        return Optional.empty();
    }

    /** The secured answer to the command opened last. */
    byte[] seal(byte[] data, int status) {
        counter++;
        byte[] objects = new byte[0];
        if (data.length > 0) {
            byte[] cryptogram = enc.encrypt(TripleDes.pad(data));
            int length = cryptogram.length + 1;
            byte[] head = length > 0x7F
                    ? new byte[]{(byte) CRYPTOGRAM, (byte) 0x81, (byte) length, 1}
                    : new byte[]{(byte) CRYPTOGRAM, (byte) length, 1};
            objects = join(head, cryptogram);
        }
        byte[] sw = {(byte) (status >> 8), (byte) status};
        objects = join(objects, new byte[]{(byte) STATUS, 2}, sw);
        byte[] code = mac.of(join(counterBytes(), objects));
        return join(objects, new byte[]{(byte) MAC, 8}, code, sw);
    }

    private byte[] counterBytes() {
        byte[] bytes = new byte[8];
        for (int i = 0; i < 8; i++)
            bytes[i] = (byte) (counter >> 56 - 8 * i);
        return bytes;
    }
}
