package org.kiosk24.app.config;

import java.nio.file.Path;

/**
 * One mistake in a configuration file.
 *
 * @param line from 1; the line to look at
 * @param column from 1
 * @param key the key concerned, such as {@code idcard.speed}; empty for a mistake of the file's form
 * @param message what was expected, and what was found
 */
public record Problem(Path file, int line, int column, String key, String message) {
    /** {@code kiosk.toml:12:9: idcard.speed: expected ...}, which editors and terminals can jump to. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + (key.isEmpty() ? "" : key + ": ") + message;
    }
}
