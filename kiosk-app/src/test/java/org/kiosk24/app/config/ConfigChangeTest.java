package org.kiosk24.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiosk24.app.config.ConfigChange.Outcome;
import org.kiosk24.app.config.ConfigChange.Setting;

class ConfigChangeTest {
    private static final Path FILE = Path.of("/etc/kiosk24/kiosk.toml");
    private String text;

    @BeforeEach
    void example() throws IOException {
        text = Files.readString(Path.of("../packaging/kiosk.example.toml"));
    }

    private Outcome.Ready ready(Outcome outcome) {
        return assertInstanceOf(Outcome.Ready.class, outcome, outcome.toString());
    }

    private KioskConfig config(String changed) {
        return assertInstanceOf(ConfigFile.Reading.Good.class, ConfigFile.read(changed, FILE)).config();
    }

    @Test
    void one_value_changes_and_every_other_character_stays() {
        var change = ready(ConfigChange.set(text, FILE, "screen.language", "en"));

        assertEquals("en", config(change.text()).screen().language().tag());
        assertEquals(text.lines().count(), change.text().lines().count());
        assertEquals(1, IntStream.range(0, (int) text.lines().count())
                .filter(i -> !text.lines().toList().get(i).equals(change.text().lines().toList().get(i))).count());
        assertEquals(2, change.diff().size());
        assertTrue(change.diff().getLast().endsWith("+ language = \"en\""), change.diff()::toString);
    }

    @Test
    void a_comment_behind_the_value_stays() {
        String commented = text.replace("level = \"info\"", "level = \"info\"   # as support asked");
        assertTrue(ready(ConfigChange.set(commented, FILE, "log.level", "debug")).text()
                .contains("level = \"debug\"   # as support asked"));
    }

    @Test
    void a_key_that_is_not_there_is_added_to_its_section_and_a_section_at_the_end() {
        String without = text.substring(0, text.indexOf("[stores]"));
        var change = ready(ConfigChange.set(without, FILE, "stores.bins", "7"));
        assertEquals(7, config(change.text()).stores().bins());
        assertTrue(change.text().endsWith("\n[stores]\nbins = 7\n"), change.text());

        var more = ready(ConfigChange.set(change.text(), FILE, "stores.paper-low", "9"));
        assertTrue(more.text().contains("bins = 7\npaper-low = 9\n"), more.text());
    }

    @Test
    void unset_goes_back_to_the_default() {
        var set = ready(ConfigChange.set(text, FILE, "stores.bins", "7"));
        assertEquals(4, config(ready(ConfigChange.unset(set.text(), FILE, "stores.bins")).text()).stores().bins());
        assertInstanceOf(Outcome.Wrong.class, ConfigChange.unset(text, FILE, "kiosk.id"));
        assertInstanceOf(Outcome.Same.class, ConfigChange.unset(text, FILE, "camera.nothing"));
    }

    @Test
    void what_the_reader_would_refuse_at_the_start_is_refused_now_with_its_line() {
        for (String[] wrong : new String[][]{{"screen.language", "fr"}, {"idcard.speed", "7"}, {"kiosk.id", "a b"},
                {"payment.password", "12"}, {"screen.colour", "red"}, {"nothing.at-all", "1"}, {"language", "en"},
                {"screen.language.x", "en"}, {"", ""}, {"card-station.port", "/dev/ttyUSB0\n[x]"}}) {
            Outcome outcome = ConfigChange.set(text, FILE, wrong[0], wrong[1]);
            if (wrong[0].equals("card-station.port"))
                assertFalse(outcome instanceof Outcome.Ready r && r.text().contains("\n[x]"), outcome.toString());
            else
                assertInstanceOf(Outcome.Wrong.class, outcome, wrong[0]);
        }
    }

    @Test
    void six_digits_are_a_number_or_a_text_as_the_key_wants_and_no_password_is_shown() {
        var change = ready(ConfigChange.set(text, FILE, "payment.password", "654321"));
        assertEquals("654321", config(change.text()).payment().password());
        assertFalse(change.diff().toString().contains("654321"), change.diff()::toString);
        assertTrue(change.diff().toString().contains("******"), change.diff()::toString);
        assertEquals(45, config(ready(ConfigChange.set(text, FILE, "visit.take-seconds", "45")).text()).visit().take()
                .toSeconds());
    }

    @Test
    void what_is_set_already_is_the_same() {
        assertInstanceOf(Outcome.Same.class, ConfigChange.set(text, FILE, "log.level", "info"));
    }

    @Test
    void a_file_of_another_form_is_left_to_a_person() {
        String first = "log = { dir = \"/var/log/kiosk24\", level = \"info\" }\n"
                + text.replaceAll("(?s)\\[log]\n.*?\n\n", "");
        assertInstanceOf(ConfigFile.Reading.Good.class, ConfigFile.read(first, FILE));
        assertFalse(ConfigChange.set(first, FILE, "log.level", "debug") instanceof Outcome.Ready);
        assertInstanceOf(Outcome.ByHand.class,
                ConfigChange.set(text.replace("level = \"info\"", "level = \"\"\"info\"\"\""), FILE, "log.level",
                        "debug"));
    }

    @Test
    void a_line_that_belongs_to_another_section_than_it_seems_to_is_not_changed() {
        String quoted = text.replace("[log]", "[\"log\"]");
        config(quoted);
        assertInstanceOf(Outcome.ByHand.class, ConfigChange.set(quoted, FILE, "visit.level", "debug"));
    }

    @Test
    void every_setting_is_told_with_its_line_or_as_the_default() {
        List<Setting> all = ConfigChange.effective(text.substring(0, text.indexOf("[stores]")), config(text));
        Setting id = all.getFirst();
        assertEquals("kiosk.id", id.key());
        assertTrue(text.lines().toList().get(id.line() - 1).startsWith("id = "), id.toString());
        assertTrue(all.contains(new Setting("stores.bins", "4", 0)), all::toString);
        assertTrue(all.stream().anyMatch(s -> s.key().equals("payment.password") && s.value().equals("\"******\"")));
    }

    @Test
    void whatever_is_typed_the_file_stays_readable_and_only_that_key_changes() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            List<Setting> all = ConfigChange.effective(text, config(text));
            String key = all.get(random.nextInt(all.size())).key();
            var value = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--)
                value.append("ab1 .\"'#=[]\n\\\t中".charAt(random.nextInt(15)));
            if (ConfigChange.set(text, FILE, key, value.toString()) instanceof Outcome.Ready(var changed, var diff)) {
                config(changed);
                assertTrue(diff.size() <= 2, "seed " + seed + ": " + diff);
            }
        }
    }
}
