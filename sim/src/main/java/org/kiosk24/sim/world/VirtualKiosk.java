package org.kiosk24.sim.world;

import org.kiosk24.device.panel.GuideLight;
import org.kiosk24.app.staff.StaffFile;
import org.kiosk24.app.staff.Login;
import org.kiosk24.app.maintenance.StaffSide;
import org.kiosk24.app.maintenance.ServiceDoor;
import org.kiosk24.app.line.WireRecorder;
import java.util.ArrayList;
import org.kiosk24.sim.camera.MemoryCamera;
import org.kiosk24.app.identity.OfficerTimers;
import org.kiosk24.app.identity.OfficerCheck;
import org.kiosk24.app.identity.FaceTimers;
import org.kiosk24.app.identity.FaceCheck;
import org.kiosk24.app.identity.BureauComparer;
import org.kiosk24.app.bureau.IdentityDeskClient;
import org.kiosk24.app.Recognising;
import java.util.Optional;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.kiosk24.app.Desks;
import org.kiosk24.app.Kiosk;
import org.kiosk24.app.cases.Cases;
import org.kiosk24.app.catalogue.Catalogue;
import org.kiosk24.app.custody.Custody;
import org.kiosk24.app.endofday.EndOfDay;
import org.kiosk24.app.backoffice.BackOffice;
import org.kiosk24.app.bureau.BureauClient;
import org.kiosk24.app.bureau.Consultations;
import org.kiosk24.app.bureau.FilingsClient;
import org.kiosk24.app.bureau.QrGatewayClient;
import org.kiosk24.app.diag.Check;
import org.kiosk24.app.diag.DeviceChecks;
import org.kiosk24.app.diag.Diagnostics;
import org.kiosk24.app.diag.Inspections;
import org.kiosk24.app.diag.JournalChecks;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.JournalBroken;
import org.kiosk24.app.journal.JournalFiles;
import org.kiosk24.app.journal.SealingKey;
import org.kiosk24.app.order.Devices;
import org.kiosk24.app.report.Readiness;
import org.kiosk24.app.report.ReadinessReport;
import org.kiosk24.app.screen.Display;
import org.kiosk24.app.supplies.Supplies;
import org.kiosk24.app.supplies.Supply;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Words;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.service.issue.RecordCheck;
import org.kiosk24.app.visit.VisitTimers;
import org.kiosk24.app.voice.Keypad;
import org.kiosk24.app.voice.Speech;
import org.kiosk24.app.voice.SpokenDisplay;
import org.kiosk24.device.cardstation.Tcp300;
import org.kiosk24.device.idcard.SdtReader;
import org.kiosk24.device.idcard.SdtTimers;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.payment.zvt.ZvtSettings;
import org.kiosk24.device.payment.zvt.ZvtTerminal;
import org.kiosk24.device.payment.zvt.ZvtTimers;
import org.kiosk24.device.permit.ChipPermitReader;
import org.kiosk24.device.receipt.EscPosPrinter;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.sim.DeviceModel;
import org.kiosk24.sim.MemoryLine;
import org.kiosk24.sim.Tap;
import org.kiosk24.sim.bureau.MemoryExchange;
import org.kiosk24.sim.permit.MemoryChipSlot;

/**
 * The very same kiosk in virtual time: real drivers, visit, journal on a real file, in a {@link World} joined by lines
 * in memory. Its power can be cut at any instant and switched on again; the world around it goes on.
 */
