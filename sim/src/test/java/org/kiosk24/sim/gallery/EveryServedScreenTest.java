package org.kiosk24.sim.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Preferences.Reach;
import org.kiosk24.app.screen.Preferences.TextSize;
import org.kiosk24.app.screen.Preferences.Theme;
import org.kiosk24.app.screen.Preferences.Voice;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.screen.fx.Gallery;
import org.kiosk24.app.words.Language;
import org.kiosk24.device.time.RealTime;

/** What the services show to those who are served, measured like every other screen. */
class EveryServedScreenTest {
    private static final List<Screen> SCREENS = new ServedSamples().screens();

    @Test
    void every_sheet_of_every_service_is_among_them() {
        Set<String> names = SCREENS.stream().map(s -> ((Screen.Sheet) s).name()).collect(Collectors.toSet());
        for (String name : List.of("menu", "recognise", "face", "officer-code", "officer-waiting",
                "recognise-missing", "collect-by",
                "collect-code", "continue-code", "reprint-confirm", "asked"))
            assertTrue(names.contains(name), () -> name + " is not among " + names);
        for (String service : List.of("progress", "application", "booking", "guide", "permit"))
            assertTrue(names.stream().anyMatch(n -> n.startsWith(service)), () -> service + " has none of " + names);
    }

    @Test
    void nothing_is_cut_overlapped_too_small_too_pale_or_unspoken() {
        var gallery = new Gallery(new RealTime(), Gallery.Light.DAY);
        List<String> failures = new ArrayList<>();
        for (Language language : Language.values())
            for (TextSize size : List.of(TextSize.NORMAL, TextSize.LARGEST))
                for (Reach reach : Reach.values())
                    for (Screen screen : SCREENS)
                        for (var hung : gallery.measure(new View(screen,
                                new Preferences(language, size, Theme.PAPER, reach, Voice.OFF), 18)))
                            hung.failures().forEach(failure -> failures.add(hung.title() + ": " + failure));
        assertEquals(List.of(), failures);
    }
}
