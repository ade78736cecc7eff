package org.kiosk24.app.screen.fx;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Preferences.Reach;
import org.kiosk24.app.screen.Preferences.TextSize;
import org.kiosk24.app.screen.Preferences.Theme;
import org.kiosk24.app.screen.Preferences.Voice;
import org.kiosk24.app.screen.sample.VisitSamples;
import org.kiosk24.app.words.Text;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.words.Words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.screen.ProductWords;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.device.camera.Picture;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.RealTime;

class GlassTest {
    private static View view(Screen screen, int secondsLeft) {
        return new View(screen, Preferences.in(Language.CHINESE), secondsLeft);
    }

    @Test
    void the_payment_code_is_read_back_from_the_picture() throws Exception {
        var picture = Rendered.onFx(
                () -> Png.buffered(Rendered.of(view(new Screen.PayByQr(3000, VisitSamples.QR), 9)).picture()));
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        assertEquals(VisitSamples.QR,
                new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText());
    }

    @ParameterizedTest
    @CsvSource({"1080,1920", "540,960", "600,1920", "1920,1080", "2160,3840"})
    void the_picture_fits_any_window_and_keeps_its_shape(double width, double height) {
        double factor = Math.min(width / Face.WIDTH, height / Face.HEIGHT);
        Bounds start = Rendered.onFx(() -> {
            Rendered rendered = new Rendered(width, height);
            rendered.show(view(new Screen.Welcome(true, true, Optional.empty()), 0));
            return Rendered
                    .inScene(rendered.all(Button.class).stream().filter(b -> b.getId().equals("start")).findFirst()
                            .orElseThrow());
        });
        assertEquals(116 * factor, start.getHeight(), 1);
        double side = (width - Face.WIDTH * factor) / 2;
        assertEquals(side + (Face.WIDTH - 48) * factor, start.getMaxX(), 1);
        assertTrue(start.getMaxY() <= height);
    }

    @Test
    void the_countdown_is_quiet_until_the_last_twenty_seconds() {
        for (int seconds : new int[]{-1, 0, 21, 60})
            assertEquals(List.of(), countdown(seconds), seconds + " s");
        for (int seconds : new int[]{1, 20})
            assertEquals(List.of("还剩 " + seconds + " 秒"), countdown(seconds));
    }

    private static List<String> countdown(int seconds) {
        return Rendered
                .onFx(() -> Rendered.of(view(new Screen.PlaceIdCard(List.of()), seconds)).all(Label.class).stream()
                        .filter(l -> l.getStyleClass().contains("countdown")).map(Label::getText).toList());
    }

    @Test
    void a_tick_leaves_the_buttons_where_they_are_so_that_a_press_is_not_lost() {
        Rendered.onFx(() -> {
            Rendered rendered = Rendered.of(view(new Screen.PlaceIdCard(List.of()), 20));
            Button before = rendered.all(Button.class).getLast();
            rendered.show(view(new Screen.PlaceIdCard(List.of()), 14));
            assertSame(before, rendered.all(Button.class).getLast());
            return before;
        });
    }

    @Test
    void a_page_that_does_not_fit_is_turned_by_large_buttons_and_back() {
        Rendered.onFx(() -> {
            Rendered rendered = Rendered.of(new View(new Screen.ChooseProduct("张**", VisitSamples.many()),
                    Preferences.in(Language.CHINESE).with(new Touch.Enlarge(TextSize.LARGEST)), 60));
            List<String> first = products(rendered);
            assertTrue(first.contains("choose-HKG3M1T"));
            Set<String> all = new HashSet<>(first);
            while (rendered.all(Button.class).stream().anyMatch(b -> b.getId().equals("turn-down"))) {
                Rendered.onlyButton(rendered, "turn-down").fire();
                rendered.lay();
                assertTrue(all.addAll(products(rendered)), "nothing new on the next part");
            }
            assertEquals(VisitSamples.many().size(), all.size());
            while (rendered.all(Button.class).stream().anyMatch(b -> b.getId().equals("turn-up"))) {
                Rendered.onlyButton(rendered, "turn-up").fire();
                rendered.lay();
            }
            assertEquals(first, products(rendered));
            Rendered.onlyButton(rendered, "choose-HKG3M1T").fire();
            assertEquals(List.of(new Touch.Choose("HKG3M1T")), rendered.touches);
            return rendered;
        });
    }

