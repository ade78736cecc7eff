package org.kiosk24.app.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.kiosk24.device.time.Time;
import org.sqlite.SQLiteConfig;

/**
 * The journal: a SQLite table of {@link Row}s, append-only by triggers, hash-chained. When {@link #append} returns,
 * the row is on disk (write-ahead log, {@code synchronous=FULL}). One process writes; others may read.
 */
public final class Journal implements AutoCloseable {
    private static final String[] PRAGMAS = {"journal_mode=WAL", "foreign_keys=ON", "busy_timeout=5000",
            "trusted_schema=OFF", "cell_size_check=ON"};
    private static final String SCHEMA = """
            CREATE TABLE IF NOT EXISTS journal (
              seq INTEGER PRIMARY KEY, at TEXT NOT NULL, order_id TEXT NOT NULL, kind TEXT NOT NULL,
              facts TEXT NOT NULL, sealed BLOB NOT NULL, algorithm TEXT NOT NULL, previous BLOB NOT NULL,
              hash BLOB NOT NULL) STRICT;
            CREATE INDEX IF NOT EXISTS journal_by_order ON journal(order_id, seq);
            CREATE TRIGGER IF NOT EXISTS journal_never_updated BEFORE UPDATE ON journal
              BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
            CREATE TRIGGER IF NOT EXISTS journal_never_deleted BEFORE DELETE ON journal
              BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
            """;
    private static final String COLUMNS = "seq, at, order_id, kind, facts, sealed, algorithm, previous, hash";
    private static final String INSERT = "INSERT INTO journal (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?)";

    /** How far SQLite goes to keep a commit; the journal is opened with {@code FULL} and nothing else. */
    enum Synchronous {
        FULL, NORMAL, OFF
    }

    private final Connection db;
    private final SealingKey key;
    private final Time time;
    private PreparedStatement insert;
    private final Map<String, PreparedStatement> selects = new HashMap<>();
    private long lastSeq;
    private byte[] lastHash;

    private Journal(Connection db, SealingKey key, Time time) throws SQLException {
        this.db = db;
        this.key = key;
        this.time = time;
        try (Statement statement = db.createStatement();
                ResultSet last = statement.executeQuery("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")) {
            boolean any = last.next();
            lastSeq = any ? last.getLong(1) : 0;
            lastHash = any ? last.getBytes(2) : Row.GENESIS;
        }
        insert = db.prepareStatement(INSERT);
    }

    /** Opens the journal for writing, making it on first use. */
    public static Journal open(Path file, SealingKey key, Time time) {
        return open(file, key, time, Synchronous.FULL);
    }

