package org.kiosk24.sim.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.sim.accident.KioskStage;
import org.kiosk24.sim.demo.Pictures;
import org.kiosk24.sim.field.MadeTest;
import org.kiosk24.sim.script.Script;

/** Both READMEs say the same, and nothing that is not there. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final String PICTURES = "packaging/pictures/";
    private static final Pattern BLOCK = Pattern
            .compile("(?m)^ {4}(\\./kiosk .*?|control=.*?|curl .*?|git .*?|cd .*?|sed .*?)(?: {3,}.*)?$");
    private static final Pattern INLINE = Pattern.compile("`(\\./kiosk [^`]*)`");
    private static final Pattern RULE = Pattern.compile("(?m)^ {4}((?:after|at|when|every) .*)$");
    private static final Pattern PLANTS = Pattern
            .compile("(?m)^ {4}sed -i 's/([^/]+)/([^/]+)/' ([^ \\n]+)(?: {3,}.*)?$");
    private static final Pattern ONE_TEST = Pattern.compile("(?m)^ {4}\\./kiosk test ([A-Za-z]+)(?: {3,}.*)?$");
    private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");
    private static final Pattern PICTURE = Pattern.compile("<img src=\"([^\"]+)\"");
    private static final Pattern SPAN = Pattern.compile("`([^`\\n]+)`");
    /** What the launcher does by itself. */
    private static final Set<String> LAUNCHERS_OWN = Set.of("test", "package");
    private static final int LARGEST = 60 * 1024;
    /** The dock, as {@code DockInBrowserTest} sees it and leaves it in {@code target}. */
    private static final String DOCK = "dock.png";
    private static final int LARGEST_DOCK = 200 * 1024;
    private final String english = read("README.md");
    private final String chinese = read("README.zh-CN.md");

    private static String read(String file) {
        return assertDoesNotThrow(() -> Files.readString(ROOT.resolve(file)));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1).strip()).toList();
    }

    private static Set<String> sorted(Pattern pattern, String text) {
        return new TreeSet<>(all(pattern, text));
    }

    @Test
    void each_leads_to_the_other() {
        assertTrue(english.contains("(README.zh-CN.md)"));
        assertTrue(chinese.contains("(README.md)"));
    }

    @Test
    void both_name_the_same_commands_pictures_requests_and_keys() {
        assertEquals(all(BLOCK, english), all(BLOCK, chinese));
        assertTrue(all(BLOCK, english).size() > 20, "too few to be all");
        assertEquals(sorted(INLINE, english), sorted(INLINE, chinese));
        assertEquals(sorted(SPAN, english), sorted(SPAN, chinese));
        assertEquals(all(PICTURE, english), all(PICTURE, chinese));
    }

    @Test
    void every_command_is_understood() {
        List<String> commands = new ArrayList<>(all(BLOCK, english));
        commands.addAll(all(INLINE, english));
        for (String command : commands) {
            String[] words = command.split("[ ]+");
            if (!words[0].equals("./kiosk") || LAUNCHERS_OWN.contains(words[1]))
                continue;
            if (command.endsWith("...")) {
                var known = Main.commands().getSubcommands().get(words[1]).getSubcommands().keySet();
                for (String each : words[2].split("\\|"))
                    assertTrue(known.contains(each), command);
            } else {
                String[] arguments = List.of(words).subList(1, words.length).toArray(String[]::new);
                assertDoesNotThrow(() -> Main.commands().parseArgs(arguments), command);
            }
        }
    }

    @Test
    void every_rule_of_a_fault_script_is_understood() {
        List<String> rules = all(RULE, english);

        assertEquals(rules, all(RULE, chinese));
        assertTrue(rules.size() >= 4, "too few to be all");
        assertDoesNotThrow(() -> Script.of(String.join("\n", rules), KioskStage.anyCast()));
    }

    @Test
    void every_example_is_the_text_of_a_test_that_runs() throws IOException {
        List<String> examples = all(JAVA, english);
        var tests = new StringBuilder();
        try (var files = Files.list(Path.of("src/test/java/org/kiosk24/sim/junit"))) {
            for (Path file : files.toList())
                tests.append(Files.readString(file));
        }

        assertEquals(examples, all(JAVA, chinese));
        assertEquals(2, examples.size());
        for (String example : examples)
            assertTrue(tests.indexOf(example) >= 0, () -> "in no test: " + example);
    }

    @Test
    void the_bug_that_a_developer_plants_in_five_minutes_turns_the_test_red(@TempDir Path folder) throws IOException {
        var plants = PLANTS.matcher(english);
        assertTrue(plants.find(), "no sed line");
        Set<String> tests = new HashSet<>(all(ONE_TEST, english));
        assertEquals(Set.of("SilentTerminalTest"), tests);
        Path source = Path.of("src/test/java/org/kiosk24/sim/junit/SilentTerminalTest.java");
        String name = "org.kiosk24.sim.junit.SilentTerminalTest";

        List<Path> planted = MadeTest.planted(plants.group(3), plants.group(1), plants.group(2), folder);
        List<String> failures = MadeTest.run(source, name, planted, folder);

        assertEquals(1, failures.size(), failures::toString);
        String told = failures.getFirst().lines().findFirst().orElseThrow();
        String promised = "expected one charge of 1500 fen; there are 2 charges and 3000 fen kept";
        assertTrue(told.contains(promised), told);
        assertTrue(english.contains(promised) && chinese.contains(promised), "what the READMEs promise");
        assertEquals(List.of(), MadeTest.run(source, name, List.of(), folder));
    }

    @Test
    void every_picture_is_small_and_there_and_shown_and_made_by_the_command() throws IOException {
        Set<String> shown = new HashSet<>();
        for (String picture : all(PICTURE, english))
            assertTrue(picture.startsWith(PICTURES) && shown.add(picture.substring(PICTURES.length())), picture);
        Set<String> made = new TreeSet<>(Pictures.names());
        made.add(DOCK);
        assertEquals(made, new TreeSet<>(shown));
        Set<String> stored = new TreeSet<>();
        try (var files = Files.list(ROOT.resolve(PICTURES))) {
            for (Path file : files.toList()) {
                stored.add(file.getFileName().toString());
                boolean dock = file.endsWith(DOCK);
                assertTrue(Files.size(file) <= (dock ? LARGEST_DOCK : LARGEST), file + " has " + Files.size(file)
                        + " bytes");
                assertEquals(dock ? 1440 : Pictures.WIDTH, ImageIO.read(file.toFile()).getWidth(), file::toString);
            }
        }
        assertEquals(new TreeSet<>(shown), stored);
    }
}
