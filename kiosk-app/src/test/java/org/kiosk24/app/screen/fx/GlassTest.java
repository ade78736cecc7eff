package org.kiosk24.app.screen.fx;

import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.words.Words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.RealTime;

class GlassTest {
    private static View view(Screen screen, int secondsLeft) {
        return new View(screen, Preferences.in(Language.CHINESE), secondsLeft);
    }

    @Test
    void the_payment_code_is_read_back_from_the_picture() throws Exception {
        var picture = Rendered.onFx(
                () -> Png.buffered(Rendered.of(view(new Screen.PayByQr(3000, Samples.QR), 9)).picture()));
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        assertEquals(Samples.QR, new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText());
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
        assertEquals(148 * factor, start.getHeight(), 1);
        double side = (width - Face.WIDTH * factor) / 2;
        assertEquals(side + (Face.WIDTH - 72) * factor, start.getMaxX(), 1);
        assertTrue(start.getMaxY() <= height);
    }

    @Test
    void the_countdown_is_quiet_until_the_last_fifteen_seconds() {
        for (int seconds : new int[]{-1, 0, 16, 60})
            assertEquals(List.of(), countdown(seconds), seconds + " s");
        for (int seconds : new int[]{1, 15})
            assertEquals(List.of("还剩 " + seconds + " 秒，请继续操作"), countdown(seconds));
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
    void a_list_longer_than_the_glass_is_turned_and_comes_round_again() {
        Rendered.onFx(() -> {
            Rendered rendered = Rendered.of(view(new Screen.ChooseProduct("张**", Samples.many()), 60));
            assertFalse(products(rendered).contains("choose-HKG1Y9T"));
            Rendered.onlyButton(rendered, "more").fire();
            assertEquals(List.of("choose-HKG1Y2T", "choose-HKG1Y9T", "choose-HKG3M9S", "choose-MAC5Y9R"),
                    products(rendered));
            Rendered.onlyButton(rendered, "more").fire();
            assertTrue(products(rendered).contains("choose-HKG3M1T"));
            Rendered.onlyButton(rendered, "choose-HKG3M1T").fire();
            assertEquals(List.of(new Touch.Choose("HKG3M1T")), rendered.touches);
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
            display.show(view(new Screen.ChoosePayment(Samples.HK_TWICE, true, true), 60));
            display.press("pay-qr", Duration.ofSeconds(60));
            assertEquals(Optional.of(new Touch.PayByQr()), touches.poll());
            var missing = assertThrows(IllegalStateException.class, () -> display.press("start", Duration.ZERO));
            assertTrue(missing.getMessage().contains("pay-card"), missing.getMessage());
        }
    }

    @Test
    void every_text_is_there_in_both_languages_with_the_same_places_for_values() {
        Words chinese = Words.of(Language.CHINESE);
        Words english = Words.of(Language.ENGLISH);
        assertEquals(chinese.keys(), english.keys());
        for (String key : chinese.keys())
            for (String place : List.of("{0}", "{1}", "{2}"))
                assertEquals(chinese.say(key).contains(place), english.say(key).contains(place), key + " " + place);
    }

    @Test
    void a_product_is_named_in_words() {
        assertEquals("香港 · 团队旅游 · 1年2次", new ProductWords(Words.of(Language.CHINESE), Samples.HK_TWICE).line());
        assertEquals("Hong Kong · group tour · 1 year, 2 entries",
                new ProductWords(Words.of(Language.ENGLISH), Samples.HK_TWICE).line());
        assertEquals("香港 · 商务 · 3个月多次",
                new ProductWords(Words.of(Language.CHINESE), Samples.many().get(7)).line());
        assertEquals("¥0.05", Words.yuan(5));
        assertEquals("¥240.00", Words.yuan(24000));
    }
}
