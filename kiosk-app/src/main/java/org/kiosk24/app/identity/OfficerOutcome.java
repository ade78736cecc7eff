package org.kiosk24.app.identity;

import org.kiosk24.device.Fault;

/** What the way without a face came to. Only {@link Approved} lets a person on. */
public sealed interface OfficerOutcome {
    /** @param requestId by which the officer knows it */
    record Approved(String requestId) implements OfficerOutcome {}

    record Refused(String requestId) implements OfficerOutcome {}

    /** Nobody is on duty now. */
    record NoOfficer() implements OfficerOutcome {}

    /** The bureau has no phone of this person. */
    record NoPhone() implements OfficerOutcome {}

    /** No right code was typed in all tries. */
    record WrongCode() implements OfficerOutcome {}

    /** The code's time was over before it was typed. */
    record CodeExpired() implements OfficerOutcome {}

    /**
     * The officer had not decided when patience ended. That is no answer: asking again under the same order may still
     * find one.
     */
    record Undecided(String requestId) implements OfficerOutcome {}

    record Cancelled() implements OfficerOutcome {}

    /** The person typed nothing. */
    record TimedOut() implements OfficerOutcome {}

    record Unavailable(Fault fault) implements OfficerOutcome {}
}
