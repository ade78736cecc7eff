package org.kiosk24.app.journal;

/** The journal cannot be read or written: the kiosk must not serve. The message says what to do. */
public final class JournalBroken extends RuntimeException {
    private static final long serialVersionUID = 1;

    public JournalBroken(String message) {
        super(message);
    }

    public JournalBroken(String message, Throwable cause) {
        super(message, cause);
    }
}
