package org.kiosk24.app.diag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.kiosk24.app.bureau.KeyFile;

/**
 * Reports in a folder, {@code readiness-<kiosk>-<when, UTC>.html}, each with its {@link Seal} beside it.
 *
 * @param folder made when the first one comes
 */
public record SignedReports(Path folder, KeyFile key) implements Reports {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);

    @Override
    public Path keep(String kioskId, Instant at, String html) throws IOException {
        Path file = Files.createDirectories(folder)
                .resolve("readiness-" + kioskId + "-" + NAME.format(at) + ".html");
        Files.writeString(file, html);
        try {
            Seal.sign(file, key.key());
        } catch (GeneralSecurityException e) {
            throw new IOException("the report cannot be signed: " + e.getMessage(), e);
        }
        return file;
    }
}
