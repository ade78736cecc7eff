package org.kiosk24.app.bureau;

/** One question that was put to a register about a person: which, for what, and whether it knew anything; never what. */
public record Consultation(Register register, Purpose purpose, Answer answer) {
    /** Whose books. */
    public enum Register {
        EXIT_ENTRY,
        HOUSEHOLD,
        PROPERTY,
        HEALTH,
        CIVIL_AFFAIRS,
        SOCIAL_SECURITY,
        /** Applications under way, of any matter. */
        APPLICATIONS,
        /** The calendar of the staffed counters. */
        COUNTERS
    }

    /** What the kiosk had been asked to do. */
    public enum Purpose {
        FIND_PERMITS,
        CHECK_ENTITLEMENT,
        DECIDE,
        TELL_PROGRESS,
        COUNT_ENTRIES,
        FILL_IN_FORM,
        HAND_IN,
        BOOK
    }

    public enum Answer {
        FOUND, NOTHING, NO_ANSWER
    }
}