public final class VirtualKiosk {
    /** Half-width characters in a line of the receipt printer's paper. */
    public static final int COLUMNS = 48;
    private static final int BINS = 2;
    private static final int PAPER_LOW = 50;
    /** As the service unit says. */
    private static final Duration RESTART = Duration.ofSeconds(5);
    private static final Duration PATIENCE_WITH_BUREAU = Duration.ofSeconds(8);
    private static final Duration BETWEEN_PICTURES = Duration.ofMillis(250);
    private static final int PICTURE_WIDTH = 192;
    private final VirtualTime time;
    private final RandomGenerator random;
    private final World world;
    private final RecordCheck recordCheck;
    private final Display display;
    private final JournalFiles files;
    private final SealingKey key;
    private final Map<String, MemoryLine> lines = new LinkedHashMap<>();
    private final MemoryChipSlot slot;
    private Mailbox<Touch> touches;
    private SpokenDisplay spoken;
    private Speech speech = Speech.SILENT;
    private final KioskClock clock;
    private final JournalClock journalClock;
    private Tap tap = Tap.NONE;
    private Recorder recorder = (device, line) -> line;
    private VirtualTime.Supply supply;
    private Journal journal;
    private Inspections inspections;
    private ServiceDoor door;
    private final List<String> reports = new ArrayList<>();
    private boolean on;

    /**
     * Starts the device models; the kiosk itself is off.
     *
     * @param dataDir an existing folder for the journal; fastest in memory
     */
    public VirtualKiosk(VirtualTime time, RandomGenerator random, World world, RecordCheck recordCheck, Display display,
            Path dataDir) {
        this.time = time;
        this.random = random;
        this.world = world;
        this.recordCheck = recordCheck;
        this.display = display;
        clock = new KioskClock(time);
        journalClock = new JournalClock(clock, () -> tap.at(Tap.Crossing.JOURNAL, "journal"));
        files = new JournalFiles(dataDir);
        key = SealingKey.inMemory(random);
        slot = new MemoryChipSlot(world.permit, time, MemoryChipSlot.Timers.DEFAULT);
        for (DeviceModel model : new DeviceModel[]{world.idcard, world.payment, world.cardStation, world.receipt}) {
            var line = new MemoryLine(model.name(), time);
            lines.put(model.name(), line);
            time.start(model.name(), () -> model.run(line.device()));
        }
    }

    /** Switches the kiosk on, if it is off: it recovers what is open, then serves. */
    public void powerOn() {
        if (on)
            return;
        on = true;
        lines.values().forEach(MemoryLine::hostRestarts);
        supply = time.supply(this::died);
        touches = time.mailbox();
        spoken = new SpokenDisplay(display, speech, touches, time);
        journal = Journal.open(files.journal(), key, journalClock);
        supply.start("kiosk", this::serve);
        supply.start("voice", spoken::run);
    }

    /** Stands between the kiosk's drivers and their lines. */
    @FunctionalInterface
    public interface Recorder {
        /** @param line to the device, as {@link VirtualKiosk#line} names it, whenever the kiosk is switched on */
        Link over(String device, Link line);
    }

    private Link host(String device) {
        return recorder.over(device, lines.get(device).host());
    }

