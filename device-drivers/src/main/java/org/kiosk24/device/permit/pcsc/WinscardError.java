package org.kiosk24.device.permit.pcsc;

/** A return value of libpcsclite other than success (pcsclite.h), in words that say what to do. */
final class WinscardError extends Exception {
    private static final long serialVersionUID = 1;
    /** Our own: the library could not be loaded. */
    static final long NO_LIBRARY = 0;
    /** Our own: there are readers, but not the one that is looked for. */
    static final long OTHER_READERS = 1;
    /** Our own: a call did not come back. */
    static final long HUNG = 2;
    static final long TIMEOUT = 0x8010000AL;
    private static final long INVALID_HANDLE = 0x80100003L;
    private static final long UNKNOWN_READER = 0x80100009L;
    private static final long SHARING_VIOLATION = 0x8010000BL;
    private static final long NO_SMARTCARD = 0x8010000CL;
    private static final long COMMUNICATION = 0x80100013L;
    private static final long NOT_TRANSACTED = 0x80100016L;
    private static final long READER_UNAVAILABLE = 0x80100017L;
    private static final long NO_SERVICE = 0x8010001DL;
    private static final long SERVICE_STOPPED = 0x8010001EL;
    private static final long NO_READERS = 0x8010002EL;
    private static final long UNSUPPORTED_CARD = 0x80100065L;
    private static final long UNRESPONSIVE_CARD = 0x80100066L;
    private static final long UNPOWERED_CARD = 0x80100067L;
    private static final long RESET_CARD = 0x80100068L;
    private static final long REMOVED_CARD = 0x80100069L;
    private static final long ACCESS_DENIED = 0x8010006AL;

    private final long code;

    WinscardError(long code, String function) {
        super(words(code) + " (" + function + (code <= HUNG ? "" : " 0x%08X".formatted(code)) + ")");
        this.code = code;
    }

    /** Whether it tells of the card alone, while daemon and reader are well. */
    boolean ofTheCard() {
        return code == NO_SMARTCARD || code == UNSUPPORTED_CARD || code == UNRESPONSIVE_CARD || code == UNPOWERED_CARD
                || code == RESET_CARD || code == REMOVED_CARD || code == NOT_TRANSACTED;
    }

    /** Whether trying again soon may help, as while a daemon restarts. */
    boolean mayPass() {
        return code != NO_LIBRARY && code != ACCESS_DENIED;
    }

    /** Whether the daemon is well and says that the reader is not there. */
    boolean ofTheReader() {
        return code == OTHER_READERS || code == NO_READERS || code == UNKNOWN_READER || code == READER_UNAVAILABLE;
    }

    private static String words(long code) {
        if (code == NO_LIBRARY)
            return "libpcsclite.so.1 is not installed; install the Debian packages libpcsclite1 and pcscd";
        if (code == OTHER_READERS)
            return "the configured reader is not there; check its cable, or its name in the configuration";
        if (code == HUNG)
            return "the PC/SC daemon hangs; restart it: systemctl restart pcscd";
        if (code == NO_SERVICE || code == SERVICE_STOPPED || code == INVALID_HANDLE || code == COMMUNICATION)
            return "the PC/SC daemon does not answer; install the Debian package pcscd, or start it: systemctl start"
                    + " pcscd.socket";
        if (code == NO_READERS)
            return "the PC/SC daemon sees no reader; check its cable and driver (Debian package libccid)";
        if (code == UNKNOWN_READER || code == READER_UNAVAILABLE)
            return "the reader is gone; check its cable";
        if (code == SHARING_VIOLATION)
            return "another program holds the chip; stop it";
        if (code == ACCESS_DENIED)
            return "the PC/SC daemon refuses this user; allow org.debian.pcsc-lite.access_pcsc and access_card in polkit";
        if (code == NO_SMARTCARD || code == REMOVED_CARD)
            return "the chip was taken away";
        if (code == UNRESPONSIVE_CARD || code == UNPOWERED_CARD || code == UNSUPPORTED_CARD)
            return "the chip does not answer when it is powered";
        if (code == RESET_CARD)
            return "the chip was reset by another program";
        if (code == NOT_TRANSACTED)
            return "the chip did not answer the command";
        return "PC/SC failed";
    }
}
