package org.kiosk24.device.permit;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKey;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;
import org.jmrtd.BACKey;
import org.jmrtd.Util;
import org.jmrtd.protocol.BACAPDUSender;
import org.jmrtd.protocol.BACProtocol;
import org.jmrtd.protocol.DESedeSecureMessagingWrapper;

/**
 * A chip opened by Basic Access Control (ICAO 9303-11 section 4.3) and read and written under secure messaging
 * (section 9.8). Every command stays below 256 bytes, and so does every answer, since chips exist that fail beyond.
 */
final class ChipSession implements AutoCloseable {
    static final byte[] APPLICATION = {(byte) 0xA0, 0, 0, 2, 0x47, 0x10, 0x01};
    /** A protected answer with this much data just fits into 256 bytes. */
    static final int LONG_READ = 0xDF;
    static final int SHORT_READ = 0x60;
    private static final int WRITE = 0xD0;
    /** READ BINARY has 15 bits for the offset. */
    private static final int MAX_FILE = 0x7FFF;

    private final ChipSlot.Chip chip;
    private final int readSize;
    private final DESedeSecureMessagingWrapper wrapper;

    private ChipSession(ChipSlot.Chip chip, int readSize, DESedeSecureMessagingWrapper wrapper) {
        this.chip = chip;
        this.readSize = readSize;
        this.wrapper = wrapper;
    }

    /** Selects the application, which must come first, then opens it. */
    static ChipSession open(ChipSlot.Chip chip, AccessKey key, int readSize, RandomGenerator random)
            throws ChipLost, ChipError {
        int selected = new ResponseAPDU(chip.transmit(new CommandAPDU(0, 0xA4, 4, 0x0C, APPLICATION).getBytes()))
                .getSW();
        if (selected == ChipError.FILE_NOT_FOUND)
            throw new ChipError(ChipError.Kind.WRONG_CARD, selected,
                    "a card without the travel-document application (SELECT answered 6A82)");
        if (selected != 0x9000)
            throw new ChipError(ChipError.Kind.SESSION, selected,
                    "SELECT of the application answered %04X".formatted(selected));
        return new ChipSession(chip, readSize, authenticated(chip, key, random));
    }

    boolean readsShort() {
        return readSize <= SHORT_READ;
    }

    private static DESedeSecureMessagingWrapper authenticated(ChipSlot.Chip chip, AccessKey key, RandomGenerator random)
            throws ChipLost, ChipError {
        var service = new ChipCardService(chip);
        var sender = new BACAPDUSender(service);
        byte[] rndIfd = bytes(random, 8);
        byte[] kIfd = bytes(random, 16);
        try {
            byte[] seed = BACProtocol.computeKeySeedForBAC(new BACKey(key.permitNumber(),
                    PrintedLine.yymmdd(key.birth()), PrintedLine.yymmdd(key.expiry())));
            SecretKey enc = Util.deriveKey(seed, Util.ENC_MODE);
            SecretKey mac = Util.deriveKey(seed, Util.MAC_MODE);
            byte[] rndIc = sender.sendGetChallenge();
            byte[] answer = sender.sendMutualAuth(rndIfd, rndIc, kIfd, enc, mac);
            if (answer.length != 32 || !Arrays.equals(rndIc, 0, 8, answer, 0, 8)
                    || !Arrays.equals(rndIfd, 0, 8, answer, 8, 16))
                throw new ChipError(ChipError.Kind.WRONG_CARD, 0x9000, "the chip did not prove that it knows the key");
            byte[] sessionSeed = Arrays.copyOfRange(answer, 16, 32);
            for (int i = 0; i < 16; i++)
                sessionSeed[i] ^= kIfd[i];
            return new DESedeSecureMessagingWrapper(Util.deriveKey(sessionSeed, Util.ENC_MODE),
                    Util.deriveKey(sessionSeed, Util.MAC_MODE), 256, true,
                    BACProtocol.computeSendSequenceCounter(rndIc, rndIfd));
        } catch (CardServiceException | GeneralSecurityException | RuntimeException e) {
            service.throwIfLost();
            int sw = service.authenticationStatus();
            if (sw == 0x6300 || sw == 0x6982 || sw == 0x6988)
                throw new ChipError(ChipError.Kind.WRONG_CARD, sw,
                        "the chip refused the key made of number, birth and expiry (%04X)".formatted(sw));
            throw new ChipError(ChipError.Kind.SESSION, sw,
                    "Basic Access Control failed: status %04X, %s".formatted(sw, e.getClass().getSimpleName()));
        } finally {
            Arrays.fill(kIfd, (byte) 0);
        }
    }

