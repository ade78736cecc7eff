package org.kiosk24.sim.permit;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.idcard.IdCard;
import org.kiosk24.sim.face.Features;
import org.kiosk24.device.permit.AccessKey;
import org.kiosk24.device.permit.Permit;
import org.kiosk24.device.time.Time;

/** A synthetic holder for the tests of this package. */
final class Permits {
    static final Permit ZHANG = new Permit("CA1234567", LocalDate.of(1990, 1, 15), LocalDate.of(2033, 6, 11), "张三",
            "ZHANG", "SAN", IdCard.Sex.MALE);
    static final AccessKey KEY = new AccessKey(ZHANG.number(), ZHANG.birth(), ZHANG.expiry());
    static final byte[] PORTRAIT = DrawnPortrait.jpeg(Features.of(1));

    private Permits() {}

    static VirtualPermit permit(Time time) {
        return new VirtualPermit(ZHANG, () -> PORTRAIT, time, new SplittableRandom(2));
    }

    static byte[] record(int seed) {
        byte[] bytes = new byte[300 + seed];
        new SplittableRandom(seed).nextBytes(bytes);
        return bytes;
    }

    static <T> T done(Result<T> result) {
        return switch (result) {
            case Result.Done<T>(var value) -> value;
            case Result.Refused<T>(var fault) -> fail("refused: " + fault.line());
            case Result.Failed<T>(var fault) -> fail("failed: " + fault.line());
            case Result.Unknown<T>(var fault) -> fail("unknown: " + fault.line());
        };
    }

    static Fault fault(Result<?> result) {
        return switch (result) {
            case Result.Done<?>(var value) -> fail("a fault was expected, not " + value);
            case Result.Refused<?>(var fault) -> fault;
            case Result.Failed<?>(var fault) -> fault;
            case Result.Unknown<?>(var fault) -> fault;
        };
    }

    static List<byte[]> committed(VirtualPermit permit) {
        return permit.committed().stream().map(VirtualPermit.Committed::record).toList();
    }
}
