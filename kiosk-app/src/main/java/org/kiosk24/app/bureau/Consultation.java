package org.kiosk24.app.bureau;

/**
 * One question that was put to somebody about a person: to whom, for what, and with what kind of answer; never what it
 * said.
 */
public record Consultation(Register register, Purpose purpose, Answer answer) {
    /** Whose books, or whose eyes. */
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
        COUNTERS,
        /** The phone numbers that people have registered. */
        PHONES,
        /** The bureau's machine that compares two faces. */
        FACES,
        /** The same, inside this kiosk. */
        FACES_HERE,
        /** A person on duty. */
        OFFICER
    }

    /** What the kiosk had been asked to do. */
    public enum Purpose {
        FIND_PERMITS,
        CHECK_ENTITLEMENT,
        DECIDE,
        TELL_PROGRESS,
        COUNT_ENTRIES,
        COLLECT,
        PRINT_AGAIN,
        GO_ON,
        RECOGNISE,
        FILL_IN_FORM,
        HAND_IN,
        BOOK
    }

    public enum Answer {
        FOUND,
        NOTHING,
        /** Nobody said anything, or not yet. */
        NO_ANSWER,
        SAME,
        NOT_SAME,
        UNSURE,
        APPROVED,
        REFUSED
    }

    /** A question without its answer. */
    public record Question(Register register, Purpose purpose) {
        public Consultation answered(Answer answer) {
            return new Consultation(register, purpose, answer);
        }
    }

    Question question() {
        return new Question(register, purpose);
    }
}
