package org.kiosk24.sim.wire;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What is asked of the control API.
 *
 * @param what method and path, such as {@code POST /idcard/lift}
 * @param query decoded; of a name that comes twice, the last
 * @param body of at most 64 KiB
 */
public record Ask(String what, Map<String, String> query, String body) {
    private static final int LONGEST_BODY = 64 * 1024;

    static Ask of(HttpExchange exchange, String path) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY)
            throw new IllegalArgumentException("a body of more than " + LONGEST_BODY + " bytes");
        return new Ask(exchange.getRequestMethod() + " " + path, query(exchange.getRequestURI().getRawQuery()),
                new String(body, StandardCharsets.UTF_8));
    }

    private static Map<String, String> query(String raw) {
        var query = new HashMap<String, String>();
        for (String part : raw == null ? new String[0] : raw.split("&")) {
            String[] pair = part.split("=", 2);
            query.put(decoded(pair[0]), pair.length == 2 ? decoded(pair[1]) : "");
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Throws {@link IllegalArgumentException} if it is missing. */
    public String needed(String name) {
        String value = query.get(name);
        if (value == null || value.isEmpty())
            throw new IllegalArgumentException("?" + name + "=... is missing");
        return value;
    }

    /** Throws {@link IllegalArgumentException} if it is missing, or no number. */
    public long number(String name) {
        String value = needed(name);
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("?" + name + "= takes a number, not '" + value + "'", e);
        }
    }
}
