package org.kiosk24.app.identity;

import org.kiosk24.device.Fault;

/** What a face check came to. Only {@link Same} lets a person on; for all others there is {@link OfficerCheck}. */
public sealed interface FaceOutcome {
    /** It is the person of the portrait. */
    record Same() implements FaceOutcome {}

    /** It is not, said to the last try. */
    record NotSame() implements FaceOutcome {}

    /** Nobody can tell from these pictures. */
    record Unsure() implements FaceOutcome {}

    /** Camera or comparison do not work now. */
    record Unavailable(Fault fault) implements FaceOutcome {}

    /** Somebody was there, but not as the pictures need it; {@code last} is what was in the way. */
    record NoGoodPicture(Guidance last) implements FaceOutcome {}

    /** The person wants another way. */
    record Cancelled() implements FaceOutcome {}

    /** Nobody came before the camera. */
    record TimedOut() implements FaceOutcome {}
}
