package org.kiosk24.sim.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiosk24.app.screen.Screen;

class StoryTest {
    private static Screen last(Errand errand) throws IOException {
        List<Screen> screens = Story.of(errand).screens();
        assertInstanceOf(Screen.Welcome.class, screens.getLast());
        return screens.get(screens.size() - 2);
    }

    @ParameterizedTest
    @EnumSource
    void who_comes_for_a_service_has_something_to_do_there(Errand errand) throws IOException {
        switch (errand) {
            case ENDORSEMENT, COLLECT, REPRINT, CONTINUE -> assertEquals(new Screen.Goodbye(true), last(errand));
            case PROGRESS -> assertEquals("progress", sheet(errand));
            case PERMIT -> assertEquals("permit", sheet(errand));
            case APPLICATION -> assertEquals("application-accepted", sheet(errand));
            case GUIDE -> assertEquals("guide", sheet(errand));
            case BOOKING -> assertEquals("booking-done", sheet(errand));
        }
    }

    private static String sheet(Errand errand) throws IOException {
        return assertInstanceOf(Screen.Sheet.class, last(errand)).name();
    }

    @Test
    void who_goes_on_with_a_visit_was_told_its_code_before() throws IOException {
        List<Screen> screens = Story.of(Errand.CONTINUE).screens();
        int stopped = screens
                .indexOf(screens.stream().filter(Screen.Sorry.class::isInstance).findFirst().orElseThrow());
        assertTrue(((Screen.Sorry) screens.get(stopped)).continueCode().isPresent());
        assertTrue(screens.subList(stopped, screens.size()).stream()
                .anyMatch(s -> s instanceof Screen.Sheet sheet && sheet.name().equals("continue-found")));
    }

    @Test
    void the_same_story_shows_the_same_screens() throws IOException {
        assertEquals(Story.of(Errand.BOOKING).screens(), Story.of(Errand.BOOKING).screens());
    }
}
