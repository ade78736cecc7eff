package org.kiosk24.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units, rules and scripts as they will lie on the box. */
class UnitsTest {
    private static final Path BOX = Path.of("box");
    private static final Path UNITS = BOX.resolve("usr/lib/systemd/system");
    @TempDir
    Path root;

    private static boolean has(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(d -> Files.isExecutable(Path.of(d, program)));
    }

    private int run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(root.resolve("said").toFile())
                .start().waitFor();
    }

    private String said() throws Exception {
        return Files.readString(root.resolve("said"));
    }

    /** @param tenths of systemd's exposure, 0 to 100 */
    private int exposure(String unit, String text, int tenths) throws Exception {
        Path folder = Files.createDirectories(root.resolve("usr/lib/systemd/system"));
        Files.writeString(folder.resolve(unit), text);
        return run("systemd-analyze", "security", "--offline=yes", "--no-pager", "--threshold=" + tenths,
                "--root=" + root, unit);
    }

    @ParameterizedTest
    @CsvSource({"kiosk24.service, 15", "kiosk24-screen.service, 20", "kiosk24-cache.service, 15"})
    void each_unit_is_exposed_by_no_more_than_that(String unit, int tenths) throws Exception {
        assumeTrue(has("systemd-analyze"), "there is no systemd-analyze");
        String text = Files.readString(UNITS.resolve(unit));
        assertEquals(0, exposure(unit, text, tenths), this::lastLine);
        String open = text.replaceAll("(?m)^(Restrict|Protect|Private|System|Device|Capability|User|NoNew).*$", "");
        assertNotEquals(0, exposure(unit, open, tenths), "a unit that is open passes as well");
    }

    private String lastLine() {
        try {
            return said();
        } catch (Exception e) {
            return e.toString();
        }
    }

    @Test
    void the_kiosk_is_restarted_watched_and_given_a_way_out() throws Exception {
        String unit = Files.readString(UNITS.resolve("kiosk24.service"));
        for (String line : List.of("Type=notify", "WatchdogSec=", "Restart=always", "StartLimitBurst=",
                "OnFailure=kiosk24-retry.timer", "ExecStopPost=/usr/lib/kiosk24/bin/note-end"))
            assertTrue(unit.lines().anyMatch(l -> l.startsWith(line)), line);
        assertTrue(Files.readString(BOX.resolve("usr/lib/systemd/system.conf.d/50-kiosk24.conf"))
                .contains("RuntimeWatchdogSec=15s"));
    }

    @Test
    void every_port_of_the_sample_configuration_gets_its_name_from_a_rule() throws Exception {
        String rules = Files.readString(BOX.resolve("usr/lib/udev/rules.d/70-kiosk24.rules"));
        Set<String> named = all("SYMLINK\\+=\"(kiosk24/[a-z-]+)\"", rules.replaceAll("(?m)^#.*$", ""));
        assertEquals(all("\"/dev/(kiosk24/[a-z-]+)\"", Files.readString(Path.of("kiosk.example.toml"))), named);
        assertEquals(4, named.size());
    }

    private static Set<String> all(String pattern, String text) {
        return new TreeSet<>(Pattern.compile(pattern).matcher(text).results().map(r -> r.group(1)).toList());
    }

    @Test
    void no_script_has_what_shellcheck_warns_of() throws Exception {
        assumeTrue(has("shellcheck"), "there is no shellcheck");
        List<String> command = new ArrayList<>(
                List.of("shellcheck", "-x", "-P", "..", "../kiosk", "package.sh", "test/box",
                        "deb/postinst", "deb/prerm", "deb/postrm"));
        try (Stream<Path> scripts = Files.list(BOX.resolve("usr/lib/kiosk24/bin"))) {
            scripts.map(Path::toString).forEach(command::add);
        }
        assertEquals(0, run(command.toArray(String[]::new)), said());
    }

    /** One that is not there would be unpacked by its jar at run time, which the package's jars cannot do. */
    @Test
    void every_library_that_a_jar_brings_for_the_box_is_a_file_of_the_package() throws Exception {
        String script = Files.readString(Path.of("package.sh"));
        var forgotten = new TreeSet<String>();
        var seen = new TreeSet<String>();
        Pattern ours = Pattern.compile("(?i).*(^|/)linux[-_/]?(x86[-_]64|x64|amd64|aarch64|arm64|armv8_64)/[^/]+\\.so"
                + "|lib/aarch64/.*\\.so");
        for (String path : System.getProperty("java.class.path").split(":"))
            if (path.endsWith(".jar"))
                try (var jar = new java.util.zip.ZipFile(path)) {
                    jar.stream().map(java.util.zip.ZipEntry::getName).filter(n -> ours.matcher(n).matches())
                            .forEach(name -> {
                                seen.add(name);
                                if (!script.contains(" " + name + "\n"))
                                    forgotten.add(Path.of(path).getFileName() + " " + name);
                            });
                }
        assertEquals(Set.of(), forgotten);
        assertTrue(seen.size() >= 12, seen::toString);
    }
}
