package org.kiosk24.device.permit;

import java.util.List;
import java.util.OptionalInt;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Advice;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;

/** A permit that {@link ChipPermitReader} has opened. */
final class OpenChip implements PermitReader.OpenPermit {
    private static final int DG2 = 0x0102;
    private final String device;
    private final Permit holder;
    private final Opening shortReads;
    private ChipSession session;

    /** Opens the same chip anew. */
    interface Opening {
        ChipSession open() throws ChipLost, ChipError;
    }

    private interface Reading<T> {
        T from(ChipSession session) throws ChipLost, ChipError;
    }

    /** @param shortReads opens it for a chip that turns out to dislike long ones */
    OpenChip(String device, ChipSession session, Permit holder, Opening shortReads) {
        this.device = device;
        this.session = session;
        this.holder = holder;
        this.shortReads = shortReads;
    }

    @Override
    public Permit holder() {
        return holder;
    }

    @Override
    public Result<byte[]> portrait() {
        return result(OpenChip::portrait);
    }

    /** Empty when the chip has none: a missing optional file must not fail the read. */
    private static byte[] portrait(ChipSession session) throws ChipLost, ChipError {
        byte[] file;
        try {
            file = session.file(DG2);
        } catch (ChipError e) {
            if (e.kind() == ChipError.Kind.STATUS && e.status() == ChipError.FILE_NOT_FOUND)
                return new byte[0];
            throw e;
        }
        return switch (Dg2.portrait(file)) {
            case Decoded.Good<byte[]>(var image) -> image;
            case Decoded.Bad<byte[]>(var why) -> throw new ChipError(ChipError.Kind.GARBLED, 0x9000, why);
        };
    }

    @Override
    public Result<Integer> count() {
        return result(s -> EndorsementFiles.count(s).orElse(0));
    }

    /** None on a permit without the files of the simulation profile. */
    @Override
    public Result<List<byte[]>> endorsements() {
        return result(s -> EndorsementFiles.records(s, EndorsementFiles.count(s).orElse(0)));
    }

    @Override
    public Result<Boolean> holds(byte[] record) {
        return result(s -> EndorsementFiles.holds(s, EndorsementFiles.count(s).orElse(0), record));
    }

    private <T> Result<T> result(Reading<T> reading) {
        try {
            return Result.done(read(reading));
        } catch (ChipLost e) {
            return Result.fault(ChipPermitReader.unreadable(device, ActHappened.NO, e.getMessage()));
        } catch (ChipError e) {
            return Result.fault(ChipPermitReader.fault(device, ActHappened.NO, e));
        }
    }

    /** Once more in a new session with short reads, when the session ended over a long one. */
    private <T> T read(Reading<T> reading) throws ChipLost, ChipError {
        try {
            return reading.from(session);
        } catch (ChipError e) {
            if (e.kind() != ChipError.Kind.SESSION || session.readsShort())
                throw e;
            session = shortReads.open();
            return reading.from(session);
        }
    }

    @Override
    public Result<Void> append(byte[] record) {
        if (record.length == 0 || record.length > EndorsementFiles.MAX_RECORD_BYTES)
            return rejected("LENGTH", "a record of %d bytes; 1 to %d fit".formatted(record.length,
                    EndorsementFiles.MAX_RECORD_BYTES));
        return result(s -> staged(s, record)).then(there -> there.isEmpty()
                ? rejected("NO_FILE", "the chip has no endorsement files of the simulation profile")
                : there.getAsInt() == EndorsementFiles.MAX_RECORDS
                        ? rejected("FULL",
                                "the chip holds 255 endorsements, the most there can be: a new permit is due")
                        : commit(there.getAsInt(), record));
    }

    /** Writes the record behind those that are there, which changes nothing yet; yields how many there are. */
    private static OptionalInt staged(ChipSession session, byte[] record) throws ChipLost, ChipError {
        OptionalInt there = EndorsementFiles.count(session);
        if (there.isPresent() && there.getAsInt() < EndorsementFiles.MAX_RECORDS)
            EndorsementFiles.stage(session, there.getAsInt() + 1, record);
        return there;
    }

    private Result<Void> commit(int count, byte[] record) {
        try {
            EndorsementFiles.commit(session, count + 1);
            return settled(count, record, "the chip confirmed the record but does not show it");
        } catch (ChipLost e) {
            return Result.fault(ChipPermitReader.unreadable(device, ActHappened.UNKNOWN, e.getMessage()));
        } catch (ChipError e) {
            return settled(count, record, e.getMessage());
        }
    }

    /** Looks at the chip itself: was the record that follows {@code count} others committed? */
    private Result<Void> settled(int count, byte[] record, String seen) {
        try {
            int now = EndorsementFiles.count(session).orElse(0);
            if (now == count)
                return Result.fault(ChipPermitReader.unreadable(device, ActHappened.NO, seen));
            if (now == count + 1 && EndorsementFiles.is(session, now, record))
                return Result.done(null);
            return Result.fault(new Fault.Garbled(device, ActHappened.UNKNOWN,
                    "the chip shows %d records after %d and one more".formatted(now, count)));
        } catch (ChipLost e) {
            return Result.fault(ChipPermitReader.unreadable(device, ActHappened.UNKNOWN, e.getMessage()));
        } catch (ChipError e) {
            return Result.fault(ChipPermitReader.fault(device, ActHappened.UNKNOWN, e));
        }
    }

    private Result<Void> rejected(String reason, String detail) {
        return Result.refused(new Fault.Rejected(device, ActHappened.NO, reason, detail, Advice.GO_TO_COUNTER));
    }

    @Override
    public void close() {
        session.close();
    }
}
