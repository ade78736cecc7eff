package org.kiosk24.device.payment.zvt;

/** The line stands, but an answer that was needed did not come, or came in a shape that proves nothing. */
final class Lost extends Exception {
    private static final long serialVersionUID = 1;

    /** Whether asking again soon may help: frames got lost, while what came was not odd. */
    private final boolean transmission;

    Lost(String detail) {
        this(detail, false);
    }

    private Lost(String detail, boolean transmission) {
        super(detail, null, false, false);
        this.transmission = transmission;
    }

    static Lost onTheLine(String detail) {
        return new Lost(detail, true);
    }

    boolean onTheLine() {
        return transmission;
    }
}
