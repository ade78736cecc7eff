package org.kiosk24.app.screen.fx;

import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import org.kiosk24.app.screen.OfficerGesture;
import org.kiosk24.app.screen.OfficerGesture.Move;
import org.kiosk24.app.screen.OfficerGesture.Place;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.device.time.Time;

/**
 * Looks for the officer's gesture on screens on which nobody is served. What belongs to it never reaches a button.
 * JavaFX thread only.
 */
final class OfficerWatch {
    /** 45 mm. */
    private static final double CORNER = 144;
    private final Glass glass;
    private final Time time;
    private final Consumer<Touch> tap;
    private final OfficerGesture gesture = new OfficerGesture();

    private OfficerWatch(Glass glass, Time time, Consumer<Touch> tap) {
        this.glass = glass;
        this.time = time;
        this.tap = tap;
    }

    static void on(Glass glass, Time time, Consumer<Touch> tap) {
        var watch = new OfficerWatch(glass, time, tap);
        glass.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> watch.seen(e, watch.gesture::pressed));
        glass.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> watch.seen(e, watch.gesture::released));
    }

    private interface Half {
        Move of(Place place, long nanos);
    }

    private void seen(MouseEvent event, Half half) {
        if (!nobodyServed()) {
            gesture.again();
            return;
        }
        Move move = half.of(place(event), time.nanos());
        if (move != Move.OTHER)
            event.consume();
        if (move == Move.WHOLE)
            tap.accept(new Touch.Officer());
    }

    private boolean nobodyServed() {
        return glass.face().map(Face::screen)
                .filter(s -> s instanceof Screen.Welcome || s instanceof Screen.OutOfService).isPresent();
    }

    private Place place(MouseEvent event) {
        Point2D at = glass.face().orElseThrow().sceneToLocal(event.getSceneX(), event.getSceneY());
        boolean left = at.getX() <= CORNER;
        boolean right = at.getX() >= Face.WIDTH - CORNER;
        boolean up = at.getY() <= CORNER;
        boolean down = at.getY() >= Face.HEIGHT - CORNER;
        if (left && up)
            return Place.EMBLEM;
        if (right && up)
            return Place.UPPER_RIGHT;
        if (left && down)
            return Place.LOWER_LEFT;
        return right && down ? Place.LOWER_RIGHT : Place.ELSEWHERE;
    }
}
