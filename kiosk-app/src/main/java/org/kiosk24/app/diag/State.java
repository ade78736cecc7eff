package org.kiosk24.app.diag;

/** How a part is, from best to worst. */
public enum State {
    /** Does all it should. */
    READY,
    /** Cannot work just now, and expects to soon. */
    BUSY,
    /** Works, but not wholly or not for long. */
    REDUCED,
    /** Does not work. */
    DOWN,
    /** Somebody may have laid hands on it. */
    TAMPERED;

    /** Whether citizens can be served with a part like that. */
    public boolean serves() {
        return this == READY || this == BUSY || this == REDUCED;
    }

    public State orWorse(State other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
