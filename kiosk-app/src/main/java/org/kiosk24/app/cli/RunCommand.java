package org.kiosk24.app.cli;

import org.kiosk24.device.panel.Panel;
import org.kiosk24.device.panel.GpioPanel;
import org.kiosk24.device.Result;
import org.kiosk24.device.Fault;
import org.kiosk24.app.report.SignedReports;
import org.kiosk24.app.screen.GuidedDisplay;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.kiosk24.app.Hardware;
import org.kiosk24.app.Kiosk;
import org.kiosk24.app.catalogue.Catalogue;
import org.kiosk24.app.cli.gallery.GalleryCommand;
import org.kiosk24.app.config.ConfigFile;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.config.Problem;
import org.kiosk24.app.cli.diag.Checkup;
import org.kiosk24.app.cli.diag.StaffActs;
import org.kiosk24.app.diag.DiagServer;
import org.kiosk24.app.diag.Diagnostics;
import org.kiosk24.app.diag.Inspections;
import org.kiosk24.app.maintenance.ServiceDoor;
import org.kiosk24.app.maintenance.StaffSide;
import org.kiosk24.app.staff.Login;
import org.kiosk24.app.staff.StaffFile;
import org.kiosk24.app.bureau.KeyFile;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.JournalBroken;
import org.kiosk24.app.journal.JournalFiles;
import org.kiosk24.app.journal.SealingKey;
import org.kiosk24.app.log.Logging;
import org.kiosk24.app.screen.Backlight;
import org.kiosk24.app.screen.DimmedDisplay;
import org.kiosk24.app.screen.Display;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.fx.FxDisplay;
import org.kiosk24.app.vitals.ServiceManager;
import org.kiosk24.app.vitals.Starts;
import org.kiosk24.app.vitals.ToldDisplay;
import org.kiosk24.app.vitals.Vitals;
import org.kiosk24.app.vitals.WatchedTouches;
import org.kiosk24.app.vitals.Watchdog;
import org.kiosk24.app.voice.EspeakNg;
import org.kiosk24.app.voice.Speech;
import org.kiosk24.app.voice.SpokenDisplay;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiosk run}: the app itself. Ends with the process; the next start finishes what was left open. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Serve citizens on the devices that the"
        + " configuration names.")
