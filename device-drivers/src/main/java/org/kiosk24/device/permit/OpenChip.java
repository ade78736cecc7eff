package org.kiosk24.device.permit;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Advice;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;

/** A permit that {@link ChipPermitReader} has opened. */
final class OpenChip implements PermitReader.OpenPermit {
    private final String device;
    private final ChipSession session;
    private final Permit holder;
    private final byte[] portrait;

    OpenChip(String device, ChipSession session, Permit holder, byte[] portrait) {
        this.device = device;
        this.session = session;
        this.holder = holder;
        this.portrait = portrait;
    }

    @Override
    public Permit holder() {
        return holder;
    }

    @Override
    public byte[] portrait() {
        return portrait;
    }

    /** None on a permit without the files of the simulation profile. */
    @Override
    public Result<List<byte[]>> endorsements() {
        try {
            return Result.done(EndorsementFiles.records(session, EndorsementFiles.count(session).orElse(0)));
        } catch (ChipLost e) {
            return Result.fault(ChipPermitReader.unreadable(device, ActHappened.NO, e.getMessage()));
        } catch (ChipError e) {
            return Result.fault(ChipPermitReader.fault(device, ActHappened.NO, e));
        }
    }

    @Override
    public Result<Void> append(byte[] record) {
        if (record.length == 0 || record.length > EndorsementFiles.MAX_RECORD_BYTES)
            return rejected("LENGTH", "a record of %d bytes; 1 to %d fit".formatted(record.length,
                    EndorsementFiles.MAX_RECORD_BYTES));
        int count;
        try {
            OptionalInt there = EndorsementFiles.count(session);
            if (there.isEmpty())
                return rejected("NO_FILE", "the chip has no endorsement files of the simulation profile");
            count = there.getAsInt();
            if (count == EndorsementFiles.MAX_RECORDS)
                return rejected("FULL", "the chip holds 255 endorsements, the most there can be: a new permit is due");
            EndorsementFiles.stage(session, count + 1, record);
        } catch (ChipLost e) {
            return Result.fault(ChipPermitReader.unreadable(device, ActHappened.NO, e.getMessage()));
        } catch (ChipError e) {
            return Result.fault(ChipPermitReader.fault(device, ActHappened.NO, e));
        }
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
            if (now == count + 1 && Arrays.equals(EndorsementFiles.record(session, now), record))
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
