package org.kiosk24.device.permit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where endorsement records lie on a chip. <b>Simulation profile:</b> the files of real permits are not public; these
 * are the project's own, beside the ICAO ones in the same application.
 *
 * <pre>
 * EF 0E01, the index, 6 bytes:       0 4 "K24S"    4 1 version, 01    5 1 number of records, 0 to 255
 * EF 0F01 to 0FFF, one record each,  0 2 length n of the record, big-endian
 * 1,024 bytes:                       2 n the record, see {@link SignedEndorsement}
 * </pre>
 *
 * Records are appended only: the next record's file is written and read back, and then one UPDATE BINARY of the one
 * byte at 0E01 offset 5 commits it. Whatever is cut off before that byte has changed nothing.
 */
public final class EndorsementFiles {
    public static final int INDEX = 0x0E01;
    public static final int COUNT_OFFSET = 5;
    public static final int SLOT_BYTES = 1024;
    public static final int MAX_RECORDS = 255;
    public static final int MAX_RECORD_BYTES = SLOT_BYTES - 2;
    private static final int TELLING_END = 16;
    private static final byte[] HEAD = "K24S\1".getBytes(StandardCharsets.ISO_8859_1);

    private EndorsementFiles() {}

    /** The index of a chip with this many records. */
    public static byte[] index(int count) {
        byte[] index = Arrays.copyOf(HEAD, HEAD.length + 1);
        index[COUNT_OFFSET] = (byte) count;
        return index;
    }

    /** The file of the n-th record, 1 to 255. */
    public static int slot(int n) {
        return 0x0F00 + n;
    }

    /** What the file of a record begins with. */
    public static byte[] slotBytes(byte[] record) {
        byte[] slot = new byte[2 + record.length];
        slot[0] = (byte) (record.length >> 8);
        slot[1] = (byte) record.length;
        System.arraycopy(record, 0, slot, 2, record.length);
        return slot;
    }

    /** Empty when the chip has no endorsement files. */
    static OptionalInt count(ChipSession session) throws ChipLost, ChipError {
        try {
            session.select(INDEX);
        } catch (ChipError e) {
            if (e.kind() == ChipError.Kind.STATUS && e.status() == ChipError.FILE_NOT_FOUND)
                return OptionalInt.empty();
            throw e;
        }
        byte[] index = session.read(0, HEAD.length + 1);
        if (!Arrays.equals(index, 0, HEAD.length, HEAD, 0, HEAD.length))
            throw new ChipError(ChipError.Kind.GARBLED, 0x9000, "file 0E01 is not an endorsement index of version 1");
        return OptionalInt.of(index[COUNT_OFFSET] & 0xFF);
    }

    static List<byte[]> records(ChipSession session, int count) throws ChipLost, ChipError {
        var records = new ArrayList<byte[]>(count);
        for (int n = 1; n <= count; n++)
            records.add(record(session, n));
        return records;
    }

    /**
     * Whether one of the records is this one: newest first, and of the others no more than shows the difference, which
     * is most likely in the end, where the signature is.
     */
    static boolean holds(ChipSession session, int count, byte[] record) throws ChipLost, ChipError {
        byte[] slot = slotBytes(record);
        int end = Math.max(0, slot.length - TELLING_END);
        for (int n = count; n >= 1; n--) {
            session.select(slot(n));
            if (Arrays.equals(session.read(end, slot.length - end), 0, slot.length - end, slot, end, slot.length)
                    && Arrays.equals(session.read(0, end), 0, end, slot, 0, end))
                return true;
        }
        return false;
    }

    private static byte[] record(ChipSession session, int n) throws ChipLost, ChipError {
        session.select(slot(n));
        byte[] head = session.read(0, 2);
        int length = (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        if (length > MAX_RECORD_BYTES)
            throw new ChipError(ChipError.Kind.GARBLED, 0x9000,
                    "endorsement record " + n + " has an impossible length");
        return session.read(2, length);
    }

    /** Whether the n-th record is this one. */
    static boolean is(ChipSession session, int n, byte[] record) throws ChipLost, ChipError {
        session.select(slot(n));
        return shows(session, slotBytes(record));
    }

    private static boolean shows(ChipSession session, byte[] slot) throws ChipLost, ChipError {
        return Arrays.equals(session.read(0, slot.length), slot);
    }

    static void stage(ChipSession session, int n, byte[] record) throws ChipLost, ChipError {
        byte[] slot = slotBytes(record);
        session.select(slot(n));
        session.write(0, slot);
        if (!shows(session, slot))
            throw new ChipError(ChipError.Kind.GARBLED, 0x9000,
                    "endorsement record " + n + " reads back differently than it was written");
        session.select(INDEX);
    }

    /** To be called after {@link #stage}. */
    static void commit(ChipSession session, int n) throws ChipLost, ChipError {
        session.write(COUNT_OFFSET, new byte[]{(byte) n});
    }
}
