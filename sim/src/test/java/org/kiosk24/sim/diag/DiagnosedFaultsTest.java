package org.kiosk24.sim.diag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.diag.Cause;
import org.kiosk24.app.diag.Examination;
import org.kiosk24.app.diag.Finding;
import org.kiosk24.app.diag.Part;
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
    private static final Map<String, Named> FAULTS = faults();
    @TempDir
    Path dir;

    /** What a technician must read. */
    private record Named(Part part, Cause cause) {}

    private static Map<String, Named> faults() {
        var faults = new LinkedHashMap<String, Named>();
        BiConsumer<String, Named> add = faults::put;
        add.accept("line-idcard.hang-up", new Named(Part.IDCARD, Cause.LINE_ABSENT));
        add.accept("idcard.silent", new Named(Part.IDCARD, Cause.SILENT));
        add.accept("idcard.wrong-check", new Named(Part.IDCARD, Cause.GARBLED));
        add.accept("idcard.sw-60", new Named(Part.IDCARD, Cause.SAM_SELF_TEST));
        add.accept("idcard.sw-66", new Named(Part.IDCARD, Cause.SAM_NOT_AUTHORISED));
        add.accept("idcard.sw-24", new Named(Part.IDCARD, Cause.READER_ERROR));
        add.accept("line-cardStation.hang-up", new Named(Part.CARD_STATION, Cause.LINE_ABSENT));
        add.accept("cardStation.silence", new Named(Part.CARD_STATION, Cause.SILENT));
        add.accept("cardStation.garbled-response", new Named(Part.CARD_STATION, Cause.GARBLED));
        add.accept("cardStation.cover-open", new Named(Part.CARD_STATION, Cause.COVER_OPEN));
        add.accept("cardStation.eeprom", new Named(Part.CARD_STATION, Cause.STATION_MEMORY));
        add.accept("reader.unplugged", new Named(Part.CHIP_READER, Cause.CHIP_READER_AWAY));
        add.accept("line-payment.hang-up", new Named(Part.PAYMENT, Cause.LINE_ABSENT));
        add.accept("payment.silent", new Named(Part.PAYMENT, Cause.SILENT));
        add.accept("payment.open-batch", new Named(Part.PAYMENT, Cause.TERMINAL_NEEDS_END_OF_DAY));
        add.accept("payment.busy-storm", new Named(Part.PAYMENT, Cause.OCCUPIED));
        add.accept("line-receipt.hang-up", new Named(Part.RECEIPT, Cause.LINE_ABSENT));
        add.accept("receipt.silence", new Named(Part.RECEIPT, Cause.SILENT));
        add.accept("receipt.garbled-status", new Named(Part.RECEIPT, Cause.GARBLED));
        add.accept("receipt.paper-end", new Named(Part.RECEIPT, Cause.PAPER_END));
        add.accept("receipt.paper-near-end", new Named(Part.RECEIPT, Cause.PAPER_LOW));
        add.accept("receipt.cover-open", new Named(Part.RECEIPT, Cause.PRINTER_COVER_OPEN));
        add.accept("receipt.cutter-error", new Named(Part.RECEIPT, Cause.PRINTER_CUTTER));
        add.accept("receipt.offline", new Named(Part.RECEIPT, Cause.PRINTER_OFFLINE));
        add.accept("receipt.unrecoverable", new Named(Part.RECEIPT, Cause.PRINTER_DEFECT));
        add.accept("camera.unplugged", new Named(Part.CAMERA, Cause.CAMERA_AWAY));
        add.accept("camera.stuck", new Named(Part.CAMERA, Cause.CAMERA_NO_PICTURE));
        add.accept("camera.corrupt", new Named(Part.CAMERA, Cause.CAMERA_NO_PICTURE));
        add.accept("bureau.down", new Named(Part.BUREAU, Cause.BUREAU_UNREACHABLE));
        add.accept("bureau.slow", new Named(Part.BUREAU, Cause.BUREAU_SILENT));
        add.accept("bureau.refuse-everything", new Named(Part.BUREAU, Cause.BUREAU_REFUSES));
        add.accept("bureau.error-500", new Named(Part.BUREAU, Cause.BUREAU_ILL));
        add.accept("bureau.garbage-json", new Named(Part.BUREAU, Cause.BUREAU_STRANGE));
        add.accept("bureau.wrong-shape", new Named(Part.BUREAU, Cause.BUREAU_STRANGE));
        return faults;
    }

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
