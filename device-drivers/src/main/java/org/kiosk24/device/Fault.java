package org.kiosk24.device;

/**
 * What went wrong at a device: a small closed set, whatever the vendor's code was.
 *
 * <p>Every fault says which device it concerns ({@link #device()}: kind and path, such as
 * {@code idcard at /dev/ttyUSB0}), whether the act that was asked for may have happened, what the citizen can do, and
 * in {@link #detail()} what a technician should read: what was seen, and what to do next. The detail never holds
 * personal data.
 */
public sealed interface Fault {
    /** Kind and path of the device. */
    String device();

    ActHappened actHappened();

    /** For the technician: what was seen and what to do next. No personal data. */
    String detail();

    /** What the citizen can do. */
    Advice advice();

    /** The device's or the layer's own code for it, by which a technician's table of causes goes on; empty if none. */
    default String reason() {
        return "";
    }

    /** The name by which logs, journal and {@code --json} know this fault, for instance {@code NOT_CONNECTED}. */
    default String code() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT);
    }

    /** For logs and for technicians: device, code and detail in one line. */
    default String line() {
        return device() + ": " + code() + " (act happened: " + actHappened() + "): " + detail();
    }

    /** No port, no socket, no daemon: the line itself is not there. */
    record NotConnected(String device, ActHappened actHappened, String reason, String detail) implements Fault {
        /** Without a code: the line is not there. */
        public NotConnected(String device, ActHappened actHappened, String detail) {
            this(device, actHappened, "", detail);
        }

        @Override
        public Advice advice() {
            return Advice.GO_TO_COUNTER;
        }
    }

    /** The line stands but the device stays silent past its time. */
    record NoAnswer(String device, ActHappened actHappened, String detail) implements Fault {
        @Override
        public Advice advice() {
            return Advice.GO_TO_COUNTER;
        }
    }

    /** Bytes came that the protocol does not allow. */
    record Garbled(String device, ActHappened actHappened, String detail) implements Fault {
        @Override
        public Advice advice() {
            return Advice.WAIT;
        }
    }

    /** A card or paper is stuck inside. */
    record Jammed(String device, ActHappened actHappened, String detail) implements Fault {
        @Override
        public Advice advice() {
            return Advice.GO_TO_COUNTER;
        }
    }

    /** Paper, ribbon or another supply has run out. */
    record Empty(String device, ActHappened actHappened, String detail) implements Fault {
        @Override
        public Advice advice() {
            return Advice.GO_TO_COUNTER;
        }
    }

    /** A cover or door stands open. */
    record CoverOpen(String device, ActHappened actHappened, String detail) implements Fault {
        @Override
        public Advice advice() {
            return Advice.GO_TO_COUNTER;
        }
    }

    /** There is no card where one is needed, or it was taken away too early. */
    record NoCard(String device, ActHappened actHappened, String detail, Advice advice) implements Fault {}

    /** A card is there but cannot be read or written just now; laying it down again may help. */
    record CardUnreadable(String device, ActHappened actHappened, String detail, Advice advice) implements Fault {}

    /** A card is there and answers, but is not of the kind that was asked for. */
    record WrongCard(String device, ActHappened actHappened, String detail) implements Fault {
        @Override
        public Advice advice() {
            return Advice.USE_ANOTHER_CARD;
        }
    }

    /** The device understood and said no; {@code reason} is its own code. */
    record Rejected(String device, ActHappened actHappened, String reason, String detail, Advice advice)
            implements
            Fault {}

    /** The device cannot work right now but expects to soon (busy, warming up, batch to be closed). */
    record Busy(String device, ActHappened actHappened, String detail) implements Fault {
        @Override
        public Advice advice() {
            return Advice.WAIT;
        }
    }

    /** The device is broken or not licensed; only service can help. */
    record OutOfService(String device, ActHappened actHappened, String reason, String detail) implements Fault {
        /** Without a code. */
        public OutOfService(String device, ActHappened actHappened, String detail) {
            this(device, actHappened, "", detail);
        }

        @Override
        public Advice advice() {
            return Advice.GO_TO_COUNTER;
        }
    }

    /** The person, or the kiosk on their behalf, asked to stop, and the device did. */
    record Cancelled(String device, ActHappened actHappened, String detail) implements Fault {
        @Override
        public Advice advice() {
            return Advice.WAIT;
        }
    }

    /** The time that the caller allowed ran out while the device waited for a person. */
    record TimedOut(String device, ActHappened actHappened, String detail) implements Fault {
        @Override
        public Advice advice() {
            return Advice.WAIT;
        }
    }
}
