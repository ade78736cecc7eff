package org.kiosk24.device.permit;

/** A chip that answers, but not with what was asked for. */
final class ChipError extends Exception {
    private static final long serialVersionUID = 1;
    static final int FILE_NOT_FOUND = 0x6A82;

    private final Kind kind;
    private final int status;

    enum Kind {
        /** A status word other than 9000, inside the secured session, which goes on. */
        STATUS,
        /** The session with the chip has ended. */
        SESSION,
        /** The chip's answer is not what its specification allows. */
        GARBLED,
        /** This is no permit, or not the one that the key belongs to. */
        WRONG_CARD
    }

    ChipError(Kind kind, int status, String message) {
        super(message);
        this.kind = kind;
        this.status = status;
    }

    Kind kind() {
        return kind;
    }

    int status() {
        return status;
    }
}
