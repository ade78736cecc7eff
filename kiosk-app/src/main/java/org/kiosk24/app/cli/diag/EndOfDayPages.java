package org.kiosk24.app.cli.diag;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.kiosk24.app.backoffice.EndOfDayTask;
import org.kiosk24.app.bureau.KeyFile;
import org.kiosk24.app.cli.Version;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.diag.Seal;
import org.kiosk24.app.endofday.Attempt;
import org.kiosk24.app.endofday.Closing;
import org.kiosk24.app.endofday.EndOfDayPage;
import org.kiosk24.app.words.Words;

/**
 * Pages of ends of day in a folder, {@code end-of-day-<kiosk>-<number>}, for people and for machines, each with its
 * {@link Seal} beside it.
 *
 * @param folder made when the first one comes
 */
public record EndOfDayPages(KioskConfig config, Path folder) implements EndOfDayTask.Pages {

    Path html(Closing closing) {
        return file(closing, ".html");
    }

    Path json(Closing closing) {
        return file(closing, ".json");
    }

    private Path file(Closing closing, String end) {
        return folder.resolve("end-of-day-" + config.kiosk().id() + "-" + closing.number() + end);
    }

    @Override
    public void keep(Closing closing, List<Attempt> attempts, Words words) throws IOException {
        String id = config.kiosk().id();
        Files.createDirectories(folder);
        Files.writeString(html(closing),
                new EndOfDayPage(words, KioskConfig.ZONE).html(id, config.kiosk().place(), Version.text(), closing,
                        attempts));
        Files.writeString(json(closing), new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create()
                .toJson(EndOfDayPage.facts(id, closing, attempts)) + "\n");
        try {
            var key = new KeyFile(config.bureau().key()).key();
            Seal.sign(html(closing), key);
            Seal.sign(json(closing), key);
        } catch (GeneralSecurityException e) {
            throw new IOException("the page cannot be signed: " + e.getMessage(), e);
        }
    }
}
