package org.kiosk24.app.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.device.link.Recording;
import org.kiosk24.device.time.RealTime;

class TranscriptFolderTest {
    private static final String HEADER = "# kiosk24 wire transcript 1";
    @TempDir
    private Path folder;

    private TranscriptFolder transcript(long bytes, int files) {
        return new TranscriptFolder(folder, "idcard", new TranscriptFolder.Limits(bytes, files), new RealTime());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    @Test
    void each_start_of_the_kiosk_has_a_file_that_names_device_and_time_and_that_others_cannot_read() throws Exception {
        transcript(1000, 8).accept(HEADER);
        transcript(1000, 8).accept(HEADER);
        assertEquals(2, files().size());
        for (Path file : files()) {
            assertTrue(file.getFileName().toString().matches("idcard-[0-9]{8}T[0-9]{6}\\.[0-9]{3}Z\\.txt"), "" + file);
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void a_full_file_is_followed_by_one_that_can_be_read_by_itself() throws Exception {
        var transcript = transcript(100, 1000);
        transcript.accept(HEADER);
        for (int i = 0; i < 50; i++) {
            transcript.accept("> " + i + ".000000 01 02 03 04 05 06 07 08");
            transcript.accept("+ 09 0A");
        }
        assertTrue(files().size() > 10, "" + files());
        int entries = 0;
        for (Path file : files()) {
            List<Recording.Entry> read = Recording.read(file).entries();
            for (Recording.Entry entry : read)
                assertEquals(10, ((Recording.Bytes) entry).bytes().length, "an entry cut in two: " + file);
            assertTrue(Files.size(file) < 200, "" + Files.size(file));
            entries += read.size();
        }
        assertEquals(50, entries);
    }

    @Test
    void the_oldest_go_and_other_devices_files_stay() throws Exception {
        Path other = Files.writeString(folder.resolve("payment-20200101T000000.000Z.txt"), "x");
        Path old = Files.writeString(folder.resolve("idcard-20200101T000000.000Z.txt"), "x");
        var transcript = transcript(60, 3);
        transcript.accept(HEADER);
        for (int i = 0; i < 40; i++)
            transcript.accept("> " + i + ".000000 01 02 03 04 05 06 07 08 09");
        assertEquals(4, files().size());
        assertTrue(Files.exists(other) && !Files.exists(old), "" + files());
        assertEquals(39, Recording.read(files().get(2)).entries().getLast().at().toSeconds());
    }

    @Test
    void a_folder_that_is_gone_ends_the_transcript_and_not_the_device() throws Exception {
        var transcript = transcript(60, 3);
        transcript.accept(HEADER);
        Files.delete(files().getFirst());
        Files.delete(folder);
        transcript.accept("> 1.000000 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E");
        transcript.accept("> 2.000000 01");
        transcript.accept("> 3.000000 01");
        assertTrue(Files.notExists(folder));
    }

    @Test
    void a_recording_is_never_written_over() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.txt"), "precious");
        assertThrows(FileAlreadyExistsException.class, () -> new TranscriptFile(file));
        assertEquals("precious", Files.readString(file));
    }
}
