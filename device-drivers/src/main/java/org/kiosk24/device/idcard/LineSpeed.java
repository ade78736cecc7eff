package org.kiosk24.device.idcard;

import java.util.Optional;

/** The line speeds of a SAM, in the order in which a silent reader is tried (SDT API), and their 60 xx parameters. */
public enum LineSpeed {
    B115200(115_200, 0), B57600(57_600, 1), B38400(38_400, 2), B19200(19_200, 3), B9600(9_600, 4);

    private final int bitsPerSecond;
    private final int parameter;

    LineSpeed(int bitsPerSecond, int parameter) {
        this.bitsPerSecond = bitsPerSecond;
        this.parameter = parameter;
    }

    public int bitsPerSecond() {
        return bitsPerSecond;
    }

    public int parameter() {
        return parameter;
    }

    public static Optional<LineSpeed> ofParameter(int parameter) {
        return parameter >= 0 && parameter < values().length ? Optional.of(values()[parameter]) : Optional.empty();
    }
}
