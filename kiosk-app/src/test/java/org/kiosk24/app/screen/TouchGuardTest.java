package org.kiosk24.app.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kiosk24.app.words.Language;
import org.kiosk24.device.time.Mailbox;

class TouchGuardTest {
    private static final View WELCOME = new View(new Screen.Welcome(true, true, Optional.empty()),
            Preferences.in(Language.CHINESE), 0);
    private static final View ID_CARD = new View(new Screen.PlaceIdCard(List.of()), Preferences.in(Language.CHINESE),
            60);
    private final HandTime time = new HandTime();
    private final Mailbox<Touch> touches = time.mailbox();
    private final TouchGuard guard = new TouchGuard(time, touches);

    private void settled(View view) {
        guard.asked(view);
        guard.drawn(view);
        time.pass(TouchGuard.SETTLE);
    }

    @Test
    void a_touch_on_a_settled_picture_counts() {
        settled(WELCOME);
        assertTrue(guard.touched(new Touch.Start()));
        assertEquals(Optional.of(new Touch.Start()), touches.poll());
    }

    @Test
    void the_second_tap_before_the_visit_reads_the_first_is_gone_when_the_next_question_is_asked() {
        settled(WELCOME);
        guard.touched(new Touch.Start());
        guard.touched(new Touch.Start());
        assertEquals(Optional.of(new Touch.Start()), touches.poll());
        guard.asked(ID_CARD);
        assertEquals(Optional.empty(), touches.poll());
    }

    @Test
    void the_second_tap_on_a_picture_that_is_no_longer_the_question_is_ignored() {
        settled(WELCOME);
        guard.asked(ID_CARD);
        assertFalse(guard.touched(new Touch.Start()));
        assertEquals(Optional.empty(), touches.poll());
    }

    @Test
    void the_second_tap_in_the_first_moment_of_the_new_picture_is_ignored() {
        settled(WELCOME);
        guard.asked(ID_CARD);
        guard.drawn(ID_CARD);
        time.pass(TouchGuard.SETTLE.minusNanos(1));
        assertFalse(guard.touched(new Touch.Cancel()));
        time.pass(Duration.ofNanos(1));
        assertTrue(guard.touched(new Touch.Cancel()));
    }

    @Test
    void a_tick_of_the_countdown_neither_drops_a_touch_nor_closes_the_glass() {
        settled(ID_CARD);
        guard.touched(new Touch.Cancel());
        View ticked = new View(ID_CARD.screen(), Preferences.in(Language.CHINESE), 59);
        guard.asked(ticked);
        guard.drawn(ticked);
        assertEquals(Optional.of(new Touch.Cancel()), touches.poll());
        assertTrue(guard.touched(new Touch.Cancel()));
    }

    @Test
    void a_wish_for_another_language_outlives_the_question() {
        settled(WELCOME);
        guard.touched(new Touch.Speak(Language.ENGLISH));
        guard.touched(new Touch.Start());
        guard.asked(ID_CARD);
        assertEquals(Optional.of(new Touch.Speak(Language.ENGLISH)), touches.poll());
        assertEquals(Optional.empty(), touches.poll());
    }
}
