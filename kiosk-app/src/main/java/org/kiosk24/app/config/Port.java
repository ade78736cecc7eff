package org.kiosk24.app.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;

/** Where a device's line is. */
public sealed interface Port {
    /** As it stands in the configuration file and in every fault: a path, or {@code tcp://host:port}. */
    String text();

    /** What {@code tcp://host:port} names; empty for any other text. */
    static Optional<Port> tcp(String text) {
        try {
            URI uri = new URI(text);
            boolean onlyHostAndPort = "tcp".equals(uri.getScheme()) && uri.getHost() != null && uri.getPort() >= 1
                    && uri.getPort() <= 65_535 && uri.getUserInfo() == null && uri.getPath().isEmpty()
                    && uri.getQuery() == null && uri.getFragment() == null;
            return onlyHostAndPort
                    ? Optional.of(new Tcp(uri.getHost().replaceAll("[\\[\\]]", ""), uri.getPort()))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** A serial device or a link to one; absolute when a configuration names it. */
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
