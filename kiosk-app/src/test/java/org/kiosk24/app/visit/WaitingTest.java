package org.kiosk24.app.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.HandTime;
import org.kiosk24.app.words.Language;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.time.Mailbox;

class WaitingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final HandTime time = new HandTime();
    private final Mailbox<Touch> touches = time.mailbox();
    private final List<Integer> seconds = new ArrayList<>();
    private final Citizen citizen = new Citizen(view -> seconds.add(view.secondsLeft()), touches, time,
            Language.CHINESE);
    private final List<Duration> asked = new ArrayList<>();
    private int touchesToCome;

    /** A reader that nobody comes to; the person touches something after 50 seconds, as often as is still to come. */
    private Result<String> nobody(Duration patience, Cancel cancel, Touch touch, ActHappened happened) {
        asked.add(patience);
        Duration early = patience.minusSeconds(10);
        time.pass(early);
        if (touchesToCome-- > 0)
            touches.post(touch);
        if (cancel.requested())
            return Result.refused(new Fault.Cancelled("reader", ActHappened.NO, "cancelled"));
        time.pass(patience.minus(early));
        return Result.refused(new Fault.TimedOut("reader", happened, "nobody came"));
    }

    private Fault wait(Touch touch, int times, ActHappened happened) {
        touchesToCome = times;
        citizen.show(new Screen.PlaceIdCard(List.of()));
        var result = citizen.waiting(PATIENCE)
                .of((patience, cancel) -> nobody(patience, cancel, touch, happened));
        return assertInstanceOf(Result.Refused.class, result).fault();
    }

    @Test
    void who_asks_for_more_time_is_waited_for_as_long_again_each_time() {
        assertInstanceOf(Fault.TimedOut.class, wait(new Touch.Extend(), 2, ActHappened.NO));
        assertEquals(List.of(60L, 50L, 50L), asked.stream().map(Duration::toSeconds).toList());
        assertEquals(List.of(0, 60, 10), seconds);
    }

    @Test
    void who_asks_for_nothing_is_waited_for_once() {
        assertInstanceOf(Fault.TimedOut.class, wait(new Touch.Extend(), 0, ActHappened.NO));
        assertEquals(1, asked.size());
    }

    @Test
    void who_cancels_is_not_waited_for() {
        assertInstanceOf(Fault.Cancelled.class, wait(new Touch.Cancel(), 1, ActHappened.NO));
        assertEquals(1, asked.size());
    }

    @Test
    void a_driver_that_may_have_acted_is_not_asked_again() {
        assertInstanceOf(Fault.TimedOut.class, wait(new Touch.Extend(), 1, ActHappened.UNKNOWN));
        assertEquals(1, asked.size());
    }
}
