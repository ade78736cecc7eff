package org.kiosk24.device.link;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What a {@link Transcript} wrote, read back. The format is text, one entry a line:
 *
 * <pre>
 * # kiosk24 wire transcript 1                the first line, always
 * &gt; 12.345678 AA AA AA 96 69 00 03 20 01 22  bytes to the device, seconds since the transcript began
 * &lt; 12.361203 AA AA AA 96 69 00 08 00 00 9F  bytes to the host
 * + 00 00 00 00 97                           more bytes of the entry above
 * = 13.000000 9600                           the host set its line to this speed, in bits per second
 * ! 14.000000 /dev/ttyUSB0 was lost          the line went down; free text
 * </pre>
 *
 * From {@code #} to the end of a line is comment, but not in {@code !} lines; empty lines mean nothing.
 */
public record Recording(String name, List<Entry> entries) {
    static final String HEADER = "# kiosk24 wire transcript 1";

    /** What happened, when since the beginning, and in which line of the text it stands (from 1). */
    public sealed interface Entry {
        Duration at();

        int line();
    }

    public record Bytes(Direction direction, byte[] bytes, Duration at, int line) implements Entry {}

    public record SpeedSet(int bitsPerSecond, Duration at, int line) implements Entry {}

    public record Down(String why, Duration at, int line) implements Entry {}

    /** Reads a transcript's file. */
    public static Recording read(Path file) throws IOException {
        // Latin-1 takes any bytes, so that garbage is reported by line and not as a coding error
        return parse(file.toString(), Files.readAllLines(file, StandardCharsets.ISO_8859_1));
    }

    /**
     * @param name for messages, such as the file's path
     * @throws IOException with the name and the number of the first line that is not as described above
     */
    public static Recording parse(String name, List<String> lines) throws IOException {
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER))
            throw wrong(name, 1, "a wire transcript begins with '" + HEADER + "'");
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String text = lines.get(i);
            if (isComment(text))
                continue;
            int line = i + 1;
            if ("><=!".indexOf(text.charAt(0)) < 0)
                throw wrong(name, line, "an entry begins with one of > < = ! #, and + goes on after > or <");
            String entry = text.substring(1).strip();
            int space = entry.indexOf(' ');
            Duration at = time(space < 0 ? entry : entry.substring(0, space), name, line);
            String what = space < 0 ? "" : entry.substring(space + 1).strip();
            var bytes = new ByteArrayOutputStream();
            switch (text.charAt(0)) {
                case '>', '<' -> {
                    addHex(what, bytes, name, line);
                    while (i + 1 < lines.size() && (isComment(lines.get(i + 1)) || lines.get(i + 1).startsWith("+"))) {
                        i++;
                        if (!isComment(lines.get(i)))
                            addHex(lines.get(i).substring(1), bytes, name, i + 1);
                    }
                    entries.add(new Bytes(text.charAt(0) == '>' ? Direction.TO_DEVICE : Direction.TO_HOST,
                            bytes.toByteArray(), at, line));
                }
                case '=' -> entries.add(new SpeedSet(speed(uncommented(what).strip(), name, line), at, line));
                default -> entries.add(new Down(what, at, line));
            }
        }
        return new Recording(name, List.copyOf(entries));
    }

    private static boolean isComment(String line) {
        return line.isBlank() || line.charAt(0) == '#';
    }

    private static String uncommented(String text) {
        int comment = text.indexOf('#');
        return comment < 0 ? text : text.substring(0, comment);
    }

    private static Duration time(String text, String name, int line) throws IOException {
        if (!text.matches("[0-9]{1,9}\\.[0-9]{6}"))
            throw wrong(name, line, "a time looks like 12.345678 (seconds)");
        int point = text.indexOf('.');
        return Duration.ofSeconds(Long.parseLong(text.substring(0, point)),
                Long.parseLong(text.substring(point + 1)) * 1000);
    }

    private static int speed(String text, String name, int line) throws IOException {
        if (!text.matches("[0-9]{1,7}"))
            throw wrong(name, line, "a speed is a number of bits per second");
        return Integer.parseInt(text);
    }

    private static void addHex(String text, ByteArrayOutputStream bytes, String name, int line) throws IOException {
        for (String pair : uncommented(text).strip().split(" +")) {
            if (pair.length() != 2 || !HexFormat.isHexDigit(pair.charAt(0)) || !HexFormat.isHexDigit(pair.charAt(1)))
                throw wrong(name, line, "bytes are pairs of hex digits with spaces between");
            bytes.write(HexFormat.fromHexDigits(pair));
        }
    }

    private static IOException wrong(String name, int line, String expected) {
        return new IOException(name + " line " + line + ": " + expected);
    }
}
