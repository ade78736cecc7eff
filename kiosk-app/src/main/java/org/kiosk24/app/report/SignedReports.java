package org.kiosk24.app.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.kiosk24.app.bureau.CertificateFile;
import org.kiosk24.app.bureau.KeyFile;
import org.kiosk24.app.diag.Seal;
import org.kiosk24.app.words.Words;

/**
 * Reports in a folder, {@code readiness-<kiosk>-<when, UTC>}: {@code .html} with its {@link Seal} beside it, and {@code
 * .pdf} with the signature inside ({@link PdfSeal}).
 *
 * @param folder made when the first one comes
 * @param certificate of that key, PEM
 * @param zone of the times that people read
 */
public record SignedReports(Path folder, KeyFile key, Path certificate, ZoneId zone) implements Reports {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);

    @Override
    public Path keep(Readiness readiness, Words words) throws IOException {
        Instant at = readiness.examination().at();
        Path file = Files.createDirectories(folder)
                .resolve("readiness-" + readiness.examination().kioskId() + "-" + NAME.format(at) + ".html");
        Files.writeString(file, new ReadinessReport(words, zone).html(readiness));
        try {
            Seal.sign(file, key.key());
            byte[] paper = new ReadinessPdf(words, zone).pdf(readiness, PdfFont.of(words.language()));
            Files.write(pdf(file), PdfSeal.signed(paper, key.key(), CertificateFile.read(certificate), at));
        } catch (GeneralSecurityException e) {
            throw new IOException("the report cannot be signed: " + e.getMessage(), e);
        }
        return file;
    }

    /** The one for paper, of the one for screens. */
    public static Path pdf(Path html) {
        return html.resolveSibling(html.getFileName().toString().replaceAll("\\.html$", ".pdf"));
    }
}