public final class RunCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);
    /** How often the parts are looked at where nobody asks for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Mixin
    private Output output;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "The configuration file.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        return switch (ConfigFile.read(file)) {
            case ConfigFile.Reading.Good(var config) -> run(config);
            case ConfigFile.Reading.Wrong(var problems) -> wrong(problems);
        };
    }

    private int wrong(List<Problem> problems) {
        problems.forEach(problem -> output.say(problem.toString()));
        return 1;
    }

    private int run(KioskConfig config) throws IOException {
        Logging.toFile(config.log());
        Time time = new RealTime();
        Mailbox<Touch> touches = time.mailbox();
        var glass = new FxDisplay(time, touches,
                config.screen().fullScreen() ? FxDisplay.Size.FULL_SCREEN : FxDisplay.Size.WINDOW,
                config.screen().dark().night(), () -> Runtime.getRuntime().exit(0));
        var vitals = new Vitals(time);
        try (Panel panel = panel(config.panel(), output)) {
            Display guided = new GuidedDisplay(dimmed(config, spoken(config, glass, touches, time), time), panel);
            return serve(config, told(config, guided, glass, vitals, time), touches, vitals, time, output);
        }
    }

    /** From its first screen on, whoever started the kiosk hears how it is. */
    private static Display told(KioskConfig config, Display display, FxDisplay glass, Vitals vitals, Time time) {
        var manager = ServiceManager.of(System.getenv());
        var starts = new Starts(config.kiosk().dir(), Path.of("/"), time);
        var watchdog = new Watchdog(vitals, manager, parts -> noted(() -> starts.standing(parts)), time);
        Duration patience = ServiceManager.patience(System.getenv(), ProcessHandle.current().pid()).orElse(PATIENCE);
        return new ToldDisplay(display, manager, () -> {
            noted(() -> starts.started(Version.text()));
            vitals.ask(vitals.screen(), glass::answer);
            time.start("watchdog", () -> {
                glass.answer();
                manager.ready();
                watchdog.run(patience);
            });
        });
    }

    private interface Note {
        void write() throws IOException;
    }

    /** A kiosk that cannot note how it is serves all the same. */
    private static void noted(Note note) {
        try {
            note.write();
        } catch (IOException e) {
            LOG.warn("starts and ends cannot be noted: {}", e.toString());
        }
    }

    private static Display dimmed(KioskConfig config, Display display, Time time) {
        KioskConfig.Dark dark = config.screen().dark();
        return dark.backlight().<Display>map(folder -> new DimmedDisplay(display, new Backlight(folder), dark.night(),
                dark.percent(), time)).orElse(display);
    }

    /** Without its pins a kiosk serves as well, and tells that it cannot see its cabinet. */
    private static Panel panel(KioskConfig.Panel panel, Output output) {
        if (panel.wiring().empty())
            return Panel.NONE;
        Result<Panel> opened = GpioPanel.open(panel.chip(), panel.wiring(), panel.debounce());
        return switch (opened) {
            case Result.Done<Panel>(var pins) -> pins;
            case Result.Refused<Panel>(var fault) -> dark(panel, fault, output);
            case Result.Failed<Panel>(var fault) -> dark(panel, fault, output);
            case Result.Unknown<Panel>(var fault) -> dark(panel, fault, output);
        };
    }

    private static Panel dark(KioskConfig.Panel panel, Fault fault, Output output) {
        output.say(fault.line());
        return Panel.broken(panel.wiring(), fault);
    }

    /** The same window with its voice and keys, made ready for all screens. */
    public static Display spoken(KioskConfig config, FxDisplay glass, Mailbox<Touch> touches, Time time) {
        var spoken = config.screen().spoken();
        Speech speech = spoken.engine().equals("none")
                ? Speech.SILENT
                : new EspeakNg(spoken.engine(), spoken.traditional(), time);
        var display = new SpokenDisplay(glass, speech, touches, time);
        glass.keys(display::press);
        time.start("voice", display::run);
        time.start("rehearsal", () -> glass.rehearse(
                GalleryCommand.SAMPLES.stream().flatMap(s -> s.screens().stream()).toList()));
        return display;
    }

    private static Catalogue catalogue(KioskConfig config) throws IOException, Catalogue.Wrong {
        return config.kiosk().catalogue().isPresent()
                ? Catalogue.read(config.kiosk().catalogue().get())
                : Catalogue.shipped();
    }

    /** Serves until the process ends. Returns only when it cannot begin: the reason is told. */
    public static int serve(KioskConfig config, Display display, Mailbox<Touch> touches, Time time, Output output)
            throws IOException {
        return serve(config, display, touches, new Vitals(time), time, output);
    }

    private static int serve(KioskConfig config, Display display, Mailbox<Touch> touches, Vitals vitals, Time time,
            Output output) throws IOException {
        var random = new SecureRandom();
        Files.createDirectories(config.kiosk().dir());
        var files = new JournalFiles(config.kiosk().dir());
        try (FileChannel lock = FileChannel.open(files.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = lock.tryLock()) {
            if (held == null) {
                output.say("Another kiosk already serves from " + config.kiosk().dir() + "; stop it first.");
                return 1;
            }
            try (var hardware = new Hardware(config, vitals, time, random);
                    var journal = Journal.open(files.journal(), SealingKey.inFile(files.key(), random), time)) {
                var settings = new Kiosk.Settings(config.kiosk().id(), config.kiosk().place(), KioskConfig.ZONE,
                        config.screen().language(), config.visit(), catalogue(config));
                vitals.ask(vitals.journal(), journal::answer);
                Diagnostics diagnostics = Checkup.of(config, hardware, journal, time);
                var inspections = new Inspections(diagnostics, touches, time);
                var login = new Login(new StaffFile(config.kiosk().dir()), time);
                var staffSide = new StaffSide(login, new ServiceDoor(touches, time), diagnostics, hardware.camera(),
                        List.copyOf(new TreeSet<>(config.panel().wiring().lights().keySet())), hardware.recorder(),
                        new SignedReports(config.kiosk().dir().resolve("reports"),
                                new KeyFile(config.bureau().key()), config.bureau().certificate(), KioskConfig.ZONE),
                        Version.text(), StaffActs.onGlass(config, hardware, journal, time).tasks());
                try (var server = DiagServer.open(config.kiosk().dir(), inspections,
                        StaffActs.of(config, hardware, journal, login, time), time)) {
                    new Kiosk(settings, hardware.idCards(), hardware.devices(), hardware.desks(),
                            hardware.recognising(), journal, hardware.recordCheck(), display,
                            new WatchedTouches(touches, vitals.service(), time), inspections, staffSide, time, random)
                            .run();
                }
                return 0;
            }
        } catch (JournalBroken | IOException e) {
            output.say(e.getMessage());
            return 1;
        } catch (Catalogue.Wrong e) {
            output.say("The catalogue of products cannot be used: " + e.getMessage());
            return 1;
        }
    }
}
