package org.kiosk24.app.vitals;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kiosk24.device.time.Time;

/**
 * When the kiosk was started, and how it ended each time: lines of a file in the data folder.
 *
 * <pre>
 * time TAB "started" TAB boot TAB version
 * time TAB "standing" TAB boot TAB parts that stood still
 * time TAB "ended" TAB boot TAB result SP code SP status        by systemd's ExecStopPost, see systemd.exec(5)
 * time TAB "reset" TAB boot TAB "watchdog"                     the box's own watchdog has reset it before this boot
 * </pre>
 *
 * A boot is the kernel's {@code /proc/sys/kernel/random/boot_id}. What is no such line is passed over.
 */
public final class Starts {
    private static final int KEPT = 400;
    private static final int LONGEST = 400;
    /** WDIOF_CARDRESET of the kernel's watchdog interface. */
    private static final int CARD_RESET = 0x20;
    private final Path file;
    private final Path root;
    private final Time time;

    /** @param root {@code /}, or a folder that stands for it */
    public Starts(Path dataDir, Path root, Time time) {
        this.file = dataDir.resolve("starts");
        this.root = root;
        this.time = time;
    }

    enum Kind {
        STARTED, STANDING, ENDED, RESET
    }

    record Line(Instant at, Kind kind, String boot, String words) {}

    /** This is a start. Old lines go. */
    public void started(String version) throws IOException {
        List<Line> before = lines();
        String boot = boot();
        boolean fresh = before.isEmpty() || !before.getLast().boot().equals(boot);
        if (before.size() > KEPT)
            rewrite(before.subList(before.size() - KEPT / 2, before.size()));
        if (fresh && resetByWatchdog())
            append(Kind.RESET, "watchdog");
        append(Kind.STARTED, version);
    }

    /** These parts stand still. */
    public void standing(String parts) throws IOException {
        append(Kind.STANDING, parts);
    }

    /** How the run before the present one ended; empty if there was none. */
    public Optional<LastEnd> lastEnd() {
        List<Line> lines = lines();
        int[] starts = java.util.stream.IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).kind() == Kind.STARTED).toArray();
        return starts.length < 2
                ? Optional.empty()
                : Optional.of(LastEnd.of(lines.subList(starts[starts.length - 2], starts[starts.length - 1] + 1)));
    }

    /** How many starts there were since then. */
    public long startsSince(Instant then) {
        return lines().stream().filter(l -> l.kind() == Kind.STARTED && l.at().isAfter(then)).count();
    }

    private List<Line> lines() {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.filter(shortEnough()).flatMap(l -> line(l).stream()).toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            return List.of();
        }
    }

    private static Predicate<String> shortEnough() {
        return line -> line.length() <= 2 * LONGEST;
    }

    private static Optional<Line> line(String text) {
        String[] parts = text.split("\t", 4);
        if (parts.length < 4)
            return Optional.empty();
        try {
            return Stream.of(Kind.values()).filter(k -> k.name().equalsIgnoreCase(parts[1])).findFirst()
                    .map(kind -> new Line(Instant.parse(parts[0]), kind, parts[2], parts[3]));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String text(Line line) {
        return line.at() + "\t" + line.kind().name().toLowerCase(java.util.Locale.ROOT) + "\t" + line.boot() + "\t"
                + line.words() + "\n";
    }

    private void append(Kind kind, String words) throws IOException {
        String clean = words.replaceAll("[^ -~]", " ");
        write(file, text(new Line(time.now().truncatedTo(ChronoUnit.SECONDS), kind, boot(),
                clean.substring(0, Math.min(clean.length(), LONGEST)))), StandardOpenOption.APPEND);
    }

    private void rewrite(List<Line> lines) throws IOException {
        Path fresh = file.resolveSibling("starts.new");
        Files.deleteIfExists(fresh);
        write(fresh, String.join("", lines.stream().map(Starts::text).toList()), StandardOpenOption.WRITE);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** On disk when it returns: what is noted here is noted before an end. */
    private static void write(Path to, String text, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.CREATE, how)) {
            var bytes = java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
            while (bytes.hasRemaining())
                channel.write(bytes);
            channel.force(true);
        }
    }

    private String boot() {
        return read("proc/sys/kernel/random/boot_id").orElse("unknown");
    }

    private boolean resetByWatchdog() {
        return read("sys/class/watchdog/watchdog0/bootstatus").filter(s -> s.matches("[0-9]{1,9}"))
                .map(s -> (Integer.parseInt(s) & CARD_RESET) != 0).orElse(false);
    }

    private Optional<String> read(String path) {
        try {
            return Optional.of(Files.readString(root.resolve(path)).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