    private static byte[] bytes(RandomGenerator random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** @throws ChipError of kind {@code STATUS} and status 6A82 when there is no such file */
    void select(int file) throws ChipLost, ChipError {
        exchange(new CommandAPDU(0, 0xA4, 2, 0x0C, new byte[]{(byte) (file >> 8), (byte) file}),
                "SELECT %04X".formatted(file));
    }

    /** Exactly this much of the selected file. */
    byte[] read(int offset, int count) throws ChipLost, ChipError {
        if (offset + count > MAX_FILE)
            throw new ChipError(ChipError.Kind.GARBLED, 0x9000,
                    "a file says it is %d bytes long, more than READ BINARY reaches".formatted(offset + count));
        var bytes = new ByteArrayOutputStream(count);
        while (bytes.size() < count) {
            int at = offset + bytes.size();
            byte[] more = exchange(
                    new CommandAPDU(0, 0xB0, at >> 8, at & 0xFF, Math.min(readSize, count - bytes.size())),
                    "READ BINARY at " + at);
            if (more.length == 0 || more.length > count - bytes.size())
                throw new ChipError(ChipError.Kind.GARBLED, 0x9000,
                        "READ BINARY at %d answered with %d bytes".formatted(at, more.length));
            bytes.writeBytes(more);
        }
        return bytes.toByteArray();
    }

    /** Selects a file that is one TLV element, and reads it whole. */
    byte[] file(int file) throws ChipLost, ChipError {
        select(file);
        byte[] head = read(0, 4);
        Tlv tlv = Tlv.header(head, 0, head.length).orElseThrow(() -> new ChipError(ChipError.Kind.GARBLED, 0x9000,
                "file %04X does not begin with tag and length".formatted(file)));
        byte[] whole = Arrays.copyOf(head, tlv.to());
        if (tlv.to() > head.length)
            System.arraycopy(read(head.length, tlv.to() - head.length), 0, whole, head.length,
                    tlv.to() - head.length);
        return whole;
    }

    /** Writes into the selected file, in as many commands as that takes. */
    void write(int offset, byte[] bytes) throws ChipLost, ChipError {
        for (int done = 0; done < bytes.length; done += WRITE) {
            int at = offset + done;
            exchange(new CommandAPDU(0, 0xD6, at >> 8, at & 0xFF,
                    Arrays.copyOfRange(bytes, done, Math.min(bytes.length, done + WRITE))), "UPDATE BINARY at " + at);
        }
    }

    private byte[] exchange(CommandAPDU command, String what) throws ChipLost, ChipError {
        byte[] answer = chip.transmit(wrapper.wrap(command).getBytes());
        if (answer.length < 2)
            throw new ChipError(ChipError.Kind.SESSION, 0, what + " was answered with no status word");
        var raw = new ResponseAPDU(answer);
        if (answer.length == 2)
            throw new ChipError(ChipError.Kind.SESSION, raw.getSW(),
                    "%s was answered %04X outside the secured session".formatted(what, raw.getSW()));
        ResponseAPDU plain;
        try {
            plain = wrapper.unwrap(raw);
        } catch (RuntimeException e) {
            throw new ChipError(ChipError.Kind.SESSION, raw.getSW(),
                    "the answer to " + what + " is not protected as it should be");
        }
        // 6282: the end of the file came before Le bytes; what there is has been answered
        if (plain.getSW() != 0x9000 && plain.getSW() != 0x6282)
            throw new ChipError(ChipError.Kind.STATUS, plain.getSW(),
                    "%s was answered %04X".formatted(what, plain.getSW()));
        return plain.getData();
    }

    @Override
    public void close() {
        chip.close();
    }
}
