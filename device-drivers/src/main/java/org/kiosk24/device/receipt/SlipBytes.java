package org.kiosk24.device.receipt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A slip as ESC/POS. {@code 1B 40} initialise, {@code 1C 26} Chinese on, {@code 1B 61 n} alignment,
 * {@code 1D 21 n} character size, {@code 1B 45 n} bold, {@code 1B 33 n} line spacing, {@code 1B 4A n} feed, {@code 1D 28 6B} QR code (model 2, 6 dots a module, error correction M), and at the
 * end {@code 1D 56 42 n}: feed to the knife, n dots more, and cut. Text is GB18030; a character of one byte takes one column, any
 * other two. Control characters are printed as spaces, so that no text can become a command.
 *
 * <p>Source: Epson ESC/POS command reference, and the manuals of the HPRT TP809 and Citizen iDP-3221.
 */
final class SlipBytes {
    private static final Charset GB18030 = Charset.forName("GB18030");
    /** The most that one store command of a QR code can carry in bytes, at error correction M. */
    static final int LONGEST_QR = 2331;

    /** From line to line, in dots; a character has 24. */
    private static final int SPACING = 34;
    private static final int LARGE_SPACING = 60;
    private static final int GAP = 12;
    /** White above and below a QR code: four modules. */
    private static final int QUIET = 24;
    /** 6 mm. */
    private static final int BEFORE_CUT = 48;
    /** Columns before an item: a full-width mark and a space. */
    private static final int INDENT = 3;
    /** Too little for a last line of its own. */
    private static final int LONELY = 10;
    /** With which no line begins. */
    private static final String NOT_FIRST = "，。、；：！？）】》」』”’％·,.;:!?)%";
    /** With which no line ends. */
    private static final String NOT_LAST = "（【《「『“‘￥(";

    /** Where a Chinese line ends well. */
    private static final String AFTER_WHICH_TO_BREAK = "，。；：！？";

