package org.kiosk24.sim.receipt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

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

    /** What the printer does. */
    public sealed interface Op {}

    public record Line(String text, int scale) implements Op {}

    public record Qr(String payload) implements Op {}

    public record Cut() implements Op {}

    /** {@code 1D 72 n}: tell the paper status when all before this is printed. */
    public record TellStatus() implements Op {}

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private byte[] waiting = new byte[0];
    private int at;
    private boolean chinese;
    private int scale = 1;
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
                if (b == 0x0A || text.size() == LONGEST_LINE)
                    return Optional.of(line());
                if (b >= 0x20)
                    text.write(b);
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
                chinese = false;
                scale = 1;
                stored = "";
            }
            case FS << 8 | '&' -> chinese = true;
            case FS << 8 | '.' -> chinese = false;
            case GS << 8 | '!' -> scale = (byteAt(2) >> 4 & 7) + 1;
            case GS << 8 | 'r' -> {
                return Optional.of(new TellStatus());
            }
            case GS << 8 | 'V' -> {
                return Optional.of(new Cut());
            }
            case GS << 8 | '(' -> {
                return byteAt(2) == 'k' ? code(length) : Optional.empty();
            }
            default -> {
            }
        }
        return Optional.empty();
    }

    /** {@code 1D 28 6B pL pH 31 fn ...}: 50 stores, 51 prints; sizes and levels do not change what is read. */
    private Optional<Op> code(int length) {
        if (length < 8 || byteAt(5) != 0x31)
            return Optional.empty();
        if (byteAt(6) == 0x50)
            stored = new String(Arrays.copyOfRange(waiting, at + 8, at + length), StandardCharsets.UTF_8);
        return byteAt(6) == 0x51 ? Optional.of(new Qr(stored)) : Optional.empty();
    }

    private Op line() {
        String read = text.toString(chinese ? GB18030 : StandardCharsets.ISO_8859_1);
        text.reset();
        return new Line(read, scale);
    }
}
