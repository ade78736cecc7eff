package org.kiosk24.app.screen.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.screen.sample.VisitSamples;
import org.kiosk24.app.words.Language;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.RealTime;

/** Leaves a picture of every screen in target/screens, to be looked at. */
class PicturesTest {
    @Test
    void every_screen_is_written_as_a_picture_named_after_it() throws Exception {
        RealTime time = new RealTime();
        Mailbox<Touch> touches = time.mailbox();
        Path folder = Path.of("target", "screens");
        try (OffscreenDisplay display = new OffscreenDisplay(time, touches, folder)) {
            Set<String> names = new HashSet<>();
            for (Screen screen : new VisitSamples().screens()) {
                View view = new View(screen, Preferences.in(Language.CHINESE), 12);
                if (names.add(ScreenName.of(view)))
                    display.show(view);
            }
            display.close();
            List<Path> pictures = display.pictures();
            assertEquals(names.size(), pictures.size());
            assertTrue(pictures.getFirst().endsWith("01-welcome.png"), pictures.getFirst().toString());
            for (Path picture : pictures)
                assertTrue(Files.size(picture) > 10_000, picture + " is nearly empty");
        }
    }
}
