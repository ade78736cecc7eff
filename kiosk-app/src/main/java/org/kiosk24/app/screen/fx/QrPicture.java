package org.kiosk24.app.screen.fx;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import com.google.zxing.EncodeHintType;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** A QR code (ISO/IEC 18004, error correction M) with its quiet zone of four modules, on white. */
final class QrPicture {
    private static final int QUIET = 4;

    private QrPicture() {}

    /**
     * @param text at most 2331 bytes
     * @param size least width and height, in pixels; a module is a whole number of pixels
     */
    static Pane of(String text, int size) {
        ByteMatrix modules = encode(text);
        int side = modules.getWidth() + 2 * QUIET;
        int module = Math.max(2, (int) Math.ceil((double) size / side));
        Path dark = new Path();
        dark.getStyleClass().add("qr-dark");
        for (int y = 0; y < modules.getHeight(); y++)
            for (int x = 0; x < modules.getWidth(); x++)
                if (modules.get(x, y) == 1)
                    square(dark, (x + QUIET) * module, (y + QUIET) * module, module);
        Pane sheet = Ink.sheet(side * module, side * module, dark);
        sheet.getStyleClass().add("qr");
        return sheet;
    }

    private static ByteMatrix encode(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds " + text.length() + " characters", e);
        }
    }

    private static void square(Path path, double x, double y, double size) {
        path.getElements().addAll(new MoveTo(x, y), new LineTo(x + size, y), new LineTo(x + size, y + size),
                new LineTo(x, y + size), new LineTo(x, y));
    }
}
