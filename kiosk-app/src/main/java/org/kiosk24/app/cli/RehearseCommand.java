package org.kiosk24.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.List;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.gallery.GalleryCommand;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.JournalFiles;
import org.kiosk24.app.journal.SealingKey;
import org.kiosk24.app.screen.Night;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.screen.fx.FxDisplay;
import org.kiosk24.app.words.Language;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kiosk rehearse}: what the package lets Java watch when it makes the AOT cache. */
@Command(name = "rehearse", hidden = true, mixinStandardHelpOptions = true, description = "Draw every screen once, and"
        + " write a journal that is thrown away, so that Java learns what a start needs. Touches no device.")
public final class RehearseCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        Time time = new RealTime();
        List<Screen> screens = GalleryCommand.SAMPLES.stream().flatMap(s -> s.screens().stream()).toList();
        var display = new FxDisplay(time, time.mailbox(), FxDisplay.Size.WINDOW, Night.NEVER, () -> {
        });
        display.show(new View(screens.getFirst(), Preferences.in(Language.CHINESE), 0));
        journal(time);
        display.rehearse(screens);
        return output.done(java.util.Map.of("screens", screens.size()));
    }

    private static void journal(Time time) throws IOException {
        Path folder = Files.createTempDirectory("kiosk24-rehearsal");
        var files = new JournalFiles(folder);
        try (var journal = Journal.open(files.journal(), SealingKey.inFile(files.key(), new SplittableRandom(24)),
                time)) {
            journal.append("rehearsal", "Rehearsed", "{}", "nobody");
            journal.verify();
        }
        try (var all = Files.list(folder)) {
            for (Path file : all.toList())
                Files.delete(file);
        }
        Files.delete(folder);
    }
}
