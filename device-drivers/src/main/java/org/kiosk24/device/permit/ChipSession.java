package org.kiosk24.device.permit;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.random.RandomGenerator;

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
    private static final int OK = 0x9000;
    private static final int END_OF_FILE = 0x6282;
    /** READ BINARY has 15 bits for the offset. */
    private static final int MAX_FILE = 0x7FFF;

    private final ChipSlot.Chip chip;
    private final int readSize;
    private final SecureMessaging protection;

    private ChipSession(ChipSlot.Chip chip, int readSize, SecureMessaging protection) {
        this.chip = chip;
        this.readSize = readSize;
        this.protection = protection;
    }

    /** Selects the application, which must come first, then opens it. */
    static ChipSession open(ChipSlot.Chip chip, AccessKey key, int readSize, RandomGenerator random)
            throws ChipLost, ChipError {
        byte[] answer = chip.transmit(CommandApdu.sending(0xA4, 4, 0x0C, APPLICATION).bytes());
        int selected = answer.length < 2 ? 0 : CommandApdu.status(answer);
        if (selected == ChipError.FILE_NOT_FOUND)
            throw new ChipError(ChipError.Kind.WRONG_CARD, selected,
                    "a card without the travel-document application (SELECT answered 6A82)");
        if (selected != OK)
            throw new ChipError(ChipError.Kind.SESSION, selected,
                    "SELECT of the application answered %04X".formatted(selected));
        return new ChipSession(chip, readSize, AccessControl.open(chip, key, random));
    }

    boolean readsShort() {
        return readSize <= SHORT_READ;
    }

    /** @throws ChipError of kind {@code STATUS} and status 6A82 when there is no such file */
    void select(int file) throws ChipLost, ChipError {
        exchange(CommandApdu.sending(0xA4, 2, 0x0C, new byte[]{(byte) (file >> 8), (byte) file}),
                "SELECT", file);
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
                    CommandApdu.asking(0xB0, at >> 8, at & 0xFF, Math.min(readSize, count - bytes.size())),
                    "READ BINARY at", at);
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
            exchange(CommandApdu.sending(0xD6, at >> 8, at & 0xFF,
                    Arrays.copyOfRange(bytes, done, Math.min(bytes.length, done + WRITE))), "UPDATE BINARY at", at);
        }
    }

    /** {@code what} and {@code where} name the command in a fault. */
    private byte[] exchange(CommandApdu command, String what, int where) throws ChipLost, ChipError {
        byte[] answer = chip.transmit(protection.wrap(command));
        if (answer.length < 2)
            throw new ChipError(ChipError.Kind.SESSION, 0,
                    "%s %04X was answered with no status word".formatted(what, where));
        int outside = CommandApdu.status(answer);
        if (answer.length == 2)
            throw new ChipError(ChipError.Kind.SESSION, outside,
                    "%s %04X was answered %04X outside the secured session".formatted(what, where, outside));
        SecureMessaging.Answer plain = protection.unwrap(answer)
                .orElseThrow(() -> new ChipError(ChipError.Kind.SESSION, outside,
                        "the answer to %s %04X is not protected as it should be".formatted(what, where)));
        // 6282: the end of the file came before Le bytes; what there is has been answered
        if (plain.status() != OK && plain.status() != END_OF_FILE)
            throw new ChipError(ChipError.Kind.STATUS, plain.status(),
                    "%s %04X was answered %04X".formatted(what, where, plain.status()));
        return plain.data();
    }

    @Override
    public void close() {
        chip.close();
    }
}
