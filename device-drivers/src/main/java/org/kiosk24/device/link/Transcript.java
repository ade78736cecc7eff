package org.kiosk24.device.link;

import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/**
 * A link that writes down what goes over another: hex with times and direction, personal data masked, printable text
 * repeated as comment. {@link Recording} describes the format, {@link Replay} answers from it.
 *
 * <p>Lines go to a consumer, one entry or part of one at a time, so that they can end up in a file, in memory, or in
 * a log; it must not throw and not wait.
 */
public final class Transcript implements Link {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();
    private static final int BYTES_A_LINE = 32;
    /** A line with fewer printable bytes in a row than this has no text in it. */
    private static final int LEAST_TEXT = 4;

    private final Link link;
    private final Direction written;
    private final Masker masker;
    private final Time time;
    private final Consumer<String> lines;
    private final long start;
    private final ReentrantLock writing = new ReentrantLock();
    private Direction last;

    private Transcript(Link link, Direction written, Masker masker, Time time, Consumer<String> lines) {
        this.link = link;
        this.written = written;
        this.masker = masker;
        this.time = time;
        this.lines = lines;
        start = time.nanos();
        last = written;
        lines.accept(Recording.HEADER);
        lines.accept("# " + link.name() + " from " + time.now());
    }

    /** Of a link that a driver holds. */
    public static Transcript ofHost(Link link, Masker masker, Time time, Consumer<String> lines) {
        return new Transcript(link, Direction.TO_DEVICE, masker, time, lines);
    }

    /** Of a link that a device (or a model of one) holds. */
    public static Transcript ofDevice(Link link, Masker masker, Time time, Consumer<String> lines) {
        return new Transcript(link, Direction.TO_HOST, masker, time, lines);
    }

    @Override
    public String name() {
        return link.name();
    }

    @Override
    public void write(byte[] bytes) throws LinkDown {
        note(written, bytes);
        try {
            link.write(bytes);
        } catch (LinkDown e) {
            throw noted(e);
        }
    }

    @Override
    public byte[] read(int max, Deadline deadline) throws LinkDown {
        byte[] bytes;
        try {
            bytes = link.read(max, deadline);
        } catch (LinkDown e) {
            throw noted(e);
        }
        if (bytes.length > 0)
            note(written == Direction.TO_DEVICE ? Direction.TO_HOST : Direction.TO_DEVICE, bytes);
        return bytes;
    }

    /** Of a device's end the speed is not noted: entries tell what the host did. */
    @Override
    public void speed(int bitsPerSecond) throws LinkDown {
        if (written == Direction.TO_DEVICE)
            note("= " + clock() + " " + bitsPerSecond);
        try {
            link.speed(bitsPerSecond);
        } catch (LinkDown e) {
            throw noted(e);
        }
    }

    @Override
    public void close() {
        link.close();
        writing.lock();
        try {
            show(last, masker.rest(last));
        } finally {
            writing.unlock();
        }
    }

    private void note(Direction direction, byte[] bytes) {
        writing.lock();
        try {
            if (direction != last)
                show(last, masker.rest(last));
            last = direction;
            show(direction, masker.mask(direction, bytes));
        } finally {
            writing.unlock();
        }
    }

    private LinkDown noted(LinkDown down) {
        note("! " + clock() + " " + down.getMessage().replaceAll("\\R", " "));
        return down;
    }

    private void note(String line) {
        writing.lock();
        try {
            show(last, masker.rest(last));
            lines.accept(line);
        } finally {
            writing.unlock();
        }
    }

    private String clock() {
        Duration since = Duration.ofNanos(time.nanos() - start);
        return String.format(Locale.ROOT, "%d.%06d", since.toSeconds(), since.toNanosPart() / 1000);
    }

    private void show(Direction direction, byte[] bytes) {
        String mark = direction.mark() + " " + clock() + " ";
        for (int from = 0; from < bytes.length; from += BYTES_A_LINE) {
            byte[] part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + BYTES_A_LINE));
            lines.accept((from == 0 ? mark : "+ ") + HEX.formatHex(part) + comment(part));
        }
    }

    private static String comment(byte[] bytes) {
        var text = new StringBuilder("  # ");
        int run = 0;
        int longest = 0;
        for (byte b : bytes) {
            boolean printable = b >= 0x20 && b < 0x7F;
            run = printable ? run + 1 : 0;
            longest = Math.max(longest, run);
            text.append(printable ? (char) b : '.');
        }
        return longest < LEAST_TEXT ? "" : text.toString();
    }
}
