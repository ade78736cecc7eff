package org.kiosk24.app.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.device.link.Direction;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.link.Masker;
import org.kiosk24.device.link.Recording;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.RealTime;

class WireRecorderTest {
    @TempDir
    Path dir;
    private WireRecorder recorder;
    private Link line;

    @BeforeEach
    void overhear() {
        recorder = new WireRecorder(dir.resolve("wire"), new RealTime());
        line = recorder.over("receipt", new Silent(), new Masker() {
            @Override
            public byte[] mask(Direction direction, byte[] chunk) {
                return chunk;
            }
        });
    }

    private static final class Silent implements Link {
        @Override
        public String name() {
            return "silent";
        }

        @Override
        public void write(byte[] bytes) {}

        @Override
        public byte[] read(int max, Deadline deadline) {
            return new byte[0];
        }

        @Override
        public void speed(int bitsPerSecond) {}

        @Override
        public void close() {}
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(recorder.folder())) {
            return files.sorted().toList();
        }
    }

    private static int bytes(Path file) throws IOException {
        return Recording.read(file).entries().stream()
                .mapToInt(e -> e instanceof Recording.Bytes b ? b.bytes().length : 0).sum();
    }

    @Test
    void nothing_is_written_down_until_it_is_switched_on() throws IOException, LinkDown {
        line.write(new byte[100]);
        assertFalse(Files.exists(recorder.folder()));
        assertEquals(Optional.empty(), recorder.since());
    }

    @Test
    void what_goes_over_the_line_between_start_and_stop_reads_back() throws IOException, LinkDown {
        line.write(new byte[7]);
        recorder.start();
        line.write(new byte[100]);
        line.write(new byte[3]);
        recorder.stop();
        line.write(new byte[9]);
        assertEquals(1, files().size());
        assertEquals(103, bytes(files().getFirst()));
    }

    @Test
    void each_start_begins_a_file_of_its_own() throws IOException, LinkDown {
        for (int i = 1; i <= 2; i++) {
            recorder.start();
            line.write(new byte[i]);
            recorder.stop();
            line.write(new byte[1]);
        }
        assertEquals(2, files().size());
        assertEquals(1, bytes(files().getFirst()));
        assertEquals(2, bytes(files().getLast()));
        assertTrue(files().getFirst().getFileName().toString().startsWith("receipt-"));
    }
}
