package org.kiosk24.device.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingTest {
    private static List<String> lines(String... entries) {
        List<String> lines = new ArrayList<>(List.of(entries));
        lines.addFirst(Recording.HEADER);
        return lines;
    }

    @Test
    void bytes_speeds_and_losses_are_read_with_their_times_and_lines() throws Exception {
        Recording recording = Recording.parse("r", lines("", "# a comment", "> 0.000001 AA 0f  # with comment",
                "< 12.500000 01", "# between", "+ 02 03", "= 13.000000 9600", "! 14.000000 port # 3 was lost"));
        assertEquals(4, recording.entries().size());
        var sent = assertInstanceOf(Recording.Bytes.class, recording.entries().get(0));
        assertEquals(Direction.TO_DEVICE, sent.direction());
        assertArrayEquals(new byte[]{(byte) 0xAA, 0x0F}, sent.bytes());
        assertEquals(Duration.ofNanos(1000), sent.at());
        assertEquals(4, sent.line());
        var received = assertInstanceOf(Recording.Bytes.class, recording.entries().get(1));
        assertEquals(Direction.TO_HOST, received.direction());
        assertArrayEquals(new byte[]{1, 2, 3}, received.bytes());
        assertEquals(new Recording.SpeedSet(9600, Duration.ofSeconds(13), 8), recording.entries().get(2));
        assertEquals(new Recording.Down("port # 3 was lost", Duration.ofSeconds(14), 9), recording.entries().get(3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            + 01           | + goes on
            ? 0.000000 01  | begins with one of
            AA AA          | begins with one of
            > 0.000000     | pairs of hex digits
            > 0.000000 1   | pairs of hex digits
            > 0.000000 123 | pairs of hex digits
            > 0.000000 0G  | pairs of hex digits
            > 1 01         | a time looks like
            > -1.000000 01 | a time looks like
            >              | a time looks like
            = 0.000000     | number of bits per second
            = 0.000000 99999999 | number of bits per second
            = 0.000000 -1  | number of bits per second
            """)
    void a_line_that_is_no_entry_is_told_with_its_number(String line, String expected) {
        String message = assertThrows(IOException.class,
                () -> Recording.parse("file", lines("= 0.000000 9600", "", line))).getMessage();
        assertTrue(message.startsWith("file line 4: "), message);
        assertTrue(message.contains(expected), message);
    }

    @Test
    void a_bad_continuation_is_told_with_its_own_line() {
        String message = assertThrows(IOException.class,
                () -> Recording.parse("file", lines("> 0.000000 01", "+ 02", "+ xx"))).getMessage();
        assertTrue(message.startsWith("file line 4: "), message);
    }

    @Test
    void a_file_of_another_kind_is_refused_at_its_first_line(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("other");
        for (byte[] content : List.of(new byte[0], "# notes\n".getBytes(StandardCharsets.UTF_8),
                new byte[]{(byte) 0xFF, (byte) 0xFE, 0})) {
            Files.write(file, content);
            String message = assertThrows(IOException.class, () -> Recording.read(file)).getMessage();
            assertTrue(message.startsWith(file + " line 1: "), message);
        }
    }

    @Test
    void any_bytes_give_a_recording_or_an_error_with_a_line_number(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("garbage");
        for (long seed = 1; seed <= 300; seed++) {
            var random = new SplittableRandom(seed);
            String alphabet = "><+=!# .0123456789ABCDEF\n\n\u00ff";
            var text = new StringBuilder(Recording.HEADER + "\n");
            for (int i = random.nextInt(60); i > 0; i--)
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
            if (random.nextInt(4) == 0)
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            try {
                Recording.read(file);
            } catch (IOException e) {
                assertTrue(e.getMessage().matches("(?s).* line [0-9]+: .*"), "seed " + seed + ": " + e.getMessage());
            }
        }
    }
}
