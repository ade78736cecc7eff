package org.kiosk24.app.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.kiosk24.app.config.ConfigChange;
import org.kiosk24.app.config.ConfigChange.Outcome;
import org.kiosk24.app.config.Problem;
import org.kiosk24.app.journal.Book;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.settings.Change.State;
import org.kiosk24.app.staff.Admitted;

/**
 * Changes a configuration file. Intent and snapshot are on disk before the file is replaced, in one step, and the outcome
 * after; what a power cut left open is found out by looking at the file. The kiosk reads it when it starts.
 */
public final class Settings {
    private static final Pattern NOTE = Pattern.compile("(?U)[^\\p{Cntrl}]{3,200}");
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private final Path file;
    private final Path snapshots;
    private final Book<Record> book;

    /** What became of a wish. */
    public sealed interface Verdict {
        /** In force when the kiosk starts next. */
        record Done(Change change, List<String> diff) implements Verdict {}

        /** It is so already. */
        record Already() implements Verdict {}

        record Wrong(List<Problem> problems) implements Verdict {}

        /** The file has another form there. */
        record ByHand() implements Verdict {}

        record NoReason() implements Verdict {}

        record NoSnapshot() implements Verdict {}

        /** The file or the snapshot cannot be read or written. */
        record Unwritable(String why) implements Verdict {}
    }

    /** @param file kiosk.toml; @param dataDir where the snapshots go, in {@code settings} */
    public Settings(Path file, Path dataDir, Journal journal) {
        this.file = file;
        this.snapshots = dataDir.resolve("settings");
        this.book = book(journal);
    }

    private static Book<Record> book(Journal journal) {
        return new Book<>(journal, "settings", Noted.class);
    }

    /** Every change, oldest first. */
    public static List<Change> changes(Journal journal) {
        return changes(book(journal));
    }

    private static List<Change> changes(Book<Record> book) {
        var changes = new ArrayList<Change>();
        for (Book.Line<Record> line : book.lines())
            switch ((Noted) line.entry()) {
                case Noted.Changing n -> changes
                        .add(new Change(n.number(), line.at(), n.what(), n.by(), n.note(), State.BEGUN));
                case Noted.Changed _ -> changes.add(changes.removeLast().now(State.DONE));
                case Noted.NotChanged _ -> changes.add(changes.removeLast().now(State.NOT_DONE));
            }
        return List.copyOf(changes);
    }

    public Verdict set(Admitted who, String key, String value, String why) {
        return change(who, key, why, text -> ConfigChange.set(text, file, key, value));
    }

    /** Back to what holds without it. */
    public Verdict unset(Admitted who, String key, String why) {
        return change(who, key, why, text -> ConfigChange.unset(text, file, key));
    }

    /** The file as it was before this change; a change like any other, to be taken back likewise. */
    public Verdict rollback(Admitted who, int snapshot, String why) {
        Path kept = snapshot(snapshot);
        if (!Files.isRegularFile(kept))
            return new Verdict.NoSnapshot();
        try {
            String before = Files.readString(kept);
            return change(who, "rollback to " + snapshot, why, text -> ConfigChange.replace(text, before, file));
        } catch (IOException e) {
            return new Verdict.Unwritable(e.toString());
        }
    }

    private interface Edit {
        Outcome of(String text);
    }

    private Verdict change(Admitted who, String what, String why, Edit edit) {
        if (!NOTE.matcher(why.strip()).matches())
            return new Verdict.NoReason();
        try {
            String text = Files.readString(file);
            findOut(text);
            return switch (edit.of(text)) {
                case Outcome.Ready(var after, var diff) -> {
                    apply(who, what, why.strip(), text, after);
                    yield new Verdict.Done(changes(book).getLast(), diff);
                }
                case Outcome.Same() -> new Verdict.Already();
                case Outcome.Wrong(var problems) -> new Verdict.Wrong(problems);
                case Outcome.ByHand() -> new Verdict.ByHand();
            };
        } catch (IOException e) {
            return new Verdict.Unwritable(e.toString());
        }
    }

    /** What the last change came to, if a power cut left that open. */
    private void findOut(String text) {
        List<Book.Line<Record>> lines = book.lines();
        if (!lines.isEmpty() && lines.getLast().entry() instanceof Noted.Changing begun)
            book.write(hash(text).equals(begun.after())
                    ? new Noted.Changed(begun.number())
                    : new Noted.NotChanged(begun.number()));
    }

    private void apply(Admitted who, String what, String why, String before, String after) throws IOException {
        int number = 1 + changes(book).stream().mapToInt(Change::number).max().orElse(0);
        Files.createDirectories(snapshots);
        write(snapshot(number), before, OWNER);
        book.write(new Noted.Changing(number, what, hash(before), hash(after), who.number(), why));
        try {
            write(file, after, Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            book.write(new Noted.NotChanged(number));
            throw e;
        }
        book.write(new Noted.Changed(number));
    }

    private Path snapshot(int number) {
        return snapshots.resolve("%06d.toml".formatted(number));
    }

    /** Whole under another name and forced to the disk, before it takes the file's name in one step. */
    private static void write(Path to, String text, Set<PosixFilePermission> mode) throws IOException {
        Path fresh = to.resolveSibling(to.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER));
        try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            for (var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)); bytes.hasRemaining();)
                out.write(bytes);
            out.force(true);
        }
        Files.setPosixFilePermissions(fresh, mode);
        Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(to.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
