package org.kiosk24.sim.day;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.link.Transcript;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/**
 * Now and then what goes over the kiosk's lines is recorded, as a technician has it done, and what was written is read
 * for what must not be there. Not always: to write it down takes as long as all the rest.
 */
final class Recordings {
    private final Time time;
    private final Canaries canaries;
    private final ByteCanaries inBytes;
    private final Judge judge;
    private final Map<String, RecordedLine> lines = new LinkedHashMap<>();
    private final Optional<Function<String, Consumer<String>>> wanted;
    private boolean on;

    /** @param wanted where all of it is to go, too; then it is recorded all day */
    Recordings(Time time, Canaries canaries, Judge judge, Optional<Function<String, Consumer<String>>> wanted) {
        this.time = time;
        this.wanted = wanted;
        this.canaries = canaries;
        this.judge = judge;
        inBytes = new ByteCanaries(canaries, 4, StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
                Charset.forName("GB18030"));
    }

    /** The line to a device, from when the kiosk was switched on. */
    Link over(String device, Link line) {
        var recorded = new RecordedLine(device, line);
        lines.put(device, recorded);
        recorded.record(on);
        return recorded;
    }

    /** Begins with new recordings, or ends them. */
    void record(boolean whether) {
        if (wanted.isPresent() && on)
            return;
        on = whether || wanted.isPresent();
        lines.values().forEach(line -> line.record(on));
    }

    private final class RecordedLine implements Link {
        private final String device;
        private final Link line;
        private Link now;

        RecordedLine(String device, Link line) {
            this.device = device;
            this.line = line;
        }

        void record(boolean whether) {
            Consumer<String> reading = new Reading(device);
            Consumer<String> all = wanted.map(w -> w.apply(device).andThen(reading)).orElse(reading);
            now = whether ? Transcript.ofHost(line, MaskedWire.masker(device), time, all) : line;
        }

        @Override
        public String name() {
            return line.name();
        }

        @Override
        public void write(byte[] bytes) throws LinkDown {
            now.write(bytes);
        }

        @Override
        public byte[] read(int max, Deadline deadline) throws LinkDown {
            return now.read(max, deadline);
        }

        @Override
        public void speed(int bitsPerSecond) throws LinkDown {
            now.speed(bitsPerSecond);
        }

        @Override
        public void close() {
            now.close();
        }
    }

    /** Reads the lines of one transcript as they are written. */
    private final class Reading implements Consumer<String> {
        private final String device;
        private final Window toDevice = new Window();
        private final Window toHost = new Window();
        private Window newest = toDevice;

        Reading(String device) {
            this.device = device;
        }

        @Override
        public void accept(String line) {
            Optional<String> who = switch (line.charAt(0)) {
                case '>' -> in(toDevice, line.substring(line.indexOf(' ', 2) + 1));
                case '<' -> in(toHost, line.substring(line.indexOf(' ', 2) + 1));
                case '+' -> in(newest, line.substring(2));
                default -> canaries.in(line);
            };
            who.ifPresent(w -> judge.violation("a recording of " + device + " gives " + w + " away"));
        }

        private Optional<String> in(Window window, String hexAndComment) {
            newest = window;
            int comment = hexAndComment.indexOf("  #");
            String hex = comment < 0 ? hexAndComment : hexAndComment.substring(0, comment);
            return window.with(HexFormat.ofDelimiter(" ").parseHex(hex));
        }
    }

    /** The newest bytes in one direction: a name may be written in two lines. */
    private final class Window {
        private final int most = inBytes.longest();
        private byte[] bytes = new byte[0];

        Optional<String> with(byte[] more) {
            int before = Math.min(bytes.length, most);
            byte[] all = Arrays.copyOfRange(bytes, bytes.length - before, bytes.length + more.length);
            System.arraycopy(more, 0, all, before, more.length);
            bytes = all;
            return inBytes.in(all, all.length);
        }
    }
}
