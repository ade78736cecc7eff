package org.kiosk24.app.screen.fx;

import org.kiosk24.app.screen.HandTime;
import org.kiosk24.app.screen.Night;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.TouchGuard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.device.time.Mailbox;

class FxDisplayTest {
    @Test
    void the_window_shows_the_latest_view_takes_touches_once_settled_and_tells_when_it_is_closed() {
        HandTime time = new HandTime();
        Mailbox<Touch> touches = time.mailbox();
        AtomicInteger closed = new AtomicInteger();
        FxDisplay display = new FxDisplay(time, touches, FxDisplay.Size.WINDOW,
                new Night(LocalTime.of(21, 0), LocalTime.of(6, 0), ZoneOffset.UTC), closed::incrementAndGet);
        for (int seconds = 60; seconds > 0; seconds--)
            display.show(new View(new Screen.PlaceIdCard(List.of()), Preferences.in(Language.CHINESE), seconds));
        assertEquals("还剩 1 秒", Rendered.onFx(() -> ((Label) glass().lookup(".countdown")).getText()));
        press();
        assertTrue(Rendered.onFx(() -> glass().face().orElseThrow().getStyleClass().contains("night")));
        assertEquals(Optional.empty(), touches.poll());
        time.pass(TouchGuard.SETTLE);
        press();
        assertEquals(Optional.of(new Touch.Cancel()), touches.poll());
        assertTrue(Rendered.onFx(() -> {
            Stage stage = (Stage) glass().getScene().getWindow();
            stage.close();
            return stage.getWidth() * 1.5 < stage.getHeight();
        }));
        assertEquals(1, closed.get());
    }

    private static void press() {
        Rendered.onFx(() -> {
            ((Button) glass().lookup("#cancel")).fire();
            return Optional.empty();
        });
    }

    private static Glass glass() {
        return (Glass) Window.getWindows().getFirst().getScene().getRoot();
    }
}
