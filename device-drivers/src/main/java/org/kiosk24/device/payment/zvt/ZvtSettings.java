package org.kiosk24.device.payment.zvt;

import java.time.ZoneId;

/**
 * How a terminal is addressed.
 *
 * @param password six digits, set in the terminal; {@code 000000} on many, {@code 123456} in the specification
 * @param currency ISO 4217 numeric, four digits
 * @param zone in which the terminal's clock runs: its records carry no year and no zone
 */
public record ZvtSettings(String password, String currency, ZoneId zone) {
    /** Yuan, Beijing time. */
    public static ZvtSettings china(String password) {
        return new ZvtSettings(password, "0156", ZoneId.of("Asia/Shanghai"));
    }

    public ZvtSettings {
        if (!password.matches("[0-9]{6}"))
            throw new IllegalArgumentException("the terminal's password has six digits");
        if (!currency.matches("[0-9]{4}"))
            throw new IllegalArgumentException("the currency has four digits, such as 0156");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "ZVT in currency " + currency + ", " + zone;
    }
}
