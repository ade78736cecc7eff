package org.kiosk24.app.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiosk24.app.words.Language;

class DimmedDisplayTest {
    private final Night night = Night.parse("21:00-06:00", ZoneOffset.UTC).orElseThrow();
    private final List<View> shown = new ArrayList<>();
    @TempDir
    private Path lamp;
    /** From the epoch, which is midnight. */
    private final HandTime time = new HandTime();

    @BeforeEach
    void a_lamp_of_255_steps() throws IOException {
        Files.writeString(lamp.resolve("max_brightness"), "255\n");
        Files.writeString(lamp.resolve("brightness"), "255\n");
    }

    private String brightness() throws IOException {
        return Files.readString(lamp.resolve("brightness")).strip();
    }

    private void passAndShow(DimmedDisplay display, Duration later) {
        time.pass(later);
        display.show(new View(new Screen.PlaceIdCard(List.of()), Preferences.in(Language.CHINESE), 0));
    }

    @Test
    void the_lamp_goes_down_in_the_evening_and_up_in_the_morning() throws IOException {
        var display = new DimmedDisplay(shown::add, new Backlight(lamp), night, 40, time);

        passAndShow(display, Duration.ofHours(21).minusSeconds(1));
        assertEquals("255", brightness());
        passAndShow(display, Duration.ofSeconds(1));
        assertEquals("102", brightness());
        passAndShow(display, Duration.ofHours(9).minusSeconds(1));
        assertEquals("102", brightness());
        passAndShow(display, Duration.ofSeconds(1));
        assertEquals("255", brightness());
        assertEquals(4, shown.size());
    }

    @Test
    void a_screen_is_shown_though_there_is_no_such_lamp() throws IOException {
        Files.delete(lamp.resolve("max_brightness"));

        passAndShow(new DimmedDisplay(shown::add, new Backlight(lamp), night, 40, time), Duration.ofHours(23));

        assertEquals(1, shown.size());
        assertTrue(assertThrows(IOException.class, () -> new Backlight(lamp).set(40)).getMessage()
                .contains("[screen] backlight"));
    }

    @Test
    void a_lamp_never_goes_out() throws IOException {
        Files.writeString(lamp.resolve("max_brightness"), "7");
        new Backlight(lamp).set(1);
        assertEquals("1", brightness());
    }

    @ParameterizedTest
    @CsvSource({"09:00-17:30, 09:00, true", "09:00-17:30, 17:30, false", "21:00-06:00, 00:00, true",
            "21:00-06:00, 12:00, false", "never, 00:00, false"})
    void night_is_from_its_first_minute_to_before_its_last(String hours, String time, boolean is) {
        assertEquals(is, Night.parse(hours, ZoneOffset.UTC).orElseThrow().at(Instant.parse("2026-11-23T" + time
                + ":00Z")));
        assertEquals(hours, Night.parse(hours, ZoneOffset.UTC).orElseThrow().hours());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "21:00", "24:00-06:00", "9:00-17:00", "09:00-09:00", "21:00-06:00 "})
    void what_are_no_hours_is_said(String hours) {
        assertEquals(Optional.empty(), Night.parse(hours, ZoneOffset.UTC));
    }
}
