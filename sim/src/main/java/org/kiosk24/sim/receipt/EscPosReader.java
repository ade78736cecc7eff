package org.kiosk24.sim.receipt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads an ESC/POS stream command by command. Total: a command that it does not know is skipped by its two bytes, a
 * line longer than {@value #LONGEST_LINE} bytes ends there, and no more than {@value #MOST} bytes wait for their end.
 *
 * <p>Source: Epson ESC/POS command reference.
 */
public final class EscPosReader {
    private static final int MOST = 128 * 1024;
    private static final int LONGEST_LINE = 512;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int ESC = 0x1B;
    private static final int FS = 0x1C;
    private static final int GS = 0x1D;
    /** As a printer begins, in dots. */
    private static final int LINE_FEED = 30;
    private static final String LEVELS = "LMQH";

    /** What the printer does. */
    public sealed interface Op {}

    /** What stands in one line. {@code feed}: dots from this line to the next. */
    public record Line(List<Run> runs, Align align, int feed) implements Op {
        public String text() {
            return runs.stream().map(Run::text).collect(Collectors.joining());
        }

        /** How many times as wide as normal its widest part is. */
        public int scale() {
            return runs.stream().mapToInt(r -> r.type().wide()).max().orElse(1);
        }

        /** As many lines of paper as it takes, each no wider than {@code columns} half-width characters. */
        public List<Line> folded(int columns) {
            var lines = new ArrayList<Line>();
            var row = new ArrayList<Run>();
            int used = 0;
            for (Run run : runs) {
                var text = new StringBuilder();
                for (int c : run.text.codePoints().toArray()) {
                    int wide = columns(c) * run.type.wide;
                    if (used + wide > columns) {
                        row.add(new Run(text.toString(), run.type));
                        lines.add(new Line(List.copyOf(row), align, feed));
                        row.clear();
                        text.setLength(0);
                        used = 0;
                    }
                    text.appendCodePoint(c);
                    used += wide;
                }
                row.add(new Run(text.toString(), run.type));
            }
            lines.add(new Line(List.copyOf(row), align, feed));
            return lines;
        }
    }

    /** Characters of one type. */
    public record Run(String text, Type type) {
        /** In half-width characters of normal size. */
        public int columns() {
            return text.codePoints().map(EscPosReader::columns).sum() * type.wide;
        }
    }

    /** How many times as wide and as high as normal, and how heavy. */
    public record Type(int wide, int high, Weight weight) {
        static final Type NORMAL = new Type(1, 1, Weight.REGULAR);
    }

    public enum Weight {
        REGULAR, BOLD
    }

    public enum Align {
        LEFT, CENTRE, RIGHT
    }

    /** White paper. */
    public record Feed(int dots) implements Op {}

    /**
     * @param module dots along the side of one
     * @param level of error correction: L, M, Q or H
     */
    public record Qr(String payload, int module, char level, Align align) implements Op {}

    /** @param feed beyond the way from the last line to the knife, in dots */
    public record Cut(int feed) implements Op {}

    /** {@code 1D 72 n}: tell the paper status when all before this is printed. */
    public record TellStatus() implements Op {}

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private byte[] waiting = new byte[0];
    private int at;
    private boolean chinese;
    private final List<Run> runs = new ArrayList<>();
    private Type type = Type.NORMAL;
    private Align align = Align.LEFT;
    private int feed = LINE_FEED;
    private int length;
    private int module = 3;
    private char level = 'L';
    private String stored = "";

    public void add(byte[] bytes) {
        int kept = waiting.length - at;
        if (kept + bytes.length > MOST)
            return;
        byte[] all = new byte[kept + bytes.length];
        System.arraycopy(waiting, at, all, 0, kept);
        System.arraycopy(bytes, 0, all, kept, bytes.length);
        waiting = all;
        at = 0;
    }

    /** The next thing to do; nothing when more bytes are needed. */
    public Optional<Op> next() {
        while (at < waiting.length) {
            int b = byteAt(0);
            if (b == ESC || b == FS || b == GS) {
                int length = length(b);
                if (length > waiting.length - at)
                    return Optional.empty();
                Optional<Op> op = command(b, length);
                at += length;
                if (op.isPresent())
                    return op;
            } else {
                at++;
                if (b == 0x0A || length == LONGEST_LINE)
                    return Optional.of(line(feed));
                if (b >= 0x20) {
                    text.write(b);
                    length++;
                }
            }
        }
        return Optional.empty();
    }

    private int byteAt(int offset) {
        return waiting[at + offset] & 0xFF;
    }

    private boolean has(int n) {
        return waiting.length - at >= n;
    }

    /** How long the command that begins here is; more than there is when that cannot be told yet. */
    private int length(int lead) {
        if (!has(2))
            return 2;
        int c = byteAt(1);
        return switch (lead) {
            case ESC -> switch (c) {
                case 'a', '!', 'E', '-', 'd', 'J', 't', 'R', '3', 'M', 'G', 'V', '{' -> 3;
                default -> 2;
            };
            case FS -> switch (c) {
                case '!', 'W', '-' -> 3;
                case 'S' -> 4;
                default -> 2;
            };
            default -> switch (c) {
                case '!', 'r', 'h', 'w', 'B', 'H', 'f', 'a' -> 3;
                case 'L', 'W' -> 4;
                case 'V' -> !has(3) ? 3 : byteAt(2) == 65 || byteAt(2) == 66 ? 4 : 3;
                case '(' -> !has(5) ? 5 : 5 + byteAt(3) + 256 * byteAt(4);
                default -> 2;
            };
        };
    }

    private Optional<Op> command(int lead, int length) {
        int c = byteAt(1);
        switch (lead << 8 | c) {
            case ESC << 8 | '@' -> {
                text.reset();
                runs.clear();
                this.length = 0;
                chinese = false;
                type = Type.NORMAL;
                align = Align.LEFT;
                feed = LINE_FEED;
                stored = "";
            }
            case FS << 8 | '&' -> {
                endRun();
                chinese = true;
            }
            case FS << 8 | '.' -> {
                endRun();
                chinese = false;
            }
            case GS << 8 | '!' -> {
                endRun();
                type = new Type((byteAt(2) >> 4 & 7) + 1, (byteAt(2) & 7) + 1, type.weight);
            }
            case ESC << 8 | 'E' -> {
                endRun();
                type = new Type(type.wide, type.high, (byteAt(2) & 1) == 1 ? Weight.BOLD : Weight.REGULAR);
            }
            case ESC << 8 | 'a' -> align = Align.values()[byteAt(2) % 48 % 3];
            case ESC << 8 | '3' -> feed = byteAt(2);
            case ESC << 8 | '2' -> feed = LINE_FEED;
            case ESC << 8 | 'J' -> {
                return Optional.of(this.length > 0 ? line(byteAt(2)) : new Feed(byteAt(2)));
            }
            case ESC << 8 | 'd' -> {
                return Optional.of(this.length > 0 ? line(byteAt(2) * feed) : new Feed(byteAt(2) * feed));
            }
            case GS << 8 | 'r' -> {
                return Optional.of(new TellStatus());
            }
            case GS << 8 | 'V' -> {
                return Optional.of(new Cut(length == 4 ? byteAt(3) : 0));
            }
            case GS << 8 | '(' -> {
                return byteAt(2) == 'k' ? code(length) : Optional.empty();
            }
            default -> {
            }
        }
        return Optional.empty();
    }

    /** {@code 1D 28 6B pL pH 31 fn ...}: 43 sets the size of a module, 45 the level, 50 stores, 51 prints. */
    private Optional<Op> code(int length) {
        if (length < 8 || byteAt(5) != 0x31)
            return Optional.empty();
        if (byteAt(6) == 0x50)
            stored = new String(Arrays.copyOfRange(waiting, at + 8, at + length), StandardCharsets.UTF_8);
        if (byteAt(6) == 0x43)
            module = Math.clamp(byteAt(7), 1, 16);
        if (byteAt(6) == 0x45)
            level = LEVELS.charAt(byteAt(7) & 3);
        return byteAt(6) == 0x51 ? Optional.of(new Qr(stored, module, level, align)) : Optional.empty();
    }

    private void endRun() {
        if (text.size() > 0)
            runs.add(new Run(text.toString(chinese ? GB18030 : StandardCharsets.ISO_8859_1), type));
        text.reset();
    }

    private Op line(int feed) {
        endRun();
        var line = new Line(List.copyOf(runs), align, feed);
        runs.clear();
        length = 0;
        return line;
    }

    private static int columns(int c) {
        return c < 0x80 ? 1 : 2;
    }
}