    @Test
    void what_was_typed_outlives_a_change_of_manner_and_nothing_else() {
        Screen code = new Screen.Sheet("code", Text.say("menu.title"), Optional.empty(), List.of(new Block.Digits(4)),
                List.of(), false);
        Screen again = new Screen.Sheet("code", Text.say("menu.title"), Optional.of(Text.say("menu.lead")),
                List.of(new Block.Digits(4)), List.of(), false);
        Rendered.onFx(() -> {
            Rendered rendered = Rendered.of(view(code, 60));
            for (String key : List.of("1", "2", "3", "4"))
                Rendered.onlyButton(rendered, "key-" + key).fire();
            rendered.show(new View(code, Preferences.in(Language.ENGLISH).with(new Touch.Lower(Reach.SEATED)), 60));
            Rendered.onlyButton(rendered, "key-ok").fire();
            assertEquals(List.of(new Touch.Enter("1234")), rendered.touches);
            rendered.show(view(again, 60));
            Rendered.onlyButton(rendered, "key-ok").fire();
            assertEquals(1, rendered.touches.size());
            return rendered;
        });
    }

    @Test
    void digits_are_erased_one_by_one_or_all_and_given_only_when_all_are_there() {
        Rendered.onFx(() -> {
            Rendered rendered = Rendered.of(view(new Screen.Sheet("code", Text.say("menu.title"), Optional.empty(),
                    List.of(new Block.Digits(3)), List.of(), false), 60));
            for (String key : List.of("1", "2", "ok", "erase", "9", "clear", "4", "5", "6", "7", "ok"))
                Rendered.onlyButton(rendered, "key-" + key).fire();
            assertEquals(List.of(new Touch.Enter("456")), rendered.touches);
            return rendered;
        });
    }

    @Test
    void chinese_is_written_with_pinyin_and_the_rest_of_the_letters_stay() {
        Rendered.onFx(() -> {
            Rendered rendered = Rendered.of(view(new Screen.Sheet("name", Text.say("menu.title"), Optional.empty(),
                    List.of(new Block.Writing(6)), List.of(), false), 60));
            for (String key : List.of("w", "u", "h", "a", "n"))
                Rendered.onlyButton(rendered, "key-" + key).fire();
            rendered.lay();
            assertEquals("武汉", Rendered.onlyButton(rendered, "candidate-0").getText());
            Rendered.onlyButton(rendered, "key-ok").fire();
            assertEquals(List.of(), rendered.touches, "letters that are no words yet are not given");
            Rendered.onlyButton(rendered, "key-space").fire();
            Rendered.onlyButton(rendered, "keys-digits").fire();
            Rendered.onlyButton(rendered, "key-3").fire();
            Rendered.onlyButton(rendered, "key-ok").fire();
            assertEquals(List.of(new Touch.Enter("武汉3")), rendered.touches);
            return rendered;
        });
    }

    @Test
    void a_dot_is_no_signature() {
        Rendered.onFx(() -> {
            Rendered rendered = Rendered.of(view(new Screen.Sheet("sign", Text.say("menu.title"), Optional.empty(),
                    List.of(new Block.Signature()), List.of(), false), 60));
            Node pad = rendered.glass.lookup("#signature");
            drag(pad, 100, 100, 102, 101);
            Rendered.onlyButton(rendered, "sign").fire();
            assertEquals(List.of(), rendered.touches);
            drag(pad, 0, 0, 492, 246);
            Rendered.onlyButton(rendered, "sign").fire();
            Touch.Sign sign = (Touch.Sign) rendered.touches.getFirst();
            assertEquals(List.of(0, 0, 500, 250), sign.strokes().getLast().points());
            Rendered.onlyButton(rendered, "sign-again").fire();
            Rendered.onlyButton(rendered, "sign").fire();
            assertEquals(1, rendered.touches.size());
            return rendered;
        });
    }

    @Test
    void who_would_rather_not_draw_or_has_drawn_badly_signs_with_the_id_card() {
        Rendered.onFx(() -> {
            Rendered rendered = Rendered.of(view(new Screen.Sheet("sign", Text.say("menu.title"), Optional.empty(),
                    List.of(new Block.Signature()), List.of(), false), 60));
            Rendered.onlyButton(rendered, "sign-card").fire();
            drag(rendered.glass.lookup("#signature"), 0, 0, 492, 246);
            Rendered.onlyButton(rendered, "sign-card").fire();
            assertEquals(List.of(Touch.Sign.WITH_ID_CARD, Touch.Sign.WITH_ID_CARD), rendered.touches);
            return rendered;
        });
    }

