package org.kiosk24.app.diag;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kiosk24.app.diag.Check.Seen;
import org.kiosk24.device.time.Time;

/**
 * The computer itself: disk, memory, heat, clock. On Linux; what a machine does not tell is not asked.
 *
 * <p>Sources: proc(5) for {@code /proc/meminfo}; the kernel's thermal sysfs, millidegrees; systemd-timesyncd(8) for the
 * file that appears once the clock was set from the network.
 */
public final class BoxChecks {
    private static final long MIB = 1 << 20;
    private static final long DISK_LOW = 512 * MIB;
    private static final long DISK_FULL = 32 * MIB;
    private static final long MEMORY_LOW = 128 * MIB;
    private static final double HOT = 80;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,15}");
    private static final Duration NOTICE = Duration.ofDays(30);
    private final Path root;
    private final Time time;

    /** @param root {@code /}, or a folder that stands for it */
    public BoxChecks(Path root, Time time) {
        this.root = root;
        this.time = time;
    }

    /** @param certificate the kiosk's own; empty before it is enrolled */
    public List<Check> of(Path dataDir, Optional<X509Certificate> certificate) {
        var checks = new java.util.ArrayList<Check>();
        checks.add(new Check("box.disk", Part.BOX, dataDir.toString(), () -> disk(dataDir)));
        checks.add(new Check("box.memory", Part.BOX, "memory", this::memory));
        checks.add(new Check("box.heat", Part.BOX, "processor", this::heat));
        checks.add(new Check("clock.set", Part.CLOCK, "clock", this::clock));
        certificate.ifPresent(
                c -> checks.add(new Check("bureau.certificate", Part.BUREAU, "certificate", () -> certificate(c))));
        return List.copyOf(checks);
    }

    private static Seen disk(Path dataDir) {
        try {
            FileStore store = Files.getFileStore(dataDir);
            long free = store.getUsableSpace();
            var reading = new Reading("diskFree", free / MIB + " MiB", "at least " + DISK_LOW / MIB + " MiB");
            return free < DISK_FULL
                    ? Seen.of(Cause.DISK_FULL, "the journal can take no more rows soon", reading)
                    : free < DISK_LOW ? Seen.of(Cause.DISK_NEARLY_FULL, "little space is left", reading)
                            : Seen.well(reading);
        } catch (IOException e) {
            return Seen.of(Cause.OTHER, dataDir + " cannot be asked: " + e.getMessage());
        }
    }

    private Seen memory() {
        Optional<Long> free = line("proc/meminfo", "MemAvailable:")
                .flatMap(BoxChecks::number).map(kib -> kib * 1024);
        if (free.isEmpty())
            return Seen.well(Reading.told("memoryFree", "not told"));
        var reading = new Reading("memoryFree", free.get() / MIB + " MiB", "at least " + MEMORY_LOW / MIB + " MiB");
        return free.get() < MEMORY_LOW ? Seen.of(Cause.MEMORY_SHORT, "", reading) : Seen.well(reading);
    }

    private Seen heat() {
        Optional<Double> degrees = line("sys/class/thermal/thermal_zone0/temp", "")
                .flatMap(BoxChecks::number).map(millis -> millis / 1000.0);
        if (degrees.isEmpty())
            return Seen.well(Reading.told("heat", "not told"));
        var reading = new Reading("heat", "%.0f C".formatted(degrees.get()), "below %.0f C".formatted(HOT));
        return degrees.get() >= HOT ? Seen.of(Cause.TOO_HOT, "the processor slows down", reading) : Seen.well(reading);
    }

    private Seen clock() {
        var now = Reading.told("time", time.now().toString());
        if (!Files.isDirectory(root.resolve("run/systemd")))
            return Seen.well(now, Reading.told("synchronised", "not told"));
        return Files.exists(root.resolve("run/systemd/timesync/synchronized"))
                ? Seen.well(now, new Reading("synchronised", "yes", "yes"))
                : Seen.of(Cause.CLOCK_UNSURE, "the network has not set the clock since the start", now,
                        new Reading("synchronised", "no", "yes"));
    }

    private Seen certificate(X509Certificate certificate) {
        var ends = certificate.getNotAfter().toInstant();
        var reading = new Reading("certificateEnds", ends.toString(), "in more than " + NOTICE.toDays() + " days");
        if (time.now().isAfter(ends))
            return Seen.of(Cause.CERTIFICATE_ENDED, "the kiosk's certificate has run out", reading);
        return time.now().plus(NOTICE).isAfter(ends)
                ? Seen.of(Cause.CERTIFICATE_ENDS, "the kiosk's certificate runs out soon", reading)
                : Seen.well(reading);
    }

    /** The first number in a line; empty if there is none. */
    private static Optional<Long> number(String line) {
        return DIGITS.matcher(line).results().findFirst().map(m -> Long.parseLong(m.group()));
    }

    private Optional<String> line(String file, String start) {
        try (var lines = Files.lines(root.resolve(file))) {
            return lines.filter(l -> l.startsWith(start)).findFirst();
        } catch (IOException | java.io.UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
