package org.kiosk24.sim.cardstation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The station's print buffer: what 41 (text), 43 and 4D (raster) put into it. Stored images, registered glyphs and bar
 * codes (42, 44, 45, 4E) are not modelled; the model answers them 41, invalid command.
 *
 * <p>Source: TCP300II command manual, commands 40, 41, 43, 49, 4D.
 */
public final class PrintBuffer {
    static final int WIDTH = 480;
    static final int HEIGHT = 320;
    private static final int FONT = 24;
    private static final int COLUMN_BYTES = HEIGHT / 8;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern HEADER = Pattern.compile("([0-3]),([0-9]{1,3}),([0-9]{1,3}),");
    private static final Pattern RASTER = Pattern.compile("([0-9]{1,3}),([0-9]{1,2}),(?:([0-9]{1,5}),)?([0-9A-Fa-f]*)");

    PrintBuffer() {}

    private final List<Text> texts = new ArrayList<>();
    private byte[] raster = new byte[0];
    private int x;
    private int y;
    private Flow flow = Flow.ALONG;
    private int wide = 1;
    private int high = 1;

    /** Which way text runs. */
    public enum Flow {
        /** Along the 480 dots. */
        ALONG,
        /** Along the 320 dots, the card standing upright. */
        UPRIGHT
    }

    /** A run of text, {@code y} its bottom; {@code wide} and {@code high} 1 or 2. */
    public record Text(Flow flow, int x, int y, int wide, int high, String text) {
        int width() {
            return text.codePoints().map(c -> c < 0x80 ? FONT / 2 : FONT).sum() * wide;
        }
    }

    /** What is printed: runs of text, and dots (a bit each, 40 bytes a column, bit 0 the top dot), if any. */
    public record Contents(List<Text> texts, byte[] raster) {
        /** The text as a person reads it: line by line, left to right, runs on one line parted by a space. */
        public List<String> lines() {
            var lines = new ArrayList<String>();
            Text last = null;
            for (Text t : texts.stream().sorted(Comparator.comparing(Text::flow).thenComparing(Text::y)
                    .thenComparing(Text::x)).toList()) {
                if (last != null && last.flow == t.flow && last.y == t.y)
                    lines.set(lines.size() - 1,
                            lines.getLast() + (t.x > last.x + last.width() ? " " : "") + t.text);
                else
                    lines.add(t.text);
                last = t;
            }
            return List.copyOf(lines);
        }
    }

    void clear() {
        texts.clear();
        raster = new byte[0];
        x = 0;
        y = FONT - 1;
        flow = Flow.ALONG;
        wide = 1;
        high = 1;
    }

    Contents contents() {
        return new Contents(List.copyOf(texts), raster.clone());
    }

    /** Command 41. False when the station would reject the data. */
    boolean text(byte[] data) {
        Matcher header = HEADER.matcher(new String(data, StandardCharsets.ISO_8859_1));
        int from = 0;
        if (header.lookingAt()) {
            int direction = Integer.parseInt(header.group(1));
            Flow way = direction % 2 == 1 ? Flow.ALONG : Flow.UPRIGHT;
            int left = Integer.parseInt(header.group(2));
            int bottom = Integer.parseInt(header.group(3));
            boolean along = way == Flow.ALONG;
            if (left >= (along ? WIDTH : HEIGHT) || bottom >= (along ? HEIGHT : WIDTH) || bottom < FONT - 1)
                return false;
            flow = way;
            x = left;
            y = bottom;
            from = header.end();
            if (direction < 2)
                texts.removeIf(t -> t.flow == way && t.y == bottom && t.x + t.width() > left);
        }
        var run = new ByteArrayOutputStream();
        int left = x;
        for (int i = from; i < data.length; i++)
            if (data[i] == 0x0A) {
                put(run);
                x = left;
                y += FONT * high;
            } else if (data[i] == 0x1B) {
                put(run);
                if (i + 3 >= data.length || (data[i + 1] | 0x20) != 'e' || !scale(data[i + 2], data[i + 3]))
                    return false;
                i += 3;
            } else
                run.write(data[i]);
        put(run);
        return true;
    }

    private boolean scale(byte tall, byte broad) {
        if (tall < '1' || tall > '2' || broad < '1' || broad > '2')
            return false;
        high = tall - '0';
        wide = broad - '0';
        return true;
    }

    private void put(ByteArrayOutputStream run) {
        if (run.size() == 0)
            return;
        var text = new Text(flow, x, y, wide, high, run.toString(GB18030));
        run.reset();
        if (!texts.contains(text))
            texts.add(text);
        x += text.width();
    }

    /** Commands 43 (one column) and 4D (columns from X on). False when the station would reject the data. */
    boolean raster(byte[] data) {
        Matcher m = RASTER.matcher(new String(data, StandardCharsets.ISO_8859_1));
        if (!m.matches() || m.group(4).length() % 2 != 0)
            return false;
        int column = Integer.parseInt(m.group(1));
        int row = Integer.parseInt(m.group(2));
        String hex = m.group(4);
        if (row >= COLUMN_BYTES || m.group(3) != null && Integer.parseInt(m.group(3)) * 2 != hex.length())
            return false;
        if (raster.length == 0)
            raster = new byte[WIDTH * COLUMN_BYTES];
        for (int i = 0; i < hex.length(); i += 2) {
            if (column >= WIDTH)
                return false;
            raster[column * COLUMN_BYTES + row] |= (byte) Integer.parseInt(hex, i, i + 2, 16);
            if (++row == COLUMN_BYTES) {
                row = 0;
                column++;
            }
        }
        return true;
    }
}