    /** Less than {@code FULL} loses acknowledged rows in a power cut: that tests of crashes find it is their proof. */
    static Journal open(Path file, SealingKey key, Time time, Synchronous synchronous) {
        try {
            Connection db = connect(file);
            try {
                prepare(db, file, synchronous);
                return new Journal(db, key, time);
            } catch (SQLException | JournalBroken e) {
                // or it would keep its locks, and nobody else could try
                db.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new JournalBroken("The journal " + file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private static Connection connect(Path file) throws SQLException {
        var settings = new Properties();
        // else the driver asks for the newest row's number after each insert
        settings.setProperty(SQLiteConfig.Pragma.JDBC_GET_GENERATED_KEYS.getPragmaName(), "false");
        return DriverManager.getConnection("jdbc:sqlite:" + file, settings);
    }

    private static void prepare(Connection db, Path file, Synchronous synchronous) throws SQLException {
        try (Statement statement = db.createStatement()) {
            for (String pragma : PRAGMAS)
                statement.execute("PRAGMA " + pragma);
            statement.execute("PRAGMA synchronous=" + synchronous);
            try (ResultSet check = statement.executeQuery("PRAGMA quick_check(1)")) {
                if (!check.next() || !"ok".equals(check.getString(1)))
                    throw new JournalBroken("The journal " + file + " is damaged (" + check.getString(1)
                            + "). Copy it away, and restore it or start with a new data folder.");
            }
            for (String part : SCHEMA.split(";\\s*\\n(?=CREATE)"))
                statement.executeUpdate(part);
        }
    }

    /** Opens an existing journal for reading beside the process that writes it. Appending then fails. */
    public static Journal openToRead(Path file, SealingKey key, Time time) {
        if (!Files.isRegularFile(file))
            throw new JournalBroken("There is no journal at " + file + "; check kiosk.data-dir in the configuration.");
        try {
            Connection db = connect(file);
            try (Statement statement = db.createStatement()) {
                statement.execute("PRAGMA busy_timeout=5000");
                statement.execute("PRAGMA query_only=ON");
            }
            return new Journal(db, key, time);
        } catch (SQLException e) {
            throw new JournalBroken("The journal " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Writes one row; returns when it is on disk.
     *
     * @param facts JSON without personal data
     * @param personal what to seal; empty for nothing
     */
    public synchronized Row append(String orderId, String kind, String facts, String personal) {
        byte[] sealed = personal.isEmpty() ? new byte[0] : key.seal(orderId, kind, personal);
        Row row = Row.next(lastSeq + 1, time.now().toString(), orderId, kind, facts, sealed, lastHash);
        try {
            insert.setLong(1, row.seq());
            insert.setString(2, row.at());
            insert.setString(3, row.orderId());
            insert.setString(4, row.kind());
            insert.setString(5, row.facts());
            insert.setBytes(6, row.sealed());
            insert.setString(7, row.algorithm());
            insert.setBytes(8, row.previous());
            insert.setBytes(9, row.hash());
            insert.executeUpdate();
        } catch (SQLException e) {
            renewInsert(e);
            throw new JournalBroken("The journal cannot be written (" + e.getMessage()
                    + "). Nothing more may be done until it can: check the disk's space and health.", e);
        }
        lastSeq = row.seq();
        lastHash = row.hash();
        return row;
    }

    /** The database driver closes a statement that failed, for good; the next append needs a new one. */
    private void renewInsert(SQLException failure) {
        try {
            insert.close();
            insert = db.prepareStatement(INSERT);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** The personal part of a row, decrypted; empty if it has none. */
    public String personal(Row row) {
        return row.sealed().length == 0 ? "" : key.open(row.orderId(), row.kind(), row.sealed());
    }

    public List<Row> rows(String orderId) {
        return select("WHERE order_id = ? ORDER BY seq", orderId);
    }

    /** The rows that were written after the one of this number, oldest first. */
    public List<Row> rowsAfter(long seq) {
        return select("WHERE seq > ? ORDER BY seq", seq);
    }

    public List<Row> rows() {
        return select("ORDER BY seq");
    }

    /** The orders, oldest first, that have no row of this kind. */
    public List<String> ordersWithout(String kind) {
        return orders("SELECT order_id FROM journal WHERE substr(order_id, 1, 1) <> '" + Row.HOUSE
                + "' GROUP BY order_id HAVING SUM(kind = ?) = 0 ORDER BY MIN(seq)", kind);
    }

    /** The first row of the one kind behind row {@code seq} whose order has none of the other kind. */
    public Optional<Row> firstBehind(long seq, String kind, String butNot) {
        return select("AS j WHERE seq > ? AND kind = ? AND NOT EXISTS"
                + " (SELECT 1 FROM journal WHERE order_id = j.order_id AND kind = ?) ORDER BY seq LIMIT 1", seq, kind,
                butNot).stream().findFirst();
    }

    /** How many rows of this kind were written after the one of this number. */
    public long count(String kind, long seq) {
        return select("WHERE seq > ? AND kind = ?", seq, kind).size();
    }

    /** The order of the newest row of any of these kinds. */
    public Optional<String> newest(String kind, String... others) {
        String[] kinds = Stream.concat(Stream.of(kind), Stream.of(others)).toArray(String[]::new);
        return orders("SELECT order_id FROM journal WHERE kind IN (?" + ", ?".repeat(others.length)
                + ") ORDER BY seq DESC LIMIT 1", kinds).stream().findFirst();
    }

    private synchronized List<String> orders(String sql, String... kinds) {
        try (PreparedStatement query = db.prepareStatement(sql)) {
            for (int i = 0; i < kinds.length; i++)
                query.setString(i + 1, kinds[i]);
            var orders = new ArrayList<String>();
            try (ResultSet result = query.executeQuery()) {
                while (result.next())
                    orders.add(result.getString(1));
            }
            return orders;
        } catch (SQLException e) {
            throw new JournalBroken("The journal cannot be read: " + e.getMessage(), e);
        }
    }

    /** Walks the whole chain. Empty if it is whole; else what is wrong, and at which row. */
    public Optional<String> verify() {
        long expected = 1;
        byte[] previous = Row.GENESIS;
        for (Row row : rows()) {
            if (row.seq() != expected)
                return Optional.of("row " + expected + " is missing");
            if (!Arrays.equals(row.previous(), previous))
                return Optional.of("row " + row.seq() + " does not follow on the row before it");
            if (!Arrays.equals(row.hash(), row.expectedHash()))
                return Optional.of("row " + row.seq() + " was changed after it was written");
            previous = row.hash();
            expected++;
        }
        return Optional.empty();
    }

    /** Returns when the journal has answered, be it that it is broken. */
    public void answer() {
        try {
            rowsAfter(size() - 1);
        } catch (JournalBroken e) {
            // whoever serves meets that as well, and says so on the screen
        }
    }

    /** Hash of the newest row: to be compared with a copy kept elsewhere, since a chain cut short is still a chain. */
    public synchronized byte[] head() {
        return lastHash.clone();
    }

    /** The journal mode and synchronous level in force, such as {@code wal/2} (2 is FULL). */
    synchronized String durability() {
        try (Statement statement = db.createStatement();
                ResultSet mode = statement.executeQuery(
                        "SELECT journal_mode || '/' || synchronous FROM pragma_journal_mode, pragma_synchronous")) {
            mode.next();
            return mode.getString(1);
        } catch (SQLException e) {
            throw new JournalBroken("The journal cannot be read: " + e.getMessage(), e);
        }
    }

    /** How many rows there are. */
    public synchronized long size() {
        return lastSeq;
    }

    private synchronized List<Row> select(String where, Object... arguments) {
        try {
            PreparedStatement query = prepared(where);
            for (int i = 0; i < arguments.length; i++)
                query.setObject(i + 1, arguments[i]);
            var rows = new ArrayList<Row>();
            try (ResultSet r = query.executeQuery()) {
                while (r.next())
                    rows.add(new Row(r.getLong(1), r.getString(2), r.getString(3), r.getString(4), r.getString(5),
                            r.getBytes(6), r.getString(7), r.getBytes(8), r.getBytes(9)));
            }
            return rows;
        } catch (SQLException e) {
            forget(where, e);
            throw new JournalBroken("The journal cannot be read: " + e.getMessage(), e);
        }
    }

    /** As {@link #renewInsert}: made again when it is next needed. */
    private void forget(String where, SQLException failure) {
        try (PreparedStatement _ = selects.remove(where)) {
            // only to be closed
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private PreparedStatement prepared(String where) throws SQLException {
        PreparedStatement known = selects.get(where);
        if (known == null) {
            known = db.prepareStatement("SELECT " + COLUMNS + " FROM journal " + where);
            selects.put(where, known);
        }
        return known;
    }

    @Override
    public synchronized void close() {
        try {
            insert.close();
            for (PreparedStatement select : selects.values())
                select.close();
            db.close();
        } catch (SQLException e) {
            throw new JournalBroken("The journal cannot be closed: " + e.getMessage(), e);
        }
    }
}
