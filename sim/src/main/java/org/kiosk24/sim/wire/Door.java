package org.kiosk24.sim.wire;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Who may come in: whoever knows the token, asks for this machine by its own name, and comes from no other web site. So
 * neither another page in the same browser nor a name that was turned to this address reaches the API.
 */
final class Door {
    private static final int TOKEN_BYTES = 16;
    private final String token;

    Door(RandomGenerator random) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        token = HexFormat.of().formatHex(bytes);
    }

    /** 32 hex digits, the first part of each path. */
    String token() {
        return token;
    }

    /** The path behind the token, from its slash on; empty for who may not come in. */
    Optional<String> path(String path, Headers headers, int port) {
        int end = path.indexOf('/', 1);
        String given = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
        boolean known = MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8),
                token.getBytes(StandardCharsets.UTF_8));
        if (!known || !fromHere(headers, port))
            return Optional.empty();
        return Optional.of(end < 0 ? "/" : path.substring(end));
    }

    private static boolean fromHere(Headers headers, int port) {
        String host = headers.getFirst("Host");
        boolean own = ("127.0.0.1:" + port).equals(host) || ("localhost:" + port).equals(host);
        String origin = headers.getFirst("Origin");
        String site = headers.getFirst("Sec-Fetch-Site");
        return own && (origin == null || origin.equals("http://" + host))
                && (site == null || site.equals("same-origin") || site.equals("none"));
    }
}
