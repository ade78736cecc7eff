package org.kiosk24.app.staff;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.kiosk24.app.bureau.Fields;
import org.kiosk24.app.bureau.Fields.Unreadable;

/**
 * The staff of one kiosk in {@code staff.json} of its data folder: mode 0600, replaced as a whole and forced to the
 * disk before a change counts, so that a power cut leaves the old or the new one. The kiosk that runs and a command
 * beside it change it by turns, under a lock file. Whoever reads it can make one-time codes: it is as secret as the
 * keys beside it.
 */
public final class StaffFile {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final int SECRET_HEX = 2 * Totp.SECRET_BYTES;
    private static final int LONGEST_HASH = 200;
    private static final int MOST_STEPS = 999_999_999;
    private final Path file;
    private final ReentrantLock changing = new ReentrantLock();

    /** @param dataDir an existing folder */
    public StaffFile(Path dataDir) {
        file = dataDir.resolve("staff.json");
    }

    public Path path() {
        return file;
    }

    /** Nobody if there is no file yet. @throws IOException if there is one that is not to be understood */
    public Staff read() throws IOException {
        if (!Files.exists(file))
            return Staff.NOBODY;
        try {
            return staff(Fields.parse(Files.readString(file)));
        } catch (Unreadable | IllegalArgumentException e) {
            throw new IOException("The staff file " + file + " cannot be used: " + e.getMessage()
                    + "; restore it from the backup, or remove it and enrol the staff anew.", e);
        }
    }

    /** Changes it, on the disk when this returns. @return as it is now */
    public Staff change(UnaryOperator<Staff> change) throws IOException {
        changing.lock();
        try (FileChannel channel = FileChannel.open(file.resolveSibling("staff.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); FileLock held = channel.lock()) {
            Staff now = change.apply(read());
            write(now);
            return now;
        } finally {
            changing.unlock();
        }
    }

    private void write(Staff staff) throws IOException {
        Path fresh = file.resolveSibling("staff.json.new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(GSON.toJson(facts(staff)).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining())
                out.write(bytes);
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private static Map<String, Object> facts(Staff staff) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("wrong", staff.wrong());
        facts.put("members", staff.members().stream().map(StaffFile::facts).toList());
        facts.put("strangers", staff.strangers().stream().map(s -> {
            Map<String, Object> stranger = new LinkedHashMap<>();
            stranger.put("number", s.number());
            stranger.put("wrong", s.wrong());
            return stranger;
        }).toList());
        return facts;
    }

    private static Map<String, Object> facts(Member member) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", member.number());
        facts.put("role", member.role().name());
        facts.put("pin", member.pin().text());
        facts.put("secret", HexFormat.of().formatHex(member.totp().secret()));
        facts.put("lastStep", member.lastStep());
        facts.put("wrong", member.wrong());
        return facts;
    }

    private static Staff staff(Fields f) throws Unreadable {
        f.only("wrong", "members", "strangers");
        List<Member> members = new ArrayList<>();
        for (Fields m : f.list("members", 0, Staff.MOST_MEMBERS))
            members.add(member(m));
        List<Staff.Stranger> strangers = new ArrayList<>();
        for (Fields s : f.list("strangers", 0, Staff.MOST_STRANGERS))
            strangers.add(new Staff.Stranger(s.like("number", Member.NUMBER), tries(s)));
        return new Staff(tries(f), List.copyOf(members), List.copyOf(strangers));
    }

    private static Member member(Fields f) throws Unreadable {
        return new Member(f.like("number", Member.NUMBER), Role.valueOf(f.text("role", 1, 20)),
                PinHash.parse(f.text("pin", 1, LONGEST_HASH)),
                new Totp(HexFormat.of().parseHex(f.text("secret", SECRET_HEX, SECRET_HEX))),
                f.number("lastStep", -1, MOST_STEPS), tries(f));
    }

    private static int tries(Fields f) throws Unreadable {
        return f.number("wrong", 0, Staff.MOST_TRIES);
    }
}
