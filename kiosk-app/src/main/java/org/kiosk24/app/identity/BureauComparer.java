package org.kiosk24.app.identity;

import java.util.Arrays;
import org.kiosk24.app.bureau.IdentityDesk;
import org.kiosk24.app.bureau.IdentityDesk.Likeness;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Advice;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;

/**
 * Lets the bureau compare, over HTTPS. A call without an answer is asked once more, with the same pictures and under the
 * same number. The request itself is a Java string, which cannot be wiped: it is left to the garbage collector.
 */
public final class BureauComparer implements FaceComparer {
    private static final String DEVICE = "face comparison at the bureau";
    private static final float[] QUALITIES = {0.9f, 0.7f, 0.5f};
    private final IdentityDesk desk;
    private final Jpeg.Encoder encoder;

    public BureauComparer(IdentityDesk desk) {
        this(desk, Jpeg::of);
    }

    public BureauComparer(IdentityDesk desk, Jpeg.Encoder encoder) {
        this.desk = desk;
        this.encoder = encoder;
    }

    @Override
    public Result<Likeness> compare(Pair pair) {
        if (pair.portrait().length == 0 || pair.portrait().length > IdentityDesk.MAX_IMAGE)
            return Result.fault(new Fault.Rejected(DEVICE, ActHappened.NO, "PORTRAIT_SIZE",
                    "the portrait has " + pair.portrait().length + " bytes; the bureau takes 1 to "
                            + IdentityDesk.MAX_IMAGE,
                    Advice.GO_TO_COUNTER));
        byte[] live = jpeg(pair);
        try {
            Result<Likeness> first = desk.compare(pair.orderId(), pair.attempt(), pair.portrait(), live);
            return first instanceof Result.Unknown
                    ? desk.compare(pair.orderId(), pair.attempt(), pair.portrait(), live)
                    : first;
        } finally {
            Arrays.fill(live, (byte) 0);
        }
    }

    private byte[] jpeg(Pair pair) {
        byte[] jpeg = new byte[0];
        for (float quality : QUALITIES) {
            Arrays.fill(jpeg, (byte) 0);
            jpeg = encoder.encode(pair.live(), quality);
            if (jpeg.length <= IdentityDesk.MAX_IMAGE)
                return jpeg;
        }
        throw new IllegalArgumentException("a picture of " + pair.live() + " is no face cut out of a camera's picture");
    }
}
