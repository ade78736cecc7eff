package org.kiosk24.sim.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StraceTest {
    private static final String FOLDER = "/d/data";
    private static final String MOUTH = "/d/said";

    private static String hex(String text) {
        String quoted = Strace.quoted(text.getBytes(StandardCharsets.UTF_8));
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String fd(int number, String path) {
        return number + "<" + hex(path) + ">";
    }

    private static String open(int number, String path, String flags) {
        return "7 openat(AT_FDCWD<" + hex("/d") + ">, \"" + hex(path) + "\", " + flags + ", 0644) = "
                + fd(number, path);
    }

    private static String pwrite(int number, String path, String text, long at) {
        return "7 pwrite64(" + fd(number, path) + ", \"" + hex(text) + "\", " + text.length() + ", " + at + ") = "
                + text.length();
    }

    private static List<Step> steps(String... lines) throws Calls.Unreadable {
        return new FolderWatch(Path.of(FOLDER), Path.of(MOUTH)).steps(Calls.of(Arrays.asList(lines).iterator()));
    }

    private static List<String> acts(String... lines) throws Calls.Unreadable {
        return steps(lines).stream().map(step -> step.act().toString()).toList();
    }

    @Test
    void a_call_is_its_name_its_arguments_and_its_result() {
        var call = assertInstanceOf(TraceLine.Call.class,
                Strace.parse("42  pwrite64(5<\\x2f\\x61>, \"\\x00\\x29\\x22\", 3, 4096) = 3"));
        assertEquals("pwrite64", call.name());
        assertEquals(42, call.thread());
        assertEquals(3, call.result());
        assertEquals(4, call.arguments().size());
        assertArrayEquals(new byte[]{0, 0x29, 0x22}, Strace.bytes(call.arguments().get(1)).orElseThrow());
    }

    @Test
    void structures_and_flags_in_an_argument_do_not_end_it() {
        var call = assertInstanceOf(TraceLine.Call.class,
                Strace.parse("1 fcntl(5<\\x2f>, F_SETLK, {l_type=F_RDLCK, l_len=1}) = -1 EAGAIN (Try, again)"));
        assertEquals(List.of("5<\\x2f>", "F_SETLK", "{l_type=F_RDLCK, l_len=1}"), call.arguments());
        assertEquals(-1, call.result());
        assertEquals(0x7f00, assertInstanceOf(TraceLine.Call.class,
                Strace.parse("1 mmap(NULL, 4096, PROT_READ, MAP_SHARED, 3<\\x2f>, 0) = 0x7f00")).result());
    }

    @Test
    void signals_exits_and_empty_lines_say_nothing() {
        for (String line : List.of("", "7 --- SIGSEGV {si_signo=SIGSEGV} ---", "7 +++ exited with 0 +++"))
            assertEquals(new TraceLine.Note(), Strace.parse(line));
    }

    @Test
    void a_call_in_two_parts_is_one_whose_writes_count_from_the_first_and_whose_syncs_from_the_second()
            throws Exception {
        String db = FOLDER + "/j";
        String write = pwrite(3, db, "ab", 0);
        String sync = "7 fsync(" + fd(3, db) + " <unfinished ...>";
        List<Step> steps = steps(open(3, db, "O_RDWR|O_CREAT"), sync,
                write.replace("7 pw", "8 pw").replace(", 2, 0) = 2", ", 2, 0 <unfinished ...>"),
                "7 <... fsync resumed>)            = 0", "8 <... pwrite64 resumed>) = 2");
        assertEquals(List.of("Made[name=j, file=0]", "Wrote[0, 2 bytes at 0]", "Synced[file=0]"),
                steps.stream().map(step -> step.act().toString()).toList());
        var disk = new Disk(Syncs.KEPT);
        steps.forEach(disk::apply);
        assertEquals(0, disk.image(new Survival.Nothing()).get("j").length, "the sync began before the write ended");
    }

    @Test
    void what_is_done_to_the_folder_and_said_outside_is_found_and_nothing_else() throws Exception {
        String db = FOLDER + "/j";
        assertEquals(List.of("Made[name=j, file=0]", "Wrote[0, 3 bytes at 0]", "Wrote[0, 2 bytes at 3]",
                "Resized[file=0, length=1]", "Synced[file=0]", "SyncedFolder[]", "Renamed[from=j, to=k]",
                "Said[line=ACK 1]", "Removed[name=k]"),
                acts(open(3, "/etc/passwd", "O_RDONLY"), open(3, db, "O_RDWR|O_CREAT"),
                        open(9, db + "-shm", "O_RDWR|O_CREAT"), pwrite(9, db + "-shm", "x", 0),
                        "7 write(" + fd(3, db) + ", \"" + hex("abc") + "\", 3) = 3",
                        "7 write(" + fd(3, db) + ", \"" + hex("de") + "\", 2) = 2",
                        "7 ftruncate(" + fd(3, db) + ", 1) = 0", "7 fdatasync(" + fd(3, db) + ") = 0",
                        open(4, FOLDER, "O_RDONLY"), "7 fsync(" + fd(4, FOLDER) + ") = 0",
                        "7 rename(\"" + hex(db) + "\", \"" + hex(FOLDER + "/k") + "\") = 0", open(5, MOUTH, "O_WRONLY"),
                        "7 write(" + fd(5, MOUTH) + ", \"" + hex("ACK 1\n") + "\", 6) = 6",
                        "7 unlink(\"" + hex(FOLDER + "/k") + "\") = 0",
                        "7 unlink(\"" + hex(FOLDER + "/k") + "\") = -1 ENOENT (No such file or directory)"));
    }

    @Test
    void a_write_that_ended_early_wrote_only_so_much() throws Exception {
        String db = FOLDER + "/j";
        assertEquals(List.of("Made[name=j, file=0]", "Wrote[0, 1 bytes at 8]"),
                acts(open(3, db, "O_CREAT"), pwrite(3, db, "abc", 8).replaceFirst("= 3$", "= 1")));
    }

    @Test
    void ways_to_change_a_file_that_are_not_known_make_the_trace_unreadable() {
        String db = FOLDER + "/j";
        String open = open(3, db, "O_RDWR|O_CREAT");
        for (String line : List.of("7 fallocate(" + fd(3, db) + ", 0, 0, 4096) = 0",
                "7 mmap(NULL, 4096, PROT_READ|PROT_WRITE, MAP_SHARED, " + fd(3, db) + ", 0) = 0x7f00",
                "7 truncate(\"" + hex(db) + "\", 4) = 0", "7 pwrite64(" + fd(4, db) + ", \"\", 0, 0) = 0",
                "7 pwrite64(" + fd(3, db) + ", \"\\x41\"..., 2, 0) = 2",
                "7 ftruncate(" + fd(3, db) + ", 99999999999999) = 0", "7 rename(\"" + hex(db) + "\", \"\\x2f\") = 0",
                "7 <... fsync resumed>) = 0", "fsync"))
            assertThrows(Calls.Unreadable.class, () -> steps(open, line), line);
    }

    @Test
    void any_text_is_a_line_or_a_fault() {
        long seed = 11;
        var random = new SplittableRandom(seed);
        String db = FOLDER + "/j";
        List<String> good = List.of(open(3, db, "O_RDWR|O_CREAT"), pwrite(3, db, "abc", 8),
                "7 fsync(" + fd(3, db) + ") = 0", "8 <... pwrite64 resumed>) = 2",
                "7 rename(\"" + hex(db) + "\", \"" + hex(FOLDER + "/k") + "\") = 0");
        for (String line : good)
            for (int cut = 0; cut < line.length(); cut++)
                read(line.substring(0, cut), good.getFirst());
        for (int round = 0; round < 20_000; round++) {
            char[] text = good.get(random.nextInt(good.size())).toCharArray();
            for (int flips = random.nextInt(1, 5); flips > 0; flips--)
                text[random.nextInt(text.length)] = (char) random.nextInt(1, 256);
            read(new String(text), good.getFirst());
        }
    }

    private static void read(String line, String before) {
        assertNotNull(Strace.parse(line));
        try {
            steps(before, line);
        } catch (Calls.Unreadable e) {
            assertTrue(e.getMessage().startsWith("line "), e.getMessage());
        }
    }
}
