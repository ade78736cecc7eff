package org.kiosk24.app.screen.fx;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Pinyin;
import org.kiosk24.device.time.Time;

/**
 * Paints every screen once off the glass, in every language and both small and large, so that nobody who stands before it waits for what is
 * done only the first time: classes, style sheets, glyphs, and the JVM's own learning. That took a second and a half
 * for the first touches of all.
 */
final class Rehearsal {
    /** Whoever touches the glass meanwhile waits for one screen at most. */
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int SECONDS_LEFT = 18;

    private final Time time;
    private final Glass glass = new Glass(touch -> {
    });
    private final Scene scene = new Scene(glass, Face.WIDTH, Face.HEIGHT);

    /** JavaFX thread only. */
    Rehearsal(Time time) {
        this.time = time;
    }

    /** Takes seconds; not on the JavaFX thread. @param screens of several that are called the same, one is taken */
    void run(List<Screen> screens) {
        Pinyin.dictionary();
        Collection<Screen> each = screens.stream()
                .collect(Collectors.toMap(ScreenName::ofScreen, s -> s, (a, b) -> b, java.util.LinkedHashMap::new))
                .values();
        Stream.of(Language.values()).map(Preferences::in).flatMap(usual -> Stream.of(usual, otherwise(usual)))
                .flatMap(how -> each.stream().map(screen -> new View(screen, how, SECONDS_LEFT))).forEach(view -> {
                    Fx.ask(time, () -> paint(view));
                    time.sleep(PAUSE);
                });
    }

    /** As far from the usual as can be: other glyphs, another layout, other colours. */
    private static Preferences otherwise(Preferences usual) {
        return usual.with(new Touch.Enlarge(Preferences.TextSize.LARGEST))
                .with(new Touch.Lower(Preferences.Reach.SEATED)).with(new Touch.Paint(Preferences.Theme.CONTRAST));
    }

    private View paint(View view) {
        glass.show(view);
        scene.snapshot(null);
        return view;
    }
}
