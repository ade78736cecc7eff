package org.kiosk24.sim.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {
    private static final int PORT = 4711;
    private final Door door = new Door(new SplittableRandom(7));

    private static Headers headers(String... namesAndValues) {
        var headers = new Headers();
        headers.set("Host", "127.0.0.1:" + PORT);
        for (int i = 0; i < namesAndValues.length; i += 2)
            headers.set(namesAndValues[i], namesAndValues[i + 1]);
        return headers;
    }

    @Test
    void with_the_token_one_comes_in() {
        assertTrue(door.token().matches("[0-9a-f]{32}"));
        assertEquals(Optional.of("/"), door.path("/" + door.token(), headers(), PORT));
        assertEquals(Optional.of("/idcard/place"), door.path("/" + door.token() + "/idcard/place", headers(), PORT));
        assertEquals(Optional.of("/"), door.path("/" + door.token(), headers("Host", "localhost:" + PORT), PORT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/idcard/place", "//", "/00000000000000000000000000000000/state"})
    void without_the_token_nobody_does(String path) {
        assertEquals(Optional.empty(), door.path(path, headers(), PORT));
    }

    @Test
    void a_token_that_differs_anywhere_or_is_not_whole_opens_nothing() {
        for (int i = 0; i < door.token().length(); i++) {
            char[] other = door.token().toCharArray();
            other[i] = other[i] == '0' ? '1' : '0';
            assertEquals(Optional.empty(), door.path("/" + new String(other) + "/state", headers(), PORT));
            assertEquals(Optional.empty(), door.path("/" + door.token().substring(0, i) + "/state", headers(), PORT));
        }
    }

    @ParameterizedTest
    @CsvSource({"Host,evil.example:4711", "Host,127.0.0.1", "Host,127.0.0.1:4712", "Host,127.0.0.1.evil.example:4711",
            "Origin,http://evil.example", "Origin,null", "Origin,http://127.0.0.1:80", "Sec-Fetch-Site,cross-site",
            "Sec-Fetch-Site,same-site"})
    void who_asks_by_another_name_or_comes_from_another_site_stays_outside(String header, String value) {
        assertEquals(Optional.empty(), door.path("/" + door.token() + "/", headers(header, value), PORT));
    }

    @Test
    void the_pages_own_requests_come_in() {
        assertEquals(Optional.of("/state"), door.path("/" + door.token() + "/state",
                headers("Origin", "http://127.0.0.1:" + PORT, "Sec-Fetch-Site", "same-origin"), PORT));
    }
}
