package org.kiosk24.sim.report;

import java.util.Optional;

/** The parts of a kiosk and its world as the report groups them. */
enum Device {
    IDCARD("idcard"),
    PAYMENT("payment"),
    STATION("cardStation"),
    RECEIPT("receipt"),
    CHIP("chip"),
    BUREAU("bureau"),
    QR("qr"),
    IDENTITY("identity"),
    CAMERA("camera"),
    HOST("host");

    /** In the words' keys. */
    final String key;

    Device(String key) {
        this.key = key;
    }

    boolean hasLine() {
        return this == IDCARD || this == PAYMENT || this == STATION || this == RECEIPT;
    }

    /** @param device as an accident's catalogue calls it */
    static Device ofAccident(String device) {
        String name = device.startsWith("line-") ? device.substring(5) : device;
        return switch (name) {
            case "permit", "reader" -> CHIP;
            case "power", "clock", "disk" -> HOST;
            default -> named(name).orElse(HOST);
        };
    }

    /** @param code as the out-of-service screen shows it: the fault and its device */
    static Device ofOutage(String code) {
        int space = code.indexOf(' ');
        if (space < 0)
            return code.equals("PAYMENT") ? PAYMENT : HOST;
        String device = code.substring(space + 1);
        if (device.startsWith("card station"))
            return STATION;
        int at = device.indexOf(" at ");
        return ofAccident(at < 0 ? device : device.substring(0, at));
    }

    private static Optional<Device> named(String key) {
        for (Device d : values())
            if (d.key.equals(key))
                return Optional.of(d);
        return Optional.empty();
    }
}
