package org.kiosk24.sim.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kiosk24.device.time.RealTime;

class UiBenchTest {
    @Test
    @Timeout(300)
    void a_visit_is_timed_touch_by_touch_and_frames_that_move_are_counted() {
        var figures = new UiBench(new RealTime(), Duration.ofMillis(400), List.of(UiVisit.Leg.ENDS)).run(1);
        for (String part : List.of("blank", "firstVisit", "touchToScreen", "screenFrame", "spinnerFrame",
                "countdownFrame", "mirrorFrame"))
            assertTrue(figures.spreads().get(part).count() > 0 && figures.spreads().get(part).p50() > 0,
                    part + " of " + figures);
        var touch = figures.spreads().get("touchToScreen");
        assertTrue(touch.count() >= 5, figures::toString);
        assertTrue(figures.spreads().get("touchToScreenWork").p50() > 0, figures::toString);
        assertTrue(figures.spreads().get("touchToAsked").p50() < touch.p50(), figures::toString);
        assertTrue(figures.frames() >= touch.count(), figures::toString);
    }

    @Test
    void a_share_of_all_is_not_slower_than_its_percentile() {
        var spread = Spread.of(IntStream.rangeClosed(1, 200).mapToObj(Duration::ofMillis).toList());
        assertEquals(new Spread(200, 100, 190, 198, 200), spread);
        assertEquals(new Spread(0, 0, 0, 0, 0), Spread.of(List.of()));
    }
}
