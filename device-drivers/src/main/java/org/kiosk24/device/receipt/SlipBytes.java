package org.kiosk24.device.receipt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A slip as ESC/POS. {@code 1B 40} initialise, {@code 1C 26} Chinese on, {@code 1B 61 n} alignment,
 * {@code 1D 21 n} character size, {@code 1D 28 6B} QR code (model 2, 6 dots a module, error correction M), and at the
 * end {@code 1D 56 42 00}: feed to the knife and cut. Text is GB18030; a character of one byte takes one column, any
 * other two. Control characters are printed as spaces, so that no text can become a command.
 *
 * <p>Source: Epson ESC/POS command reference, and the manuals of the HPRT TP809 and Citizen iDP-3221.
 */
final class SlipBytes {
    private static final Charset GB18030 = Charset.forName("GB18030");
    /** The most that one store command of a QR code can carry in bytes, at error correction M. */
    static final int LONGEST_QR = 2331;

    private final int columns;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1024);

    private SlipBytes(int columns) {
        this.columns = columns;
    }

    static byte[] of(Slip slip, int columns) {
        var bytes = new SlipBytes(columns);
        bytes.put(0x1B, 0x40, 0x1C, 0x26);
        slip.parts().forEach(bytes::part);
        bytes.put(0x1D, 0x56, 0x42, 0x00);
        return bytes.out.toByteArray();
    }

    private void part(Slip.Part part) {
        switch (part) {
            case Slip.Title(var text) -> {
                put(0x1B, 0x61, 1, 0x1D, 0x21, 0x11);
                wrap(text, columns / 2).forEach(this::line);
                put(0x1D, 0x21, 0x00, 0x1B, 0x61, 0);
            }
            case Slip.Text(var text) -> wrap(text, columns).forEach(this::line);
            case Slip.Row(var name, var value) -> row(name, value);
            case Slip.Rule() -> line("-".repeat(columns));
            case Slip.Qr(var text) -> qr(text);
        }
    }

    /** Name left, value right; on lines of their own, the value still at the right, when both do not fit on one. */
    private void row(String name, String value) {
        int gap = columns - width(name) - width(value);
        if (gap >= 1 || width(value) == 0)
            wrap(name + " ".repeat(Math.max(0, gap)) + value, columns).forEach(this::line);
        else {
            wrap(name, columns).forEach(this::line);
            wrap(value, columns).forEach(l -> line(" ".repeat(columns - width(l)) + l));
        }
    }

    private void qr(String text) {
        byte[] data = text.getBytes(StandardCharsets.UTF_8);
        int n = data.length + 3;
        put(0x1B, 0x61, 1);
        put(0x1D, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x32, 0);
        put(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x43, 6);
        put(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x45, 49);
        put(0x1D, 0x28, 0x6B, n & 0xFF, n >> 8, 0x31, 0x50, 0x30);
        out.writeBytes(data);
        put(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30);
        put(0x1B, 0x61, 0);
    }

    private void line(String text) {
        out.writeBytes(text.getBytes(GB18030));
        out.write(0x0A);
    }

    private void put(int... bytes) {
        for (int b : bytes)
            out.write(b);
    }

    /** Broken at line feeds and where the paper ends; at a space if that leaves no more than half a line empty. */
    static List<String> wrap(String text, int columns) {
        var lines = new ArrayList<String>();
        for (String paragraph : text.split("\n", -1)) {
            var line = new StringBuilder();
            int used = 0;
            for (int i = 0; i < paragraph.length();) {
                int c = printable(paragraph.codePointAt(i));
                i += Character.charCount(paragraph.codePointAt(i));
                if (used + width(c) > columns) {
                    int space = line.lastIndexOf(" ");
                    boolean atSpace = c != ' ' && c < 0x80 && space > line.length() / 2;
                    String rest = atSpace ? line.substring(space + 1) : "";
                    lines.add(atSpace ? line.substring(0, space) : line.toString());
                    line.setLength(0);
                    line.append(rest);
                    used = width(rest);
                }
                line.appendCodePoint(c);
                used += width(c);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static int printable(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c < 0x20 || c >= 0x7F && c < 0xA0 ? ' ' : surrogate ? '〓' : c;
    }

    static int width(String text) {
        return text.codePoints().map(SlipBytes::width).sum();
    }

    private static int width(int c) {
        return c < 0x80 ? 1 : 2;
    }
}
