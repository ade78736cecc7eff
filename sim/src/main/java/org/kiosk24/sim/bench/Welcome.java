package org.kiosk24.sim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kiosk24.app.cli.gallery.GalleryCommand;
import org.kiosk24.app.screen.Night;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.screen.fx.FxDisplay;
import org.kiosk24.app.screen.fx.HtmlCopy;
import org.kiosk24.app.words.Language;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;

/** The kiosk's window with its first screen, and nothing else of the kiosk, in a process of its own. */
final class Welcome {
    static final Screen SCREEN = new Screen.Welcome(true, true, Optional.empty());
    private static final View VIEW = new View(SCREEN, Preferences.in(Language.CHINESE), 0);

    private Welcome() {}

    /** What the process does. */
    enum Act {
        /** Shows it, gets ready for all other screens, and stays. */
        STAY,
        /** The same, and ends. */
        ONCE,
        /** Only writes it as a web page, to the file named next. */
        HTML
    }

    /** @param arguments an {@link Act}, and a file if it wants one */
    public static void main(String[] arguments) throws IOException {
        Time time = new RealTime();
        switch (Act.valueOf(arguments[0])) {
            case STAY -> {
                show(time);
                time.mailbox().receive();
            }
            case ONCE -> show(time);
            case HTML -> html(Path.of(arguments[1]), time);
        }
        HtmlCopy.end();
    }

    private static void show(Time time) {
        var display = new FxDisplay(time, time.mailbox(), FxDisplay.Size.FULL_SCREEN, Night.NEVER, () -> {
        });
        display.show(VIEW);
        display.rehearse(GalleryCommand.SAMPLES.stream().flatMap(s -> s.screens().stream()).toList());
    }

    private static void html(Path file, Time time) throws IOException {
        Files.writeString(file, HtmlCopy.of(VIEW, time));
    }
}
