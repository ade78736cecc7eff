package org.kiosk24.device.camera;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where pictures come from. */
public sealed interface CameraSource {
    /** What {@link #parse} takes, for messages. */
    String EXPECTED = "\"v4l2:/dev/video0\", \"libcamera\" or \"tcp:host:port\"";

    /** As it stands in the configuration file and in every fault. */
    String text();

    /** A USB camera, by Video4Linux. */
    record V4l2(String path) implements CameraSource {
        @Override
        public String text() {
            return "v4l2:" + path;
        }
    }

    /** The camera on a Raspberry Pi's ribbon cable: the first that libcamera finds. */
    record Libcamera() implements CameraSource {
        @Override
        public String text() {
            return "libcamera";
        }
    }

    /**
     * A stream of JPEG pictures over TCP, each a part of {@code multipart/x-mixed-replace} (RFC 2046 section 5.1) with
     * {@code Content-Type: image/jpeg} and a {@code Content-Length}, as GStreamer's multipartmux writes.
     */
    record Tcp(String host, int port) implements CameraSource {
        @Override
        public String text() {
            return "tcp:" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        }
    }

    static Optional<CameraSource> parse(String text) {
        if (text.equals("libcamera"))
            return Optional.of(new Libcamera());
        if (text.matches("v4l2:/[^\\p{Cntrl}]{1,200}"))
            return Optional.of(new V4l2(text.substring(5)));
        return text.startsWith("tcp:") ? tcp(text.substring(4)) : Optional.empty();
    }

    private static Optional<CameraSource> tcp(String address) {
        try {
            URI uri = new URI("tcp://" + address);
            boolean onlyHostAndPort = uri.getHost() != null && uri.getPort() >= 1 && uri.getPort() <= 65_535
                    && uri.getUserInfo() == null && uri.getPath().isEmpty() && uri.getQuery() == null
                    && uri.getFragment() == null;
            return onlyHostAndPort
                    ? Optional.of(new Tcp(uri.getHost().replaceAll("[\\[\\]]", ""), uri.getPort()))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
