package org.kiosk24.app.diag;

/**
 * Something measured or told by a device.
 *
 * @param name such as {@code diskFree}
 * @param value with its unit, such as {@code 12.4 GB}
 * @param expected what it should be; empty where anything is well, such as a version
 */
public record Reading(String name, String value, String expected) {
    public static Reading told(String name, String value) {
        return new Reading(name, value, "");
    }
}
