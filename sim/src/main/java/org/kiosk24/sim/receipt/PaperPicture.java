package org.kiosk24.sim.receipt;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A slip as its paper looks, a pixel for a dot: 80 mm wide at 203 dpi, of which 576 dots are printable, with characters
 * of 12 x 24 and 24 x 24 dots, on a grey table.
 *
 * <p>Glyphs come from Noto Sans Mono CJK SC, or from the JVM's own font where that is not installed.
 */
public final class PaperPicture {
    /** Dots that can be printed side by side. */
    public static final int PRINTABLE = 576;
    /** From the picture's edge to the first dot that can be printed. */
    public static final int LEFT = 72;
    public static final int WIDTH = PRINTABLE + 2 * LEFT;
    /** Two metres of paper; what is printed below is cut off. */
    public static final int LONGEST = 16_000;
    private static final int COLUMN = 12;
    private static final int COLUMNS = PRINTABLE / COLUMN;
    private static final int GLYPH = 24;
    private static final int BASELINE = 21;
    private static final int TABLE = 40;
    /** White before the first line: the way from the print head to the knife. */
    private static final int TOP = 56;
    private static final int BOTTOM = 24;
    private static final String FAMILY = "Noto Sans Mono CJK SC";
    private static final Color GREY = new Color(0xE7EAED);
    private static final Color EDGE = new Color(0xD3D7DB);
    private static final Color INK = new Color(0x1C1C1E);

    private final Graphics2D g;
    private int y;

    private PaperPicture(Graphics2D g, int y) {
        this.g = g;
        this.y = y;
    }

    /** Of all bytes that a printer got for one slip. */
    public static BufferedImage of(byte[] bytes) {
        var reader = new EscPosReader();
        reader.add(bytes);
        List<EscPosReader.Op> ops = new ArrayList<>();
        for (Optional<EscPosReader.Op> op = reader.next(); op.isPresent(); op = reader.next())
            ops.add(op.get());
        return of(ops);
    }

    public static BufferedImage of(List<EscPosReader.Op> ops) {
        int paper = TOP + BOTTOM;
        for (EscPosReader.Op op : ops)
            paper = Math.min(LONGEST, paper + height(op));
        var picture = new BufferedImage(WIDTH, paper + 2 * TABLE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setColor(GREY);
        g.fillRect(0, 0, WIDTH, picture.getHeight());
        g.setColor(EDGE);
        g.fillRect(TABLE + 2, TABLE + 3, WIDTH - 2 * TABLE, paper);
        g.setColor(Color.WHITE);
        g.fillRect(TABLE, TABLE, WIDTH - 2 * TABLE, paper);
        g.setColor(INK);
        g.clipRect(LEFT, TABLE, PRINTABLE, paper);
        var drawn = new PaperPicture(g, TABLE + TOP);
        ops.forEach(drawn::put);
        g.dispose();
        return picture;
    }

    private static int height(EscPosReader.Op op) {
        return switch (op) {
            case EscPosReader.Line line -> line.folded(COLUMNS).size() * height(line);
            case EscPosReader.Feed(var dots) -> dots;
            case EscPosReader.Qr qr -> matrix(qr).map(m -> m.getHeight() * qr.module()).orElse(0);
            case EscPosReader.Cut(var feed) -> feed;
            case EscPosReader.TellStatus _ -> 0;
        };
    }

    /** Of one of the lines that it is folded into. */
    private static int height(EscPosReader.Line line) {
        return Math.max(line.feed(), GLYPH * high(line));
    }

    private static int high(EscPosReader.Line line) {
        return line.runs().stream().mapToInt(r -> r.type().high()).max().orElse(1);
    }

    private void put(EscPosReader.Op op) {
        switch (op) {
            case EscPosReader.Line line -> {
                for (EscPosReader.Line l : line.folded(COLUMNS)) {
                    text(l);
                    y += height(line);
                }
            }
            case EscPosReader.Qr qr -> {
                matrix(qr).ifPresent(m -> modules(m, qr));
                y += height(op);
            }
            default -> y += height(op);
        }
    }

    /** All of a line stands on one base line. */
    private void text(EscPosReader.Line line) {
        int width = COLUMN * line.runs().stream().mapToInt(EscPosReader.Run::columns).sum();
        int x = left(line.align(), width);
        int high = high(line);
        for (EscPosReader.Run run : line.runs()) {
            var type = run.type();
            g.setFont(new Font(FAMILY, type.weight() == EscPosReader.Weight.BOLD ? Font.BOLD : Font.PLAIN, GLYPH));
            for (int c : run.text().codePoints().toArray()) {
                int cell = (c < 0x80 ? 1 : 2) * COLUMN;
                glyph(Character.toString(c), x, y + GLYPH * (high - type.high()), cell, type);
                x += cell * type.wide();
            }
        }
    }

    private void glyph(String c, int x, int top, int cell, EscPosReader.Type type) {
        if (c.equals("─")) {
            g.fillRect(x, top + GLYPH / 2, cell * type.wide(), 2);
            return;
        }
        int advance = g.getFontMetrics().stringWidth(c);
        Graphics2D one = (Graphics2D) g.create();
        one.translate(x, top);
        one.scale(type.wide(), type.high());
        if (advance > cell)
            one.scale(1.0 * cell / advance, 1);
        one.drawString(c, advance > cell ? 0 : (cell - advance) / 2f, BASELINE);
        one.dispose();
    }

    private static int left(EscPosReader.Align align, int width) {
        return LEFT + switch (align) {
            case LEFT -> 0;
            case CENTRE -> (PRINTABLE - width) / 2;
            case RIGHT -> PRINTABLE - width;
        };
    }

    private void modules(ByteMatrix matrix, EscPosReader.Qr qr) {
        int x = left(qr.align(), matrix.getWidth() * qr.module());
        for (int row = 0; row < matrix.getHeight(); row++)
            for (int column = 0; column < matrix.getWidth(); column++)
                if (matrix.get(column, row) == 1)
                    g.fillRect(x + column * qr.module(), y + row * qr.module(), qr.module(), qr.module());
    }

    /** Nothing when there is nothing to print, or it is wider than the paper: then a printer prints nothing. */
    private static Optional<ByteMatrix> matrix(EscPosReader.Qr qr) {
        if (qr.payload().isEmpty())
            return Optional.empty();
        try {
            ByteMatrix matrix = Encoder.encode(qr.payload(), ErrorCorrectionLevel.valueOf(String.valueOf(qr.level())),
                    Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8)).getMatrix();
            return Optional.of(matrix).filter(m -> m.getWidth() * qr.module() <= PRINTABLE);
        } catch (WriterException e) {
            return Optional.empty();
        }
    }
}
