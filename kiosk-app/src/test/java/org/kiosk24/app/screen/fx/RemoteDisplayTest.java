package org.kiosk24.app.screen.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Night;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.TouchGuard;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;

class RemoteDisplayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Screen WELCOME = new Screen.Welcome(true, true, Optional.empty());
    private static final Screen SIGN = new Screen.Sheet("sign", Text.say("menu.title"), Optional.empty(),
            List.of(new Block.Signature()), List.of(), false);
    private final Time time = new RealTime();
    private final Mailbox<Touch> touches = time.mailbox();
    private final Mailbox<RemoteDisplay.Shot> shots = time.mailbox();
    private final RemoteDisplay display = new RemoteDisplay(time, touches,
            new Night(LocalTime.of(3, 0), LocalTime.of(3, 1), ZoneId.of("Asia/Shanghai")), shots::post);

    /** Until there is a picture of it that takes touches. */
    private RemoteDisplay.Shot shown(Screen screen, String name) {
        display.show(new View(screen, Preferences.in(Language.CHINESE), 60));
        while (true) {
            RemoteDisplay.Shot shot = shots.receive(time.in(PATIENCE)).orElseThrow();
            if (shot.screen().equals(name)) {
                time.sleep(TouchGuard.SETTLE.plusMillis(50));
                return shot;
            }
        }
    }

    private static RemoteDisplay.Target target(RemoteDisplay.Shot shot, String id) {
        return shot.targets().stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void a_touch_where_a_button_is_presses_it_and_one_beside_it_does_not() {
        RemoteDisplay.Target start = target(shown(WELCOME, "welcome"), "start");

        display.touch(start.x() + start.width() / 2, start.y() - 6);
        display.touch(start.x() + 3, start.y() + start.height() / 2);

        assertEquals(Optional.of(new Touch.Start()), touches.receive(time.in(PATIENCE)));
        assertEquals(Optional.empty(), touches.poll());
        assertEquals("开始办理", start.label());
    }

    @Test
    void a_button_is_pressed_by_its_name_if_it_is_there() {
        shown(WELCOME, "welcome");

        display.press("no-such-button");
        display.press("start");

        assertEquals(Optional.of(new Touch.Start()), touches.receive(time.in(PATIENCE)));
        assertEquals(Optional.empty(), touches.poll());
    }

    @Test
    void what_a_finger_draws_is_what_is_signed() {
        RemoteDisplay.Shot shot = shown(SIGN, "sheet-sign");
        RemoteDisplay.Target sign = target(shot, "sign");

        double y = sign.y() - 200;
        display.draw(new double[]{200, y, 400, y + 60, 700, y});
        display.draw(new double[]{200, y, 700, y, 9});
        display.touch(sign.x() + sign.width() / 2, sign.y() + sign.height() / 2);

        Touch.Sign signed = assertInstanceOf(Touch.Sign.class, touches.receive(time.in(PATIENCE)).orElseThrow());
        assertEquals(1, signed.strokes().size());
        List<Integer> points = signed.strokes().getFirst().points();
        assertEquals(6, points.size());
        assertEquals(500 * 1000 / Brush.WIDTH, points.get(4) - points.get(0), 1);
    }

    @Test
    void a_picture_is_half_as_large_as_the_glass_and_not_empty() throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(shown(WELCOME, "welcome").png()));
        assertEquals(List.of(540, 960), List.of(picture.getWidth(), picture.getHeight()));
        int corner = picture.getRGB(3, 3);
        assertTrue(java.util.stream.IntStream.range(0, 540).anyMatch(x -> picture.getRGB(x, 480) != corner));
    }
}
