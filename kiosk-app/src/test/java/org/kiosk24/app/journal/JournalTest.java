package org.kiosk24.app.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.device.time.RealTime;

class JournalTest {
    private static final String NAME = "测试甲420199198503020014";
    @TempDir
    Path dir;
    private JournalFiles files;

    @BeforeEach
    void folder() {
        files = new JournalFiles(dir);
    }

    private Journal open() {
        return Journal.open(files.journal(), SealingKey.inFile(files.key(), new SplittableRandom(1)), new RealTime());
    }

    private void write(int rows) {
        try (Journal journal = open()) {
            for (int i = 0; i < rows; i++)
                journal.append("order-" + i % 2, i == rows - 1 ? "Closed" : "Step", "{\"i\":" + i + "}", "");
        }
    }

    private void tamper(String sql) throws SQLException {
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + files.journal());
                Statement statement = db.createStatement()) {
            statement.execute("DROP TRIGGER journal_never_updated");
            statement.execute("DROP TRIGGER journal_never_deleted");
            statement.executeUpdate(sql);
        }
    }

    @Test
    void what_was_appended_is_there_after_reopening_and_the_chain_goes_on() {
        write(3);
        write(3);
        try (Journal journal = open()) {
            assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), journal.rows().stream().map(Row::seq).toList());
            assertEquals(Optional.empty(), journal.verify());
            assertArrayEquals(journal.rows().getLast().hash(), journal.head());
        }
    }

    @Test
    void rows_after_a_number_are_those_written_since() {
        write(3);
        write(3);
        try (Journal journal = open()) {
            assertEquals(List.of(5L, 6L), journal.rowsAfter(4).stream().map(Row::seq).toList());
            assertEquals(List.of(), journal.rowsAfter(6));
        }
    }

    @Test
    void orders_without_a_closing_row_are_found_oldest_first() {
        write(3);
        try (Journal journal = open()) {
            assertEquals(List.of("order-1"), journal.ordersWithout("Closed"));
        }
    }

    @Test
    void the_first_order_that_has_one_kind_of_row_and_not_the_other_is_found_behind_any_row() {
        write(3);
        try (Journal journal = open()) {
            assertEquals(Optional.of("order-0"), journal.firstBehind(0, "Closed", "Reported").map(Row::orderId));
            assertEquals(Optional.of(3L), journal.firstBehind(2, "Closed", "Reported").map(Row::seq));
            assertEquals(Optional.empty(), journal.firstBehind(3, "Closed", "Reported"));
            journal.append("order-0", "Reported", "{}", "");
            assertEquals(Optional.empty(), journal.firstBehind(0, "Closed", "Reported"));
        }
    }

    @Test
    void rows_can_be_neither_changed_nor_deleted() throws SQLException {
        write(3);
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + files.journal());
                Statement statement = db.createStatement()) {
            assertThrows(SQLException.class, () -> statement.executeUpdate("UPDATE journal SET facts = '{}'"));
            assertThrows(SQLException.class, () -> statement.executeUpdate("DELETE FROM journal WHERE seq = 3"));
        }
    }

    @Test
    void a_row_changed_behind_the_triggers_is_found() throws SQLException {
        write(5);
        tamper("UPDATE journal SET facts = '{\"i\":99}' WHERE seq = 3");
        try (Journal journal = open()) {
            assertEquals(Optional.of("row 3 was changed after it was written"), journal.verify());
        }
    }

    @Test
    void a_row_deleted_behind_the_triggers_is_found() throws SQLException {
        write(5);
        tamper("DELETE FROM journal WHERE seq = 2");
        try (Journal journal = open()) {
            assertEquals(Optional.of("row 2 is missing"), journal.verify());
        }
    }

    @Test
    void a_row_rewritten_with_a_fitting_hash_breaks_the_next_one() throws SQLException {
        write(5);
        Row forged;
        try (Journal journal = open()) {
            Row row = journal.rows().get(2);
            forged = Row.next(3, row.at(), row.orderId(), row.kind(), "{}", row.sealed(), row.previous());
        }
        tamper("UPDATE journal SET facts = '{}', hash = X'" + HexFormat.of().formatHex(forged.hash())
                + "' WHERE seq = 3");
        try (Journal journal = open()) {
            assertEquals(Optional.of("row 4 does not follow on the row before it"), journal.verify());
        }
    }

    @Test
    void personal_fields_are_readable_with_the_key_and_nowhere_in_the_files() throws IOException {
        try (Journal journal = open()) {
            Row row = journal.append("order-1", "PermitKnown", "{}", NAME);
            assertEquals(NAME, journal.personal(row));
            for (Path file : Files.list(dir).toList())
                assertFalse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains("420199198503020014"),
                        file + " holds a personal number in the clear");
        }
    }

    @Test
    void a_sealed_field_does_not_open_with_another_key_or_under_another_order() {
        var key = SealingKey.inMemory(new SplittableRandom(1));
        byte[] sealed = key.seal("order-1", "PermitKnown", NAME);
        assertThrows(JournalBroken.class,
                () -> SealingKey.inMemory(new SplittableRandom(2)).open("order-1", "PermitKnown", sealed));
        assertThrows(JournalBroken.class, () -> key.open("order-2", "PermitKnown", sealed));
        assertThrows(JournalBroken.class, () -> key.open("order-1", "PermitKnown", new byte[3]));
    }

    @Test
    void the_key_file_is_for_its_owner_alone() throws IOException {
        SealingKey.inFile(files.key(), new SplittableRandom(1));
        assertEquals("[OWNER_READ, OWNER_WRITE]", Files.getPosixFilePermissions(files.key()).stream().sorted()
                .toList().toString());
    }

    @Test
    void a_crash_while_the_key_was_made_leaves_nothing_that_a_start_trips_over() throws IOException {
        Path half = files.key().resolveSibling(files.key().getFileName() + ".new");
        Files.write(half, new byte[7]);
        SealingKey.inFile(files.key(), new SplittableRandom(1));
        assertEquals(32, Files.size(files.key()));
        assertFalse(Files.exists(half));
    }

    @Test
    void a_damaged_file_is_refused_with_advice() throws IOException {
        Files.write(files.journal(), new byte[8192]);
        Files.writeString(files.journal(),
                "this is not a database, and it is long enough to look like one".repeat(100));
        var e = assertThrows(JournalBroken.class, this::open);
        assertTrue(e.getMessage().contains(files.journal().toString()), e.getMessage());
    }

    @Test
    void commits_are_synchronous_in_write_ahead_mode() throws Exception {
        try (Journal journal = open()) {
            assertEquals("wal/2", journal.durability());
        }
    }
}