    private static void drag(Node pad, double x1, double y1, double x2, double y2) {
        mouse(pad, MouseEvent.MOUSE_PRESSED, x1, y1);
        mouse(pad, MouseEvent.MOUSE_DRAGGED, x2, y2);
        mouse(pad, MouseEvent.MOUSE_RELEASED, x2, y2);
    }

    private static void mouse(Node pad, EventType<MouseEvent> type, double x, double y) {
        var at = pad.localToScene(x, y);
        pad.fireEvent(new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1, false,
                false, false, false, true,
                false, false, true, false, false, null));
    }

    @Test
    void a_touch_on_a_setting_asks_for_it() {
        Rendered.onFx(() -> {
            Rendered rendered = Rendered.of(view(new Screen.PlaceIdCard(List.of()), 12));
            for (String id : List.of("reach-seated", "size-large", "theme-contrast", "voice-soft", "language-en",
                    "extend"))
                Rendered.onlyButton(rendered, id).fire();
            assertEquals(List.of(new Touch.Lower(Reach.SEATED), new Touch.Enlarge(TextSize.LARGE),
                    new Touch.Paint(Theme.CONTRAST), new Touch.Hear(Voice.SOFT), new Touch.Speak(Language.ENGLISH),
                    new Touch.Extend()), rendered.touches);
            return rendered;
        });
    }

    private static List<String> products(Rendered rendered) {
        return rendered.all(Button.class).stream().map(Button::getId).filter(id -> id.startsWith("choose-")).toList();
    }

    @Test
    void a_scripted_person_presses_the_button_that_is_on_the_glass(@TempDir Path folder) throws Exception {
        RealTime time = new RealTime();
        Mailbox<Touch> touches = time.mailbox();
        try (OffscreenDisplay display = new OffscreenDisplay(time, touches, folder)) {
            display.show(view(new Screen.ChoosePayment(VisitSamples.HK_TWICE, true, true), 60));
            display.press("pay-qr", Duration.ofSeconds(60));
            assertEquals(Optional.of(new Touch.PayByQr()), touches.poll());
            var missing = assertThrows(IllegalStateException.class, () -> display.press("start", Duration.ZERO));
            assertTrue(missing.getMessage().contains("pay-card"), missing.getMessage());
        }
    }

    @Test
    void a_product_is_named_in_words() {
        assertEquals("香港 · 团队旅游 · 1年2次", new ProductWords(Words.of(Language.CHINESE), VisitSamples.HK_TWICE).line());
        assertEquals("Hong Kong · group tour · 1 year, 2 entries",
                new ProductWords(Words.of(Language.ENGLISH), VisitSamples.HK_TWICE).line());
        assertEquals("香港 · 商务 · 3个月多次",
                new ProductWords(Words.of(Language.CHINESE), VisitSamples.many().get(7)).line());
        assertEquals("¥0.05", Words.yuan(5));
        assertEquals("¥240.00", Words.yuan(24000));
    }

    private static Screen face(String guidance) {
        return new Screen.Sheet("face", Text.plain(guidance), Optional.empty(), List.of(new Block.Mirror()), List.of(),
                true);
    }

    private static Picture grey() {
        byte[] pixels = new byte[40 * 30 * 3];
        Arrays.fill(pixels, (byte) 0x80);
        return new Picture(40, 30, Picture.Format.RGB, pixels);
    }

    private static int inTheMirror(Rendered rendered) {
        var mirror = rendered.glass.lookup("#mirror");
        Bounds bounds = mirror.localToScene(mirror.getBoundsInLocal());
        return rendered.picture().getPixelReader().getArgb((int) bounds.getCenterX(), (int) bounds.getCenterY());
    }

    @Test
    void the_mirror_does_not_go_dark_when_the_guidance_changes_and_forgets_when_the_page_does() {
        Rendered.onFx(() -> {
            Rendered rendered = Rendered.of(view(face("look here"), 60));
            rendered.glass.mirror(grey());
            rendered.lay();
            assertEquals(0xFF808080, inTheMirror(rendered));
            rendered.show(view(face("hold still"), 60));
            assertEquals(0xFF808080, inTheMirror(rendered));
            rendered.show(view(new Screen.Goodbye(true), 60));
            rendered.show(view(face("look here"), 60));
            assertNotEquals(0xFF808080, inTheMirror(rendered));
            return rendered;
        });
    }
}
