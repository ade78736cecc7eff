package org.kiosk24.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The box's own launcher, around a program of one line: the JVM by itself may run what a replaced jar once held. */
class AotCacheTest {
    private static final FileTime THEN = FileTime.fromMillis(1_700_000_000_000L);
    @TempDir
    Path folder;
    private Path home;
    private Path cache;

    @BeforeEach
    void a_box_with_a_program() throws Exception {
        home = folder.resolve("kiosk24");
        cache = Files.createDirectory(folder.resolve("cache"));
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("lib"));
        Files.createSymbolicLink(home.resolve("runtime"), Path.of(System.getProperty("java.home")));
        Files.copy(Path.of("box/usr/lib/kiosk24/bin/kiosk"), home.resolve("bin/kiosk"));
        Files.writeString(home.resolve("contents"), "sums\n");
        program("one");
    }

    /** A jar of the same size and time, whatever it says. */
    private void program(String says) throws IOException {
        Path source = folder.resolve("Main.java");
        Files.writeString(source, """
                package org.kiosk24.app.cli;

                public final class Main {
                    public static void main(String[] args) {
                        System.out.println("%s");
                    }
                }
                """.formatted(says));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(),
                source.toString()));
        Path fresh = folder.resolve("fresh.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(fresh))) {
            jar.setLevel(0);
            String name = "org/kiosk24/app/cli/Main.class";
            var entry = new JarEntry(name);
            entry.setLastModifiedTime(THEN);
            jar.putNextEntry(entry);
            jar.write(Files.readAllBytes(classes.resolve(name)));
        }
        Files.write(home.resolve("lib/app.jar"), Files.readAllBytes(fresh));
        Files.setLastModifiedTime(home.resolve("lib/app.jar"), THEN);
    }

    private String kiosk(String command) throws Exception {
        var builder = new ProcessBuilder("/bin/sh", home.resolve("bin/kiosk").toString(), command)
                .redirectError(folder.resolve("errors").toFile());
        builder.environment().put("KIOSK24_CACHE", cache.toString());
        builder.environment().put("KIOSK24_JAVA_OPTS", "-Xlog:class+load=info:file=" + folder.resolve("loaded"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), () -> read(folder.resolve("errors")));
        return said.lines().findFirst().orElse("").strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Whether the last run had the program's class from the cache. */
    private boolean fromCache() {
        return read(folder.resolve("loaded")).lines()
                .anyMatch(l -> l.contains("org.kiosk24.app.cli.Main ") && l.contains("shared objects file"));
    }

    private List<Path> caches() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.toList();
        }
    }

    @Test
    void a_jar_that_was_replaced_is_never_answered_for_by_the_cache_of_the_old_one() throws Exception {
        kiosk("cache");
        assertEquals("one", kiosk("run"));
        assertTrue(fromCache(), () -> read(folder.resolve("loaded")));

        program("two");

        assertEquals("two", kiosk("run"));
        assertFalse(fromCache());
        List<Path> old = caches();
        kiosk("cache");
        assertFalse(caches().contains(old.getFirst()), "the old one is still there");
        assertEquals(1, caches().size());
        assertEquals("two", kiosk("run"));
        assertTrue(fromCache());
    }

    @Test
    void a_cache_is_used_only_where_everything_that_the_package_holds_is_the_same() throws Exception {
        kiosk("cache");
        Files.writeString(home.resolve("contents"), "other sums\n");
        kiosk("run");
        assertFalse(fromCache());
    }

    @Test
    void a_cache_that_was_cut_short_and_a_link_to_one_are_not_run() throws Exception {
        kiosk("cache");
        Path made = caches().getFirst();
        byte[] whole = Files.readAllBytes(made);
        Files.write(made, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertEquals("one", kiosk("run"));
        assertFalse(fromCache());
        Path elsewhere = Files.write(folder.resolve("elsewhere.aot"), whole);
        Files.delete(made);
        Files.createSymbolicLink(made, elsewhere);
        assertEquals("one", kiosk("run"));
        assertFalse(fromCache());
    }

    @Test
    void only_the_kiosk_itself_starts_from_the_cache() throws Exception {
        kiosk("cache");
        kiosk("diag");
        assertFalse(fromCache());
    }
}
