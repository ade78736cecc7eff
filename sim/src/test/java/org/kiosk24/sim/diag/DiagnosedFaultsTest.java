package org.kiosk24.sim.diag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.diag.Examination;
import org.kiosk24.app.diag.Finding;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Words;
import org.kiosk24.device.Cancel;
import org.kiosk24.sim.accident.Accident;
import org.kiosk24.sim.accident.Accidents;
import org.kiosk24.sim.accident.Scene;
import org.kiosk24.sim.world.HashSeal;
import org.kiosk24.sim.world.VirtualKiosk;
import org.kiosk24.sim.world.VirtualTime;
import org.kiosk24.sim.world.World;

/** Each fault is planted into a kiosk that runs; a technician asks it, has the fault mended, and asks again. */
class DiagnosedFaultsTest {
    private static final Path TABLE = Path.of("../packaging/DIAGNOSTICS.md");
    private static final Map<String, PlantedFaults.Named> FAULTS = PlantedFaults.ALL;
    @TempDir
    Path dir;

    @Test
    void every_planted_fault_is_named_with_its_part_and_cause_and_is_gone_when_it_was_mended() {
        var random = new SplittableRandom(7);
        var time = new VirtualTime(random, Instant.parse("2026-11-23T01:00:00Z"));
        var world = new World(time, random, HashSeal.signer());
        var kiosk = new VirtualKiosk(time, random, world, HashSeal.check(), view -> {
        }, dir);
        var scene = new Scene(time, world, kiosk, random);
        List<String> wrong = new ArrayList<>();
        var done = new ArrayList<String>();
        kiosk.powerOn();
        time.start("technician", () -> {
            time.sleep(Duration.ofSeconds(5));
            FAULTS.forEach((name, named) -> {
                Accident accident = Accidents.named(name);
                accident.strikes().accept(scene);
                Finding ill = ask(kiosk).parts().get(named.part());
                if (ill.cause() != named.cause())
                    wrong.add(name + " is told as " + ill);
                accident.mends().accept(scene);
                time.sleep(Duration.ofSeconds(40));
                Examination after = ask(kiosk);
                if (!after.toFix().isEmpty())
                    wrong.add(name + " was mended, and still " + after.toFix());
                done.add(name);
            });
        });
        time.run(Duration.ofHours(4));

        assertEquals(List.of(), wrong);
        assertEquals(List.copyOf(FAULTS.keySet()), done);
        assertTrue(FAULTS.size() >= 25);
        kiosk.journal().close();
    }

    private static Examination ask(VirtualKiosk kiosk) {
        return kiosk.inspections().ask(Set.of(), (number, of, finding) -> {
        }, Cancel.NEVER).orElseThrow();
    }

    @Test
    void the_technicians_table_lists_each_with_what_it_says() throws Exception {
        Words words = Words.of(Language.ENGLISH);
        String rows = FAULTS.entrySet().stream()
                .map(e -> "| `%s` | %s | %s `%s` | %s | %s |".formatted(e.getKey(),
                        words.say("part", e.getValue().part()), words.say("state", e.getValue().cause().state()),
                        e.getValue().cause(), words.say(e.getValue().cause().words()),
                        words.say(e.getValue().cause().fix())))
                .collect(Collectors.joining("\n"));
        assertTrue(Files.readString(TABLE).contains(rows), () -> "the rows should read\n" + rows);
    }
}
