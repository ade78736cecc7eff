package org.kiosk24.app.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kiosk24.app.words.Language;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;

/**
 * The type of a report on paper: Noto Sans CJK, whose glyphs go into the file as far as they are used. One font file has
 * a face for each way of writing Chinese.
 */
final class PdfFont {
    /** Where Debian and its kin, Fedora and its kin, and Arch put it. */
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"),
            Path.of("/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc"),
            Path.of("/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc"),
            Path.of("/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc"));

    private PdfFont() {}

    /** @throws IOException if this machine has no such font; says what to install */
    static BaseFont of(Language language) throws IOException {
        Path file = PLACES.stream().filter(Files::isRegularFile).findFirst().orElseThrow(() -> new IOException(
                "there is no Noto Sans CJK for the PDF: install the package fonts-noto-cjk; looked for " + PLACES));
        String face = language == Language.TRADITIONAL ? "NotoSansCJKtc-Regular" : "NotoSansCJKsc-Regular";
        try {
            List<String> faces = List.of(BaseFont.enumerateTTCNames(file.toString()));
            if (!faces.contains(face))
                throw new IOException(file + " has no face " + face + " among " + faces);
            BaseFont font = BaseFont.createFont(file + "," + faces.indexOf(face), BaseFont.IDENTITY_H,
                    BaseFont.EMBEDDED, false, null, null);
            font.setSubset(true);
            return font;
        } catch (DocumentException e) {
            throw new IOException(file + " cannot be used for a PDF: " + e.getMessage(), e);
        }
    }
}
