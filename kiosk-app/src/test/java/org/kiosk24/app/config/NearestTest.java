package org.kiosk24.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void distance_counts_the_letters_to_change() {
        assertEquals(0, Nearest.distance("data_dir", "data-dir"));
        assertEquals(0, Nearest.distance("PORT", "port"));
        assertEquals(1, Nearest.distance("sped", "speed"));
        assertEquals(3, Nearest.distance("kitten", "sitting"));
        assertEquals(4, Nearest.distance("", "port"));
    }

    @Test
    void a_key_far_from_all_is_answered_with_all() {
        assertEquals("expected one of port, speed", Nearest.hint("frobnicate", List.of("port", "speed")));
        assertEquals("did you mean \"speed\"?", Nearest.hint("spede", List.of("port", "speed")));
    }
}