    private void serve() {
        var exchange = new TappedExchange(new MemoryExchange(world.office, time, PATIENCE_WITH_BUREAU), tap);
        var idCards = new SdtReader(host("idcard"), clock, SdtTimers.DEFAULT, 115_200);
        var consultations = new Consultations();
        var devices = new Devices(new Tcp300(host("cardStation"), clock),
                new ChipPermitReader(new TappedSlot(slot, tap), clock, random),
                new ZvtTerminal(host("payment"), clock, ZvtSettings.china("123456"), ZvtTimers.DEFAULT),
                new QrGatewayClient(exchange), new EscPosPrinter(host("receipt"), clock, COLUMNS),
                new BureauClient(exchange, consultations), new FilingsClient(exchange, consultations));
        var settings = new Kiosk.Settings("WH0001", "模拟警务服务站", World.CHINA, Language.CHINESE, VisitTimers.DEFAULT,
                Catalogue.shipped());
        var desk = new IdentityDeskClient(exchange, consultations);
        var camera = new MemoryCamera(world.camera, clock, BETWEEN_PICTURES, PICTURE_WIDTH);
        var faces = new FaceCheck(camera, world.faces.finder(),
                new BureauComparer(desk, world.faces.encoder()), clock, FaceTimers.DEFAULT);
        var recognising = new Recognising(Optional.of(faces), new OfficerCheck(desk, clock, OfficerTimers.DEFAULT));
        List<Check> checks = Stream.concat(DeviceChecks.of(idCards, devices, Optional.of(camera)).stream(),
                JournalChecks.of(journal).stream()).toList();
        var diagnostics = new Diagnostics(settings.id(), checks, clock);
        inspections = new Inspections(diagnostics, touches, clock);
        door = new ServiceDoor(touches, clock);
        var staffSide = new StaffSide(new Login(new StaffFile(files.dir()), clock), door, diagnostics,
                Optional.of(camera), List.of(GuideLight.values()), new WireRecorder(files.dir().resolve("wire"), clock),
                this::kept, "simulated",
                new BackOffice(journal, new Cases(journal, devices.station()),
                        new Custody(settings.id(), BINS, journal, devices.station(), Optional::of, clock), BINS,
                        new EndOfDay(journal, devices.terminal(), devices.gateway()), (closing, attempts, words) -> {
                            // nobody reads paper here
                        }, new Supplies(journal, devices.station(), Map.of(Supply.PAPER, PAPER_LOW))).tasks());
        new Kiosk(settings, idCards, devices, Desks.over(exchange, consultations), recognising, journal, recordCheck,
                spoken, touches, inspections, staffSide, clock, random).run();
    }

    /**
     * All process state is gone at this instant, and what was on its way to the kiosk; the journal's file stays. Does
     * nothing if it is off. Called from one of the kiosk's own actors it does not return.
     */
    public void cutPower() {
        if (!on)
            return;
        on = false;
        journal.close();
        lines.values().forEach(MemoryLine::hostRestarts);
        supply.cut();
    }

    /** A program that cannot write its journal ends, and is started again. */
    private boolean died(Throwable why) {
        if (!(why instanceof JournalBroken))
            return false;
        time.supply().start("service supervisor", () -> {
            time.sleep(RESTART);
            powerOn();
        });
        cutPower();
        return true;
    }

    /** Whether its program runs. */
    public boolean isOn() {
        return on;
    }

    /** Hears of all that the kiosk does to the world, from when it is next switched on. */
    public void tap(Tap tap) {
        this.tap = tap;
        lines.values().forEach(line -> line.tap(tap));
    }

    /** Has the lines of the kiosk recorded, from when it is next switched on. */
    public void recorder(Recorder recorder) {
        this.recorder = recorder;
    }

    /** The kiosk's calendar jumps, by a setting of its clock; its devices', its bureau's and all waiting do not. */
    public void clockJumps(Duration by) {
        clock.jump(by);
    }

    /** As long as the disk is full, no journal row can be written. */
    public void diskFull(boolean full) {
        journalClock.diskFull(full);
    }

    /** A finger on the glass. */
    public boolean press(Touch touch) {
        touches.post(touch);
        return true;
    }

    /** A key beside the glass; false if the kiosk is off. */
    public boolean key(Keypad.Press key) {
        if (on)
            spoken.press(key);
        return on;
    }

    /** Hears what it says, from when it is next switched on. */
    public void speech(Speech ear) {
        speech = ear;
    }

    /** The line to a device: idcard, payment, cardStation, receipt. */
    public MemoryLine line(String device) {
        return lines.get(device);
    }

    /** The chip reader inside the card station. */
    public MemoryChipSlot chipReader() {
        return slot;
    }

    private Path kept(Readiness readiness, Words words) {
        reports.add(new ReadinessReport(words, World.CHINA).html(readiness));
        return Path.of("report-" + reports.size() + ".html");
    }

    /** The readiness reports that staff had made at its glass. */
    public List<String> reports() {
        return List.copyOf(reports);
    }

    /** What the cabinet's key switch turns, once it is on. */
    public ServiceDoor door() {
        return door;
    }

    /** Where a technician asks, once it is on. */
    public Inspections inspections() {
        return inspections;
    }

    public Journal journal() {
        return journal;
    }
}
