package org.kiosk24.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.PowerCuts;
import org.kiosk24.app.settings.Change.State;
import org.kiosk24.app.settings.Settings.Verdict;
import org.kiosk24.app.staff.Admitted;
import org.kiosk24.app.staff.Role;

class SettingsTest {
    private static final Admitted ANN = new Admitted("100001", Role.TECHNICIAN);
    private static final String WHY = "the station asked for it";
    @TempDir
    Path dir;
    private Path file;
    private String before;
    private Journal journal;
    private Settings settings;

    @BeforeEach
    void open() throws IOException {
        file = dir.resolve("kiosk.toml");
        before = Files.readString(Path.of("../packaging/kiosk.example.toml"));
        Files.writeString(file, before);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        journal = PowerCuts.open(dir);
        settings = new Settings(file, dir, journal);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private Change done(Verdict verdict) {
        return assertInstanceOf(Verdict.Done.class, verdict, verdict.toString()).change();
    }

    @Test
    void a_change_is_applied_with_a_snapshot_and_who_and_why() throws IOException {
        Change change = done(settings.set(ANN, "screen.language", "en", WHY));

        assertTrue(Files.readString(file).contains("language = \"en\""));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Path snapshot = dir.resolve("settings/000001.toml");
        assertEquals(before, Files.readString(snapshot));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(snapshot)));
        assertEquals(new Change(1, change.at(), "screen.language", "100001", WHY, State.DONE), change);
        assertInstanceOf(Verdict.Already.class, settings.set(ANN, "screen.language", "en", WHY));
        assertEquals(1, Settings.changes(journal).size());
    }

    @Test
    void any_change_can_be_taken_back_and_that_too() throws IOException {
        done(settings.set(ANN, "screen.language", "en", WHY));
        String english = Files.readString(file);
        done(settings.set(ANN, "log.level", "debug", WHY));

        done(settings.rollback(ANN, 1, WHY));
        assertEquals(before, Files.readString(file));
        done(settings.rollback(ANN, 2, WHY));
        assertEquals(english, Files.readString(file));
        assertEquals(List.of("screen.language", "log.level", "rollback to 1", "rollback to 2"),
                Settings.changes(journal).stream().map(Change::what).toList());
        assertInstanceOf(Verdict.NoSnapshot.class, settings.rollback(ANN, 9, WHY));
    }

    @Test
    void what_is_wrong_or_without_a_reason_changes_nothing() throws IOException {
        assertInstanceOf(Verdict.Wrong.class, settings.set(ANN, "screen.language", "fr", WHY));
        assertInstanceOf(Verdict.NoReason.class, settings.set(ANN, "screen.language", "en", " "));
        Files.createDirectories(dir.resolve("settings"));
        Files.writeString(dir.resolve("settings/000001.toml"), "rubbish");
        assertInstanceOf(Verdict.Wrong.class, settings.rollback(ANN, 1, WHY));

        assertEquals(before, Files.readString(file));
        assertEquals(0, journal.size());
    }

    @Test
    void why_is_sealed_and_a_password_is_nowhere_in_the_journal() {
        done(settings.set(ANN, "payment.password", "654321", WHY));
        String rows = journal.rows().toString();
        assertFalse(rows.contains("654321") || rows.contains(WHY), rows);
        assertEquals(WHY, Settings.changes(journal).getFirst().why());
    }

    @Test
    void a_power_cut_between_any_two_rows_leaves_the_old_file_or_the_new_and_the_journal_finds_out_which()
            throws Exception {
        var files = new AtomicInteger();
        int cuts = PowerCuts.everywhere(Files.createDirectory(dir.resolve("cuts")), fresh -> {
            try {
                Path folder = Files.createDirectory(dir.resolve("box-" + files.incrementAndGet()));
                file = Files.writeString(folder.resolve("kiosk.toml"), before);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }, again -> {
            var box = new Settings(file, file.getParent(), again);
            box.set(ANN, "screen.language", "en", WHY);
            box.set(ANN, "log.level", "debug", WHY);
        }, after -> {
            try {
                String now = Files.readString(file);
                assertTrue(now.contains("language = \"en\"") && now.contains("level = \"debug\""), now);
                List<Change> all = Settings.changes(after);
                assertTrue(all.stream().limit(all.size() - 1).noneMatch(c -> c.state() == State.BEGUN), all::toString);
                assertEquals(1, all.stream().filter(c -> c.state() == State.DONE && c.what().equals("log.level")
                        || c.state() == State.BEGUN && c == all.getLast()).count(), all::toString);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        assertEquals(4, cuts);
    }
}
