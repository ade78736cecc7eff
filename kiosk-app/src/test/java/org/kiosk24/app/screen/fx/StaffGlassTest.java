package org.kiosk24.app.screen.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.HandTime;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Text;

/** What only staff does on the glass. */
class StaffGlassTest {
    private static final Screen WELCOME = new Screen.Welcome(true, true, Optional.empty());
    private static final double[] EMBLEM = {70, 70};
    private static final double[][] CORNERS = {{1050, 30}, {30, 1890}, {1050, 1890}};
    private final HandTime time = new HandTime();

    private static View view(Screen screen) {
        return new View(screen, Preferences.in(Language.ENGLISH), 0);
    }

    private Rendered watched(Screen screen) {
        Rendered rendered = Rendered.of(view(screen));
        OfficerWatch.on(rendered.glass, time, rendered.touches::add);
        return rendered;
    }

    /** On whatever lies there, as a finger does. */
    private void tap(Rendered rendered, double[] at, Duration held) {
        Node target = rendered.all(Button.class).stream().map(Node.class::cast)
                .filter(b -> b.localToScene(b.getLayoutBounds()).contains(at[0], at[1])).findFirst()
                .orElse(rendered.glass);
        fire(target, MouseEvent.MOUSE_PRESSED, at);
        time.pass(held);
        fire(target, MouseEvent.MOUSE_RELEASED, at);
        time.pass(Duration.ofMillis(200));
    }

    private static void fire(Node target, EventType<MouseEvent> what, double[] at) {
        Event.fireEvent(target, new MouseEvent(what, at[0], at[1], at[0], at[1], MouseButton.PRIMARY, 1, false, false,
                false, false, what == MouseEvent.MOUSE_PRESSED, false, false, true, false, true, null));
    }

    private void gesture(Rendered rendered) {
        tap(rendered, EMBLEM, Duration.ofSeconds(3));
        for (double[] corner : CORNERS)
            tap(rendered, corner, Duration.ofMillis(80));
    }

    @Test
    void the_gesture_asks_for_staff_and_presses_none_of_the_buttons_below_it() {
        for (Screen screen : List.of(WELCOME, new Screen.OutOfService("X", List.of()))) {
            List<Touch> touches = Rendered.onFx(() -> {
                Rendered rendered = watched(screen);
                gesture(rendered);
                return rendered.touches;
            });
            assertEquals(List.of(new Touch.Officer()), touches);
        }
    }

    @Test
    void while_somebody_is_served_it_is_no_gesture() {
        List<Touch> touches = Rendered.onFx(() -> {
            Rendered rendered = watched(new Screen.PlaceIdCard(List.of()));
            gesture(rendered);
            return rendered.touches;
        });
        assertFalse(touches.contains(new Touch.Officer()), touches::toString);
    }

    @Test
    void without_the_emblem_the_corners_are_buttons_as_ever() {
        List<Touch> touches = Rendered.onFx(() -> {
            Rendered rendered = watched(WELCOME);
            tap(rendered, CORNERS[1], Duration.ofMillis(80));
            tap(rendered, CORNERS[2], Duration.ofMillis(80));
            return rendered.touches;
        });
        assertFalse(touches.contains(new Touch.Officer()));
    }

    @Test
    void of_a_secret_only_that_there_are_digits_is_seen() {
        List<String> seen = Rendered.onFx(() -> {
            Rendered rendered = Rendered.of(view(new Screen.Sheet("pin", Text.plain("PIN"), Optional.empty(),
                    List.of(new Block.Digits(6, Block.Digits.Shown.SECRET)), List.of(), false)));
            for (int i = 0; i < 4; i++)
                rendered.all(Button.class).stream().filter(b -> "key-7".equals(b.getId())).findFirst().orElseThrow()
                        .fire();
            rendered.lay();
            return rendered.all(Label.class).stream().filter(l -> l.getStyleClass().contains("place"))
                    .map(Label::getText).toList();
        });
        assertEquals(List.of("•", "•", "•", "•", " ", " "), seen);
    }

    @Test
    void when_every_field_had_a_finger_the_glass_says_so_and_not_before() {
        List<Touch> touches = Rendered.onFx(() -> {
            Rendered rendered = Rendered.of(view(new Screen.Sheet("fields", Text.plain("T"), Optional.empty(),
                    List.of(new Block.Fields(3, 2)), List.of(), false)));
            FingerFields fields = rendered.all(FingerFields.class).getFirst();
            for (int i = 0; i < 6; i++) {
                assertTrue(rendered.touches.isEmpty(), "field " + i);
                double x = fields.getWidth() * (i % 3 + .5) / 3;
                double y = fields.getHeight() * (i / 3 + .5) / 2;
                fields.fireEvent(new MouseEvent(MouseEvent.MOUSE_PRESSED, x, y, x, y, MouseButton.PRIMARY, 1, false,
                        false, false, false, true, false, false, true, false, true, null));
            }
            return rendered.touches;
        });
        assertEquals(List.of(new Touch.Confirm()), touches);
    }
}
