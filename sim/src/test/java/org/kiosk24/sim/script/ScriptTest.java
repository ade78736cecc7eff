package org.kiosk24.sim.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiosk24.sim.accident.KioskStage;

class ScriptTest {
    private static final long SEED = 20261123;
    private static final Cast CAST = KioskStage.anyCast();

    private static Rule rule(String text) {
        return Script.of(text, CAST).rules().getFirst();
    }

    private static String complaint(String text) {
        return assertThrows(IllegalArgumentException.class, () -> Script.of(text, CAST)).getMessage();
    }

    @Test
    void a_script_reads_as_it_is_spoken() {
        Script script = Script.of("""
                # a bad evening
                after the 2nd approved payment, hang up the terminal for 20 s

                when the permit is inside, jam the card station   # until somebody mends it
                at 30 s, cut the power
                At every 3rd ID-card read, idcard sw-41 until mended
                every 2 min, let clock.second-back happen
                """, CAST);

        assertEquals(List.of(
                new Rule(2, "after the 2nd approved payment, hang up the terminal for 20 s",
                        new Rule.Nth(Happening.PAYMENT_APPROVED, 2), new Rule.HangUp("payment"),
                        Optional.of(Duration.ofSeconds(20))),
                new Rule(4, "when the permit is inside, jam the card station",
                        new Rule.EveryNth(Happening.PERMIT_INSIDE, 1), new Rule.Break("cardStation", "jam"),
                        Optional.empty()),
                new Rule(5, "at 30 s, cut the power", new Rule.At(Duration.ofSeconds(30)), new Rule.HangUp("power"),
                        Optional.empty()),
                new Rule(6, "At every 3rd ID-card read, idcard sw-41 until mended",
                        new Rule.EveryNth(Happening.ID_CARD_READ, 3), new Rule.Break("idcard", "sw-41"),
                        Optional.empty()),
                new Rule(7, "every 2 min, let clock.second-back happen", new Rule.Every(Duration.ofMinutes(2)),
                        new Rule.Befall("clock.second-back"), Optional.empty())),
                script.rules());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"terminal lost-ack|payment|lost-ack", "lost ack the terminal|payment|lost-ack",
            "payment terminal completion lost|payment|completion-lost", "ID-card reader silent|idcard|silent",
            "the reader find/sw-24|idcard|find/sw-24", "idcard read/truncated:700-once|idcard|read/truncated:700-once",
            "idcard sw-3F|idcard|sw-3F", "receipt printer paper end|receipt|paper-end",
            "jam-during-print the card station|cardStation|jam-during-print", "bureau down|bureau|down"})
    void a_fault_is_named_before_or_after_its_device(String act, String device, String fault) {
        assertEquals(new Rule.Break(device, fault), rule("at 1 s, " + act).act());
    }

    @Test
    void every_fault_of_every_device_and_every_accident_can_be_written() {
        for (var device : CAST.devices())
            for (String fault : device.faults().keySet())
                assertEquals(new Rule.Break(device.name(), fault),
                        rule("at 1 s, " + device.name() + " " + fault).act());
        for (String accident : CAST.accidents())
            assertEquals(new Rule.Befall(accident), rule("at 1 s, let " + accident + " happen").act());
    }

    @Test
    void every_happening_can_be_written_with_an_ordinal_and_as_a_sentence() {
        for (Happening happening : Happening.values()) {
            assertEquals(new Rule.Nth(happening, 1),
                    rule("after the 1st " + happening.event() + ", mend qr").trigger());
            assertEquals(new Rule.EveryNth(happening, 1), rule("when " + happening.sentence() + ", mend qr").trigger());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "afer the 1st slip, mend qr|1|expected \"after the 2nd ...\"",
            "after the 2nd aproved payment, mend qr|15|no happening \"aproved payment\"; did you mean \"approved payment\"?",
            "after the 0th approved payment, mend qr|11|expected 1st, 2nd, 3rd",
            "after the payment, mend qr|11|expected 1st, 2nd, 3rd",
            "when the permit is outside, mend qr|6|did you mean \"the permit is inside\"?",
            "at 30 x, mend qr|4|expected a time such as",
            "at 0 s, mend qr|4|expected a time such as",
            "at 30 s|8|expected a comma",
            "at 30 s,|9|expected what is to happen",
            "at 30 s, jm the card station|10|cardStation has no fault \"jm\"; did you mean \"jam\"?",
            "at 30 s, terminal|18|expected a fault of payment",
            "at 30 s, explode|10|no device or act \"explode\"",
            "at 30 s, hang up the bureau|18|no cable of bureau can be cut here",
            "at 30 s, hang up the moon|18|no device \"the moon\"",
            "at 30 s, mend the printer for 3 s|27|only what is broken or hung up",
            "at 30 s, jam the card station for ever|35|expected a time such as",
            "at 30 s, let power.cutt happen|14|did you mean \"power.cut\"?"})
    void a_mistake_is_told_with_its_place_and_what_was_expected(String line, int column, String expected) {
        String complaint = complaint("\n" + line);

        assertTrue(complaint.startsWith("script:2:" + column + ": ") && complaint.contains(expected), complaint);
    }

    @Test
    void all_mistakes_of_a_file_are_told_at_once(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("evening.script"),
                "nonsense\nat 1 s, mend qr\nat noon, mend qr\n");

        String complaint = assertThrows(IllegalArgumentException.class, () -> Script.read(file, CAST)).getMessage();

        assertEquals(2, complaint.lines().count(), complaint);
        assertTrue(complaint.contains(file + ":1:1: ") && complaint.contains(file + ":3:4: "), complaint);
    }

    @Test
    void any_text_is_a_script_or_a_mistake_at_a_place_within_it() {
        var random = new SplittableRandom(SEED);
        String[] words = {"after", "at", "every", "when", "the", "2nd", "permit", "is", "inside", ",", ",", "for", "20",
                "s", "hang", "up", "terminal", "let", "happen", "until", "mended", "mend", "idcard", "\n", "sw-41", "#",
                "approved", "payment", "cut", "power", "in", "plug"};
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            int length = random.nextInt(14);
            for (int k = 0; k < length; k++)
                if (random.nextInt(8) == 0)
                    text.append((char) random.nextInt(0x250));
                else
                    text.append(words[random.nextInt(words.length)]).append(random.nextInt(5) == 0 ? "" : " ");
            if (Script.read(Path.of("x"), text.toString(), CAST) instanceof Script.Reading.Wrong(var problems))
                problems.forEach(p -> assertTrue(p.line() >= 1 && p.column() >= 1 && p.message().length() < 4000,
                        () -> "seed " + SEED + ": " + p));
        }
        assertInstanceOf(Script.Reading.Wrong.class, Script.read(Path.of("x"), "at " + "x".repeat(200_000), CAST));
        assertInstanceOf(Script.Reading.Wrong.class, Script.read(Path.of("x"), "x ".repeat(20_000) + ",", CAST));
    }
}
