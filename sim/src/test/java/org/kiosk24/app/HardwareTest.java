package org.kiosk24.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.config.Port;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.visit.VisitTimers;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Result;
import org.kiosk24.device.idcard.LineSpeed;
import org.kiosk24.device.idcard.IdCard;
import org.kiosk24.device.link.LineSettings;
import org.kiosk24.device.link.Recording;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.sim.bureau.SimCa;
import org.kiosk24.sim.idcard.CardImage;
import org.kiosk24.sim.idcard.SdtPace;
import org.kiosk24.sim.idcard.SdtReaderModel;
import org.kiosk24.sim.people.Personas;
import org.kiosk24.sim.pty.Pacing;
import org.kiosk24.sim.pty.PtyPort;

/** The devices that a configuration names, one of them at the other end of its line. */
class HardwareTest {
    @TempDir
    private Path folder;
    private final RealTime time = new RealTime();

    private KioskConfig config(Path ca, Path seal, Optional<Path> transcripts) {
        Port nobody = new Port.Serial(folder.resolve("nobody"));
        return new KioskConfig(new KioskConfig.Kiosk("WH0001", "here", folder.resolve("data"), Optional.empty()),
                new KioskConfig.IdCard(new Port.Serial(folder.resolve("idcard")), 115_200),
                new KioskConfig.Payment(nobody, 9_600, "123456"), new KioskConfig.CardStation(nobody, 9_600),
                new KioskConfig.Receipt(nobody, 9_600, 32), new KioskConfig.Permit("none", Optional.of(folder)),
                KioskConfig.Panel.NONE, KioskConfig.Climate.DEFAULT, new KioskConfig.Camera(Optional.empty()),
                new KioskConfig.Identity.AtBureau(),
                new KioskConfig.Bureau(URI.create("https://127.0.0.1:1"), ca, folder.resolve("kiosk.pem"),
                        folder.resolve("kiosk.p12"), seal, Duration.ofSeconds(1)),
                new KioskConfig.Screen(false, Language.CHINESE), VisitTimers.DEFAULT,
                new KioskConfig.Log(folder, KioskConfig.Level.INFO), new KioskConfig.Transcripts(transcripts),
                KioskConfig.Stores.DEFAULT);
    }

    private KioskConfig enrolled(Path transcripts) throws Exception {
        SimCa ca = SimCa.open(folder.resolve("ca"), new SecureRandom(), time.now());
        ca.signer(time.now());
        KioskConfig config = config(ca.certificateFile(), ca.sealFile(), Optional.of(transcripts));
        ca.enrol(Hardware.credentials(config.bureau()), config.kiosk().id(), time.now());
        return config;
    }

    @Test
    void each_serial_line_writes_its_masked_transcript_into_the_configured_folder() throws Exception {
        var model = new SdtReaderModel(time,
                new SdtPace(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofMillis(100)), LineSpeed.B115200);
        Path wires = folder.resolve("wires");
        try (var port = new PtyPort(folder.resolve("idcard"), LineSettings.n81(115_200), Pacing.NONE, time);
                var hardware = new Hardware(enrolled(wires), time, new SecureRandom())) {
            time.start("idcard", () -> model.run(port.deviceEnd()));
            model.place(CardImage.of(Personas.load(LocalDate.of(2027, 11, 23)).all().getFirst().card()));
            Result<IdCard> read = hardware.idCards().read(Duration.ofSeconds(20), Cancel.NEVER);
            // a busy machine may be slower than a reader's protocol allows; the remedy is the citizen's: read again
            for (int again = 0; again < 4 && !(read instanceof Result.Done); again++)
                read = hardware.idCards().read(Duration.ofSeconds(20), Cancel.NEVER);
            assertInstanceOf(Result.Done.class, read, read::toString);
        }

        List<String> names;
        try (Stream<Path> files = Files.list(wires)) {
            names = files.map(f -> f.getFileName().toString()).sorted().toList();
        }
        assertEquals(List.of("card-station", "idcard", "payment", "receipt"),
                names.stream().map(n -> n.replaceFirst("-[0-9T.Z]*txt$", "")).toList());
        Recording recorded = Recording.read(wires.resolve(names.get(1)));
        assertTrue(recorded.entries().size() > 5, "" + recorded.entries().size());
    }

    @Test
    void a_kiosk_that_is_not_enrolled_is_told_the_command_that_begins_it() {
        var e = assertThrows(IOException.class,
                () -> new Hardware(config(folder, folder, Optional.empty()), time, new SecureRandom()));
        assertTrue(e.getMessage().contains("kiosk enrol --config"), e.getMessage());
    }
}