    private final int columns;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1024);

    private SlipBytes(int columns) {
        this.columns = columns;
    }

    static byte[] of(Slip slip, int columns) {
        var bytes = new SlipBytes(columns);
        bytes.put(0x1B, 0x40, 0x1C, 0x26, 0x1B, 0x33, SPACING);
        slip.parts().forEach(bytes::part);
        bytes.put(0x1D, 0x56, 0x42, BEFORE_CUT);
        return bytes.out.toByteArray();
    }

    private void part(Slip.Part part) {
        switch (part) {
            case Slip.Title(var text) -> {
                put(0x1B, 0x61, 1, 0x1D, 0x21, 0x11, 0x1B, 0x45, 1, 0x1B, 0x33, LARGE_SPACING);
                wrap(text, columns / 2).forEach(this::line);
                put(0x1B, 0x33, SPACING, 0x1B, 0x45, 0, 0x1D, 0x21, 0x00, 0x1B, 0x61, 0);
            }
            case Slip.Centred(var text) -> {
                put(0x1B, 0x61, 1);
                wrap(text, columns).forEach(this::line);
                put(0x1B, 0x61, 0);
            }
            case Slip.Item(var mark, var text) -> item(mark, text);
            case Slip.Sum(var name, var value) -> sum(name, value);
            case Slip.Gap() -> put(0x1B, 0x4A, GAP);
            case Slip.Text(var text) -> wrap(text, columns).forEach(this::line);
            case Slip.Row(var name, var value) -> row(name, value);
            case Slip.Rule() -> line("\u2500".repeat(columns / 2));
            case Slip.Qr(var text) -> qr(text);
        }
    }

    /**
     * Name left, value right; on a line of its own when both do not fit on one; a paragraph below its name when it does
     * not fit on one either.
     */
    private void row(String name, String value) {
        int gap = columns - width(name) - width(value);
        if (gap >= 1 || width(value) == 0)
            wrap(name + " ".repeat(Math.max(0, gap)) + value, columns).forEach(this::line);
        else {
            wrap(name, columns).forEach(this::line);
            if (width(value) <= columns && value.indexOf('\n') < 0)
                line(" ".repeat(columns - width(value)) + value);
            else
                item("", value);
        }
    }

    private void item(String mark, String text) {
        List<String> lines = wrap(text, columns - INDENT);
        for (int i = 0; i < lines.size(); i++) {
            String before = i == 0 ? mark : "";
            line(before + " ".repeat(INDENT - width(before)) + lines.get(i));
        }
    }

    /** The value on the line of its name if there is room, else below it. */
    private void sum(String name, String value) {
        int gap = columns - width(name) - 2 * width(value);
        put(0x1B, 0x33, LARGE_SPACING);
        if (gap >= 1)
            text(name + " ".repeat(gap));
        else
            wrap(name, columns).forEach(this::line);
        put(0x1D, 0x21, 0x11, 0x1B, 0x45, 1);
        if (gap >= 1)
            line(value);
        else
            wrap(value, columns / 2).forEach(l -> line(" ".repeat(columns / 2 - width(l)) + l));
        put(0x1B, 0x33, SPACING, 0x1B, 0x45, 0, 0x1D, 0x21, 0x00);
    }

    private void qr(String text) {
        byte[] data = text.getBytes(StandardCharsets.UTF_8);
        int n = data.length + 3;
        put(0x1B, 0x4A, QUIET);
        put(0x1B, 0x61, 1);
        put(0x1D, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x32, 0);
        put(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x43, 6);
        put(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x45, 49);
        put(0x1D, 0x28, 0x6B, n & 0xFF, n >> 8, 0x31, 0x50, 0x30);
        out.writeBytes(data);
        put(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30);
        put(0x1B, 0x61, 0);
        put(0x1B, 0x4A, QUIET);
    }

    private void line(String text) {
        text(text);
        out.write(0x0A);
    }

    private void text(String text) {
        out.writeBytes(text.codePoints().map(SlipBytes::printable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
                .getBytes(GB18030));
    }

    private void put(int... bytes) {
        for (int b : bytes)
            out.write(b);
    }

    /**
     * Broken at line feeds and where the paper ends: between words and Chinese characters, not before a comma or after
     * an opening bracket, unless that left half a line empty; and so that no last line holds a word or two alone.
     */
    static List<String> wrap(String text, int columns) {
        var lines = new ArrayList<String>();
        for (String paragraph : text.split("\n", -1))
            lines.addAll(paragraph(paragraph.codePoints().map(SlipBytes::printable).toArray(), columns));
        return lines;
    }

    private static List<String> paragraph(int[] text, int columns) {
        List<String> widest = greedy(text, columns);
        for (int width = columns; widest.size() > 1 && width > columns / 2; width--) {
            List<String> lines = greedy(text, width);
            if (lines.size() > widest.size())
                break;
            if (width(lines.getLast()) > LONELY)
                return lines;
        }
        return widest;
    }

    private static List<String> greedy(int[] text, int columns) {
        var lines = new ArrayList<String>();
        int start = 0;
        while (true) {
            int end = start;
            for (int used = 0; end < text.length && used + width(text[end]) <= columns; end++)
                used += width(text[end]);
            if (end == text.length) {
                lines.add(new String(text, start, end - start));
                return lines;
            }
            int stop = end;
            while (stop > start && !mayBreak(text, stop))
                stop--;
            for (int comma = stop; comma > start && 3 * width(text, start, comma) >= 2 * columns; comma--)
                if (AFTER_WHICH_TO_BREAK.indexOf(text[comma - 1]) >= 0 && mayBreak(text, comma)) {
                    stop = comma;
                    break;
                }
            String line = new String(text, start, stop - start);
            if (2 * width(line) < columns) {
                stop = end;
                line = new String(text, start, stop - start);
            }
            lines.add(line.stripTrailing());
            start = stop;
            while (start < text.length && text[start] == ' ')
                start++;
        }
    }

    private static boolean mayBreak(int[] text, int at) {
        int before = text[at - 1];
        int after = text[at];
        if (before == ' ' || after == ' ')
            return true;
        return NOT_FIRST.indexOf(after) < 0 && NOT_LAST.indexOf(before) < 0 && (before >= 0x80 || after >= 0x80);
    }

    private static int printable(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c < 0x20 || c >= 0x7F && c < 0xA0 ? ' ' : surrogate ? '〓' : c;
    }

    private static int width(int[] text, int from, int to) {
        return Arrays.stream(text, from, to).map(SlipBytes::width).sum();
    }

    static int width(String text) {
        return text.codePoints().map(SlipBytes::width).sum();
    }

    private static int width(int c) {
        return c < 0x80 ? 1 : 2;
    }
}
