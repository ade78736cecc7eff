package org.kiosk24.sim.permit;

import java.util.Optional;

/** How a permit's chip, or its reader, can be broken. */
enum ChipFault {
    SILENT("silent", "the chip is powered but answers nothing"),
    /** At the sixth secured command of a session. */
    PULLED("card-pulled", "the permit leaves the field in the middle of a session, until mended"),
    LONG_READ_6700("long-read-6700",
            "reads of more than 128 bytes are answered 6700 in the clear, which ends the session"),
    LONG_READ_63CF("long-read-63cf",
            "reads of more than 128 bytes are answered 63CF in the clear, which ends the session"),
    SESSION_LOST("6988", "every secured command is answered 6988, as if counters had run apart"),
    WRITE_FAILS("write-fails", "every write is answered 6581, memory failure"),
    SLOW("slow", "every command takes 400 ms"),
    DAEMON_RESTART("daemon-restart", "the PC/SC daemon is restarted once"),
    ANSWER_LOST("answer-lost",
            "the command that commits an endorsement is done, then the permit leaves the field, until mended"),
    TORN_WRITE("torn-write", "the permit leaves the field just before an endorsement is committed, until mended");

    private final String label;
    private final String effect;

    ChipFault(String label, String effect) {
        this.label = label;
        this.effect = effect;
    }

    String label() {
        return label;
    }

    String effect() {
        return effect;
    }

    static Optional<ChipFault> named(String label) {
        for (ChipFault f : values())
            if (f.label.equals(label))
                return Optional.of(f);
        return Optional.empty();
    }
}
