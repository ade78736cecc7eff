package org.kiosk24.app.config;

import java.nio.file.Path;

/** Where a device's line is. */
public sealed interface Port {
    /** As it stands in the configuration file and in every fault: a path, or {@code tcp://host:port}. */
    String text();

    /** A serial device or a link to one; absolute. */
    record Serial(Path path) implements Port {
        @Override
        public String text() {
            return path.toString();
        }
    }

    /** A serial line behind a network adapter. {@code host} has no brackets; {@code port} is 1 to 65535. */
    record Tcp(String host, int port) implements Port {
        @Override
        public String text() {
            return "tcp://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        }
    }
}
