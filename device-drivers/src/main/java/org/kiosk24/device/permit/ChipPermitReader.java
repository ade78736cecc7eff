package org.kiosk24.device.permit;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Advice;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/**
 * Reads permits through a {@link ChipSlot}. A chip that is lost or stumbles on the way is opened anew, the second and
 * third time with short reads, since chips exist that answer long ones with 6700 or 63CF; one that stumbles later is
 * opened anew so, once.
 *
 * <p>Not done in this profile: PACE, and passive authentication of the ICAO files by EF.SOD (no trust anchor for
 * these permits is public). Endorsement records carry the bureau's own signature.
 */
public final class ChipPermitReader implements PermitReader {
    private static final int DG1 = 0x0101;
    private static final int[] READ_SIZES = {ChipSession.LONG_READ, ChipSession.SHORT_READ, ChipSession.SHORT_READ};

    /** A PC/SC daemon looks every 400 ms whether a chip is there, and until then offers one that is gone. */
    private static final Duration SETTLING = Duration.ofMillis(500);

    private final ChipSlot slot;
    private final Time time;
    private final RandomGenerator random;
    private final String device;

    /** @param random for the nonces of Basic Access Control: on the box, a cryptographic one */
    public ChipPermitReader(ChipSlot slot, Time time, RandomGenerator random) {
        this.slot = slot;
        this.time = time;
        this.random = random;
        device = "permit at " + slot.name();
    }

    @Override
    public Result<OpenPermit> open(AccessKey key, Duration patience) {
        Deadline deadline = time.in(patience);
        Fault last = noChip(patience);
        for (int readSize : READ_SIZES) {
            Optional<ChipSlot.Chip> found;
            try {
                found = slot.await(deadline);
            } catch (SlotDown e) {
                return Result.fault(new Fault.NotConnected(device, ActHappened.NO, e.missing().name(), e.getMessage()));
            } catch (ChipLost e) {
                return Result.fault(unreadable(device, ActHappened.NO, e.getMessage()));
            }
            if (found.isEmpty())
                return Result.fault(last);
            ChipSlot.Chip chip = found.get();
            try {
                return Result.done(opened(chip, key, readSize));
            } catch (ChipLost e) {
                chip.close();
                last = unreadable(device, ActHappened.NO, e.getMessage());
                Duration left = time.left(deadline);
                time.sleep(left.compareTo(SETTLING) < 0 ? left : SETTLING);
            } catch (ChipError e) {
                chip.close();
                last = fault(device, ActHappened.NO, e);
                if (e.kind() == ChipError.Kind.WRONG_CARD)
                    return Result.refused(last);
            }
        }
        return Result.fault(last);
    }

    private OpenPermit opened(ChipSlot.Chip chip, AccessKey key, int readSize) throws ChipLost, ChipError {
        ChipSession session = ChipSession.open(chip, key, readSize, random);
        Dg1 dg1 = switch (Dg1.decode(mandatory(session, DG1))) {
            case Decoded.Good<Dg1>(var value) -> value;
            case Decoded.Bad<Dg1>(var why) -> throw new ChipError(ChipError.Kind.GARBLED, 0x9000, why);
        };
        if (!dg1.line().fits(key))
            throw new ChipError(ChipError.Kind.WRONG_CARD, 0x9000,
                    "DG1 holds other data than the key that opened the chip");
        return new OpenChip(device, session, dg1.permit(key), () -> reopened(chip, key));
    }

    private static byte[] mandatory(ChipSession session, int file) throws ChipLost, ChipError {
        try {
            return session.file(file);
        } catch (ChipError e) {
            if (e.status() != ChipError.FILE_NOT_FOUND)
                throw e;
            throw new ChipError(ChipError.Kind.WRONG_CARD, e.status(), "a travel document without DG1");
        }
    }

    private ChipSession reopened(ChipSlot.Chip chip, AccessKey key) throws ChipLost, ChipError {
        chip.close();
        try {
            ChipSlot.Chip again = slot.await(time.in(SETTLING))
                    .orElseThrow(() -> new ChipLost("the chip did not come back"));
            return ChipSession.open(again, key, ChipSession.SHORT_READ, random);
        } catch (SlotDown e) {
            throw new ChipLost(e.getMessage());
        }
    }

    @Override
    public Result<String> health() {
        try {
            return Result.done(slot.reader());
        } catch (SlotDown e) {
            return Result.fault(new Fault.NotConnected(device, ActHappened.NO, e.missing().name(), e.getMessage()));
        }
    }

    private Fault noChip(Duration patience) {
        return new Fault.NoCard(device, ActHappened.NO,
                "no chip within %d ms: is the permit inside, its chip towards the antenna?"
                        .formatted(patience.toMillis()),
                Advice.INSERT_PERMIT_AGAIN);
    }

    static Fault unreadable(String device, ActHappened act, String seen) {
        return new Fault.CardUnreadable(device, act,
                seen + "; put the permit in again, and if other permits fail too, check the reader's antenna",
                Advice.INSERT_PERMIT_AGAIN);
    }

    static Fault fault(String device, ActHappened act, ChipError e) {
        return switch (e.kind()) {
            case WRONG_CARD -> new Fault.WrongCard(device, act, e.getMessage());
            case GARBLED -> new Fault.Garbled(device, act, e.getMessage());
            case SESSION, STATUS -> unreadable(device, act, e.getMessage());
        };
    }

    @Override
    public void close() {
        slot.close();
    }
}
