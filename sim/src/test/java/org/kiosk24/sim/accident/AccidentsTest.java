package org.kiosk24.sim.accident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccidentsTest {
    @TempDir
    Path dir;

    @Test
    void every_fault_that_a_model_knows_is_an_accident_under_its_name() {
        var names = new HashSet<>(Accidents.all().stream().map(Accident::name).toList());
        assertEquals(Accidents.all().size(), names.size(), "two of one name");
        for (String device : Models.devices())
            for (String fault : Models.faults(device).keySet())
                assertTrue(names.contains(device + "." + fault), device + "." + fault);
    }

    @Test
    void a_storm_brings_an_accident_to_every_second_visit_at_least_and_an_ordinary_day_to_few() {
        var random = new SplittableRandom(1);
        long struck = 0;
        long ordinary = 0;
        for (int i = 0; i < 2000; i++) {
            struck += Accidents.of("storm").draw(random, 12).isEmpty() ? 0 : 1;
            ordinary += Accidents.of("normal").draw(random, 12).isEmpty() ? 0 : 1;
        }
        assertTrue(struck > 1200, "struck " + struck);
        assertTrue(ordinary > 40 && ordinary < 400, "struck " + ordinary);
        assertEquals(List.of(), Accidents.of("none").draw(random, 12));
    }

    @Test
    void a_file_names_accidents_with_their_rates() throws Exception {
        Path file = Files.writeString(dir.resolve("rates.toml"), "[payment]\nlost-ack = 0.5\n[idcard]\nsw-24 = 1\n");

        assertEquals(Map.of(Accidents.named("payment.lost-ack"), 0.5, Accidents.named("idcard.sw-24"), 1.0),
                Accidents.read(file).rates());
    }

    @Test
    void a_wrong_name_or_rate_is_told_with_its_line() throws Exception {
        Path file = Files.writeString(dir.resolve("rates.toml"), "[payment]\nlost-ack = 2\n\nlost-key = 0.5\n");

        var e = assertThrows(IllegalArgumentException.class, () -> Accidents.read(file));

        assertTrue(e.getMessage().contains(file + ":2:1: payment.lost-ack: expected a chance"), e.getMessage());
        assertTrue(e.getMessage().contains(file + ":4:1: payment.lost-key: there is no such accident"),
                e.getMessage());
    }

    @Test
    void each_timer_of_each_protocol_has_a_delay_that_exceeds_it() {
        for (String line : List.of("idcard", "payment", "cardStation", "receipt"))
            for (String timer : LineAccidents.timers(line).keySet())
                assertEquals("line-" + line, Accidents.named("line-" + line + ".late-" + timer).device());
    }
}
