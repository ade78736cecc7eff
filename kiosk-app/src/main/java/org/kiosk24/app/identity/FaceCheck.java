package org.kiosk24.app.identity;

import java.util.Arrays;
import java.util.Optional;
import org.kiosk24.app.bureau.IdentityDesk.Likeness;
import org.kiosk24.app.identity.FaceComparer.Pair;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.camera.Camera;
import org.kiosk24.device.camera.Camera.OpenCamera;
import org.kiosk24.device.camera.Picture;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/**
 * Compares whoever stands before the camera with a portrait, in at most {@value #TRIES} tries. Whatever happens, every
 * picture and the portrait are black when it returns, and the camera is off.
 */
public final class FaceCheck {
    public static final int TRIES = 3;
    /** So many looks in a row must be good. */
    private static final int STEADY = 2;
    private final Camera camera;
    private final FaceFinder finder;
    private final FaceComparer comparer;
    private final Time time;
    private final FaceTimers timers;

    public FaceCheck(Camera camera, FaceFinder finder, FaceComparer comparer, Time time, FaceTimers timers) {
        this.camera = camera;
        this.finder = finder;
        this.comparer = comparer;
        this.time = time;
        this.timers = timers;
    }

    /** @param portrait the image from chip or card; all zeros afterwards */
    public FaceOutcome check(String orderId, byte[] portrait, Mirror mirror, Cancel cancel) {
        try {
            return switch (camera.open()) {
                case Result.Done<OpenCamera>(var open) -> {
                    try (open) {
                        yield new Tries(orderId, portrait, open, mirror, cancel).run();
                    }
                }
                case Result.Refused<OpenCamera>(var fault) -> new FaceOutcome.Unavailable(fault);
                case Result.Failed<OpenCamera>(var fault) -> new FaceOutcome.Unavailable(fault);
                case Result.Unknown<OpenCamera>(var fault) -> new FaceOutcome.Unavailable(fault);
            };
        } finally {
            Arrays.fill(portrait, (byte) 0);
        }
    }

    /** What one look at the person came to. */
    private sealed interface Look {
        /** The face, cut out. */
        record Good(Picture face) implements Look {}

        record None(Guidance last) implements Look {}

        record Over(FaceOutcome outcome) implements Look {}
    }

    private final class Tries {
        private final String orderId;
        private final byte[] portrait;
        private final OpenCamera open;
        private final Mirror mirror;
        private final Cancel cancel;

        Tries(String orderId, byte[] portrait, OpenCamera open, Mirror mirror, Cancel cancel) {
            this.orderId = orderId;
            this.portrait = portrait;
            this.open = open;
            this.mirror = mirror;
            this.cancel = cancel;
        }

        FaceOutcome run() {
            for (int attempt = 1;; attempt++) {
                FaceOutcome outcome = switch (look()) {
                    case Look.Over(var over) -> over;
                    case Look.None(var last) -> new FaceOutcome.NoGoodPicture(last);
                    case Look.Good(var face) -> compared(attempt, face);
                };
                switch (outcome) {
                    case FaceOutcome.Same _,FaceOutcome.Unavailable _,FaceOutcome.Cancelled _,FaceOutcome.TimedOut _ -> {
                        return outcome;
                    }
                    case FaceOutcome.NotSame _,FaceOutcome.Unsure _,FaceOutcome.NoGoodPicture _ -> {
                        if (attempt == TRIES)
                            return outcome;
                        mirror.again(TRIES - attempt);
                    }
                }
            }
        }

        private FaceOutcome compared(int attempt, Picture face) {
            try {
                mirror.comparing(attempt);
                return switch (comparer.compare(new Pair(orderId, attempt, portrait, face))) {
                    case Result.Done<Likeness>(var likeness) -> switch (likeness) {
                        case SAME -> new FaceOutcome.Same();
                        case NOT_SAME -> new FaceOutcome.NotSame();
                        case UNSURE -> new FaceOutcome.Unsure();
                    };
                    case Result.Refused<Likeness>(var fault) -> new FaceOutcome.Unavailable(fault);
                    case Result.Failed<Likeness>(var fault) -> new FaceOutcome.Unavailable(fault);
                    case Result.Unknown<Likeness>(var fault) -> new FaceOutcome.Unavailable(fault);
                };
            } finally {
                face.wipe();
            }
        }

        private Look look() {
            var watch = new Watch();
            Deadline end = time.in(timers.look());
            while (!time.passed(end)) {
                if (cancel.requested())
                    return new Look.Over(new FaceOutcome.Cancelled());
                Optional<Look> found = switch (open.next(timers.slice())) {
                    case Result.Done<Picture>(var picture) -> watch.see(picture);
                    case Result.Refused<Picture>(var fault) -> watch.miss(fault);
                    case Result.Failed<Picture>(var fault) -> watch.miss(fault);
                    case Result.Unknown<Picture>(var fault) -> watch.miss(fault);
                };
                if (found.isPresent())
                    return found.get();
            }
            return watch.anybody ? new Look.None(watch.guidance) : new Look.Over(new FaceOutcome.TimedOut());
        }

        /** Looks for faces now and then, and keeps what was told last. */
        private final class Watch {
            private Optional<Sighting> before = Optional.empty();
            private Guidance guidance = Guidance.NO_FACE;
            private Deadline due = time.in(java.time.Duration.ZERO);
            private Deadline silence = time.in(timers.silent());
            private int steady;
            private boolean anybody;

            Optional<Look> see(Picture picture) {
                try {
                    silence = time.in(timers.silent());
                    if (time.passed(due)) {
                        due = time.in(timers.between());
                        Sighting now = finder.find(picture);
                        guidance = Guidance.of(before, now, Guidance.Limits.DEFAULT);
                        before = Optional.of(now);
                        anybody |= !now.faces().isEmpty();
                        steady = guidance == Guidance.GOOD ? steady + 1 : 0;
                        if (steady == STEADY)
                            return Optional.of(new Look.Good(cut(picture, now.faces().getFirst())));
                    }
                    mirror.show(guidance, picture);
                    return Optional.empty();
                } finally {
                    picture.wipe();
                }
            }

            Optional<Look> miss(Fault fault) {
                boolean again = fault instanceof Fault.NoAnswer || fault instanceof Fault.Garbled;
                return again && !time.passed(silence)
                        ? Optional.empty()
                        : Optional.of(new Look.Over(new FaceOutcome.Unavailable(fault)));
            }
        }
    }

    /** With hair, ears and shoulders' beginning, as portraits have them. */
    private static Picture cut(Picture picture, Face face) {
        int margin = face.size() * 2 / 5;
        return picture.part(face.x() - margin, face.y() - margin, face.size() + 2 * margin, face.size() + 2 * margin);
    }
}
