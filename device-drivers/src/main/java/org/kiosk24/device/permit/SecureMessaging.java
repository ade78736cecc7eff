package org.kiosk24.device.permit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * Secure messaging with triple DES (ICAO 9303-11 section 9.8), the reader's end. Objects of a command are 87 the
 * cryptogram behind one byte 01, 97 Le, 8E the MAC; of an answer 87, 99 the status word, 8E. The send sequence counter
 * of 8 bytes is in front of what is authenticated, and grows by one with each command and each answer.
 */
final class SecureMessaging {
    private static final int CRYPTOGRAM = 0x87;
    private static final int LE = 0x97;
    private static final int STATUS = 0x99;
    private static final int MAC = 0x8E;
    private static final int SECURED = 0x0C;

    private final TripleDesKey encryption;
    private final TripleDesKey authentication;
    private long counter;

    /** @param seed 16 bytes, from which both session keys come */
    SecureMessaging(byte[] seed, long counter) {
        encryption = TripleDesKey.derived(seed, TripleDesKey.ENCRYPTION);
        authentication = TripleDesKey.derived(seed, TripleDesKey.AUTHENTICATION);
        this.counter = counter;
    }

    /** What the chip says inside the protection. */
    record Answer(byte[] data, int status) {}

    /** The command under protection. */
    byte[] wrap(CommandApdu plain) {
        counter++;
        var header = new byte[]{(byte) (plain.cla() | SECURED), (byte) plain.ins(), (byte) plain.p1(),
                (byte) plain.p2()};
        ByteBuffer signed = ByteBuffer.allocate(16 + 256).putLong(counter)
                .put(TripleDesKey.padded(header, header.length));
        if (plain.data().length > 0) {
            byte[] cryptogram = encryption.encrypt(TripleDesKey.padded(plain.data(), plain.data().length));
            signed.put((byte) CRYPTOGRAM);
            if (cryptogram.length + 1 > 0x7F)
                signed.put((byte) 0x81);
            signed.put((byte) (cryptogram.length + 1)).put((byte) 1).put(cryptogram);
        }
        if (plain.le() > 0)
            signed.put((byte) LE).put((byte) 1).put((byte) plain.le());
        int end = signed.position();
        byte[] mac = authentication.mac(signed.array(), end);
        signed.put((byte) MAC).put((byte) mac.length).put(mac);
        return new CommandApdu(header[0], header[1], header[2], header[3],
                Arrays.copyOfRange(signed.array(), 16, signed.position()), 256).bytes();
    }

    /** What is in a protected answer; empty if its form, its status words or its MAC are not right. */
    Optional<Answer> unwrap(byte[] answer) {
        counter++;
        int end = answer.length - 2;
        byte[] data = {};
        int at = 0;
        Optional<Tlv> next = Tlv.at(answer, at, end);
        if (next.isPresent() && next.get().tag() == CRYPTOGRAM) {
            Tlv cryptogram = next.get();
            if (cryptogram.length() < 9 || cryptogram.length() % 8 != 1 || answer[cryptogram.from()] != 1)
                return Optional.empty();
            at = cryptogram.to();
            next = Tlv.at(answer, at, end);
        }
        Optional<Tlv> status = next.filter(t -> t.tag() == STATUS && t.length() == 2);
        Optional<Tlv> mac = status.flatMap(t -> Tlv.at(answer, t.to(), end))
                .filter(t -> t.tag() == MAC && t.length() == TripleDesKey.MAC && t.to() == end);
        if (mac.isEmpty() || !genuine(answer, status.get().to(), mac.get()))
            return Optional.empty();
        int sw = (answer[status.get().from()] & 0xFF) << 8 | answer[status.get().from() + 1] & 0xFF;
        if (sw != CommandApdu.status(answer))
            return Optional.empty();
        if (at > 0) {
            Optional<byte[]> plain = unpadded(
                    encryption.decrypt(answer, Tlv.at(answer, 0, end).orElseThrow().from() + 1, at));
            if (plain.isEmpty())
                return Optional.empty();
            data = plain.get();
        }
        return Optional.of(new Answer(data, sw));
    }

    private boolean genuine(byte[] answer, int length, Tlv mac) {
        byte[] signed = ByteBuffer.allocate(8 + length).putLong(counter).put(answer, 0, length).array();
        return MessageDigest.isEqual(authentication.mac(signed, signed.length),
                Arrays.copyOfRange(answer, mac.from(), mac.to()));
    }

    private static Optional<byte[]> unpadded(byte[] blocks) {
        int end = blocks.length - 1;
        while (end > 0 && blocks[end] == 0)
            end--;
        return blocks[end] == (byte) 0x80 ? Optional.of(Arrays.copyOf(blocks, end)) : Optional.empty();
    }
}
