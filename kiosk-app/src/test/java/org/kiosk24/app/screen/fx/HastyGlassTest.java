package org.kiosk24.app.screen.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kiosk24.app.cli.gallery.GalleryCommand;
import org.kiosk24.app.screen.HandTime;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.TouchGuard;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.voice.Speech;
import org.kiosk24.app.voice.SpokenDisplay;
import org.kiosk24.app.words.Language;
import org.kiosk24.device.time.Mailbox;

/** Real buttons and real key events at random, on whatever the glass shows: nothing is thrown, and all of it stays usable. */
class HastyGlassTest {
    private final List<Screen> screens = GalleryCommand.SAMPLES.stream().flatMap(s -> s.screens().stream()).toList();
    private int pressed;
    private int touched;

    @Test
    void two_thousand_presses_at_random_throw_nothing_on_the_thread_of_the_glass() {
        run(20261123, 2_000);
        assertTrue(pressed > 1000 && touched > 300, pressed + " presses, " + touched + " touches");
    }

    @Test
    @Tag("soak")
    void nor_do_many_more() {
        for (long seed = 1; seed <= 20; seed++)
            run(seed, 10_000);
    }

    private void run(long seed, int events) {
        var random = new SplittableRandom(seed);
        var time = new HandTime();
        Mailbox<Touch> touches = time.mailbox();
        Rendered rendered = Rendered.onFx(() -> new Rendered(Face.WIDTH, Face.HEIGHT));
        var display = new SpokenDisplay(view -> Rendered.onFx(() -> {
            rendered.show(view);
            return view;
        }), Speech.SILENT, touches, time);
        List<Throwable> thrown = new ArrayList<>();
        Rendered.onFx(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> thrown.add(e));
            KeyCodes.listen(rendered.scene, press -> time.pass(TouchGuard.SETTLE));
            return true;
        });
        Preferences preferences = Preferences.in(Language.CHINESE);
        Screen screen = screens.getFirst();
        for (int i = 0; i < events; i++) {
            time.pass(TouchGuard.SETTLE);
            switch (random.nextInt(8)) {
                case 0 -> screen = screens.get(random.nextInt(screens.size()));
                case 1, 2 -> display.press(org.kiosk24.app.voice.Keypad.Key.values()[random.nextInt(8)]);
                case 3 -> keyEvent(rendered, KeyCode.values()[random.nextInt(KeyCode.values().length)]);
                default -> Rendered.onFx(() -> fire(rendered, random));
            }
            touched += rendered.touches.size();
            List<Touch> made = new ArrayList<>(rendered.touches);
            rendered.touches.clear();
            for (Optional<Touch> t = touches.poll(); t.isPresent(); t = touches.poll())
                made.add(t.get());
            for (Touch touch : made)
                if (touch instanceof Touch.Setting setting)
                    preferences = preferences.with(setting);
                else
                    screen = screens.get(random.nextInt(screens.size()));
            display.show(new View(screen, preferences, random.nextInt(25)));
        }
        assertEquals(List.of(), thrown);
        Screen last = screens.getFirst();
        display.show(new View(last, Preferences.in(Language.CHINESE), 0));
        assertEquals(List.of(), Rendered.onFx(() -> Measures.of(new View(last, Preferences.in(Language.CHINESE), 0),
                rendered.glass.face().orElseThrow())));
    }

    private static void keyEvent(Rendered rendered, KeyCode code) {
        Rendered.onFx(() -> {
            List<Button> buttons = rendered.all(Button.class);
            if (!buttons.isEmpty())
                buttons.getFirst().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false,
                        false));
            return true;
        });
    }

    private boolean fire(Rendered rendered, SplittableRandom random) {
        List<Button> buttons = rendered.all(Button.class).stream().filter(b -> !b.isDisabled()).toList();
        if (buttons.isEmpty())
            return false;
        buttons.get(random.nextInt(buttons.size())).fire();
        pressed++;
        return true;
    }
}
