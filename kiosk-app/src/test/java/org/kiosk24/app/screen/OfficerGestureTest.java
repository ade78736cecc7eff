package org.kiosk24.app.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kiosk24.app.screen.OfficerGesture.Move;
import org.kiosk24.app.screen.OfficerGesture.Place;

class OfficerGestureTest {
    private final OfficerGesture gesture = new OfficerGesture();
    private long now = 5;

    private Move press(Place place, Duration held) {
        gesture.pressed(place, now);
        now += held.toNanos();
        Move move = gesture.released(place, now);
        now += Duration.ofMillis(300).toNanos();
        return move;
    }

    private Move tap(Place place) {
        return press(place, Duration.ofMillis(80));
    }

    private void hold() {
        assertEquals(Move.PART, press(Place.EMBLEM, OfficerGesture.HOLD));
    }

    @Test
    void three_seconds_on_the_emblem_and_three_corners_let_staff_in() {
        hold();
        assertEquals(Move.PART, tap(Place.UPPER_RIGHT));
        assertEquals(Move.PART, tap(Place.LOWER_LEFT));
        assertEquals(Move.WHOLE, tap(Place.LOWER_RIGHT));
        assertEquals(Move.OTHER, tap(Place.LOWER_RIGHT));
    }

    @Test
    void a_short_touch_of_the_emblem_leaves_the_corners_their_buttons() {
        press(Place.EMBLEM, OfficerGesture.HOLD.minusMillis(1));
        assertEquals(Move.OTHER, tap(Place.UPPER_RIGHT));
        assertEquals(Move.OTHER, tap(Place.LOWER_LEFT));
        assertEquals(Move.OTHER, tap(Place.LOWER_RIGHT));
    }

    @Test
    void another_order_or_another_place_begins_it_anew() {
        hold();
        assertEquals(Move.OTHER, tap(Place.LOWER_LEFT));
        assertEquals(Move.OTHER, tap(Place.UPPER_RIGHT));
        hold();
        tap(Place.UPPER_RIGHT);
        assertEquals(Move.OTHER, tap(Place.ELSEWHERE));
        assertEquals(Move.OTHER, tap(Place.LOWER_LEFT));
        assertEquals(Move.OTHER, tap(Place.LOWER_RIGHT));
    }

    @Test
    void who_waits_too_long_between_two_corners_begins_anew() {
        hold();
        tap(Place.UPPER_RIGHT);
        now += OfficerGesture.NEXT.toNanos() + 1;
        assertEquals(Move.OTHER, tap(Place.LOWER_LEFT));
        assertEquals(Move.OTHER, tap(Place.LOWER_RIGHT));
    }

    @Test
    void a_finger_that_slides_is_no_tap() {
        hold();
        gesture.pressed(Place.UPPER_RIGHT, now);
        gesture.released(Place.ELSEWHERE, now + 1);
        assertEquals(Move.OTHER, tap(Place.LOWER_LEFT));
    }

    @Test
    void another_picture_begins_it_anew() {
        hold();
        tap(Place.UPPER_RIGHT);
        tap(Place.LOWER_LEFT);
        gesture.again();
        assertEquals(Move.OTHER, tap(Place.LOWER_RIGHT));
    }
}
