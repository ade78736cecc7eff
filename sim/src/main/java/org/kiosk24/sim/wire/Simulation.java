package org.kiosk24.sim.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kiosk24.app.bureau.Credentials;
import org.kiosk24.app.bureau.KeyFile;
import org.kiosk24.app.config.ConfigFile;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.config.Port;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.visit.VisitTimers;
import org.kiosk24.device.camera.CameraSource;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.Transcript;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.DeviceModel;
import org.kiosk24.sim.bureau.BureauServer;
import org.kiosk24.sim.bureau.SimCa;
import org.kiosk24.sim.camera.CameraServer;
import org.kiosk24.sim.permit.PcscDaemon;
import org.kiosk24.sim.permit.PermitChipModel;
import org.kiosk24.sim.permit.VpcdCard;
import org.kiosk24.sim.pty.Pacing;
import org.kiosk24.sim.pty.PtyPort;
import org.kiosk24.sim.solo.Serial;
import org.kiosk24.sim.solo.ToldLink;
import org.kiosk24.sim.world.Faces;
import org.kiosk24.sim.world.World;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A {@link World} on wires, in one folder: a symbolic link for each serial port, the card reader's socket, the
 * simulated CA, the control API's address in {@code control}, and a {@code kiosk.toml} that points a kiosk at all of
 * it.
 */
public final class Simulation implements AutoCloseable {
    private static final int COLUMNS = 48;
    /** From one picture of the camera to the next. */
    private static final Duration FRAME = Duration.ofMillis(66);
    private static final String KIOSK_ID = "WH0001";
    private static final Logger LOG = LoggerFactory.getLogger(Simulation.class);
    private final World world;
    private final FrameLog frames;
    private final Path config;
    private final Control control;
    private final Map<String, PtyPort> ports = new LinkedHashMap<>();
    private final Map<String, WireLog> logs = new LinkedHashMap<>();
    private final Set<String> pulled = ConcurrentHashMap.newKeySet();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /**
     * Starts everything.
     *
     * @throws IOException with what to install or to allow, when something does not start; nothing is left running
     */
    public Simulation(Path dir, VisitTimers timers, Time time) throws IOException {
        this(dir, timers, 0, time);
    }

    /** @param controlPort of the control API; 0 for any that is free */
    public Simulation(Path dir, VisitTimers timers, int controlPort, Time time) throws IOException {
        frames = new FrameLog(time);
        Path folder = Files.createDirectories(dir).toRealPath();
        var random = new SecureRandom();
        try {
            SimCa ca = SimCa.open(folder.resolve("ca"), random, time.now());
            world = new World(time, random, ca.signer(time.now()), COLUMNS,
                    new Faces());
            plug(world.idcard, folder, Serial.IDCARD, time);
            plug(world.payment, folder, Serial.PAYMENT, time);
            plug(world.cardStation, folder, Serial.CARD_STATION, time);
            plug(world.receipt, folder, Serial.RECEIPT, time);
            var apdus = new ApduLog(time, frames);
            world.permit.listen(apdus);
            logs.put(world.permit.name(), apdus.log());
            PcscDaemon daemon = opened(new PcscDaemon(folder.resolve("pcsc"), time));
            opened(new VpcdCard(world.permit, daemon.cardPort(), time));
            restartOnDemand(daemon, time);
            CameraServer camera = opened(new CameraServer(world.camera, time, 0, FRAME));
            BureauServer bureau = opened(new BureauServer(world.office, ca, time, 0));
            config = folder.resolve("kiosk.toml");
            var credentials = new Credentials(new KeyFile(folder.resolve("kiosk.p12")), folder.resolve("kiosk.pem"),
                    ca.certificateFile());
            if (!credentials.enrolled())
                ca.enrol(credentials, KIOSK_ID, time.now());
            ConfigFile.write(config, config(folder, bureau.url(), credentials, ca.sealFile(), daemon, camera.source(),
                    timers));
            control = opened(new Control(this, controlPort, random, time));
            open(new DeviceRoom(this));
            open(new PeopleRoom(world));
            open(new FrameRoom(frames));
            open(new ScriptRoom(new SimulationStage(this, time, complaint -> LOG.warn("{}", complaint))));
            Path address = Files.writeString(folder.resolve("control"), control.url() + "\n");
            open.push(() -> Files.deleteIfExists(address));
        } catch (GeneralSecurityException e) {
            close();
            throw new IOException("the simulated CA in " + folder.resolve("ca") + " cannot be used: " + e.getMessage()
                    + "; remove the folder to make a new one", e);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void plug(DeviceModel model, Path folder, Serial kind, Time time) throws IOException {
        PtyPort port = opened(new PtyPort(folder.resolve(kind.model()), kind.settings(), Pacing.LINE_SPEED, time));
        var log = new WireLog();
        ports.put(model.name(), port);
        logs.put(model.name(), log);
        Link line = new ToldLink(Transcript.ofDevice(port.deviceEnd(), kind.masker(), time, log), kind, time,
                told -> frames.add(model.name(), told.direction(), told.words(), told.bytes()));
        time.start(model.name(), () -> model.run(line));
    }

    private void restartOnDemand(PcscDaemon daemon, Time time) {
        var orders = time.<PermitChipModel.Event>mailbox();
        world.permit.watch(orders::post);
        time.start("card daemon's keeper", () -> {
            while (true) {
                if (orders.receive() == PermitChipModel.Event.DAEMON_RESTART) {
                    try {
                        daemon.restart();
                    } catch (IOException e) {
                        throw new UncheckedIOException("the card daemon does not come back", e);
                    }
                }
            }
        });
    }

    private static KioskConfig config(Path folder, URI url, Credentials credentials, Path seal, PcscDaemon daemon,
            CameraSource camera, VisitTimers timers) {
        return new KioskConfig(new KioskConfig.Kiosk(KIOSK_ID, "模拟警务服务站", folder.resolve("data"), Optional.empty()),
                new KioskConfig.IdCard(new Port.Serial(folder.resolve("idcard")), 115_200),
                new KioskConfig.Payment(new Port.Serial(folder.resolve("payment")), 9_600, "123456"),
                new KioskConfig.CardStation(new Port.Serial(folder.resolve("cardStation")), 9_600),
                new KioskConfig.Receipt(new Port.Serial(folder.resolve("receipt")), 9_600, COLUMNS),
                new KioskConfig.Permit(daemon.reader(), Optional.of(daemon.socket())),
                KioskConfig.Panel.NONE, KioskConfig.Climate.DEFAULT, new KioskConfig.Camera(Optional.of(camera)),
                new KioskConfig.Identity.AtBureau(),
                new KioskConfig.Bureau(url, credentials.ca(), credentials.certificate(), credentials.key().path(), seal,
                        Duration.ofSeconds(8)),
                new KioskConfig.Screen(false, Language.CHINESE), timers,
                new KioskConfig.Log(folder.resolve("log"), KioskConfig.Level.INFO),
                new KioskConfig.Transcripts(Optional.empty()), KioskConfig.Stores.DEFAULT);
    }

    private <T extends AutoCloseable> T opened(T thing) {
        open.push(thing);
        return thing;
    }

    public World world() {
        return world;
    }

    /** The configuration file of a kiosk in this world. */
    public Path config() {
        return config;
    }

    public URI control() {
        return control.url();
    }

    /** From now on the control API can do that as well. */
    public void open(ControlRoom room) {
        control.open(room);
    }

    /** What goes over all lines, frame by frame. */
    public FrameLog frames() {
        return frames;
    }

    /** Whose cables are out, in the order of their names. */
    public List<String> pulled() {
        return pulled.stream().sorted().toList();
    }

    /** Pulls a serial device's cable. */
    public void pull(String device) {
        try {
            port(device).hangUp();
            pulled.add(device);
        } catch (IOException e) {
            throw new UncheckedIOException("the cable of " + device + " cannot be pulled", e);
        }
    }

    /** Plugs it in again. */
    public void plugIn(String device) {
        try {
            port(device).plugIn();
            pulled.remove(device);
        } catch (IOException e) {
            throw new UncheckedIOException("the cable of " + device + " cannot be plugged in", e);
        }
    }

    /** Where a device's serial port is. Throws {@link IllegalArgumentException} naming those there are. */
    public PtyPort port(String device) {
        PtyPort port = ports.get(device);
        if (port == null)
            throw new IllegalArgumentException("no serial device '" + device + "'; there are: " + ports.keySet());
        return port;
    }

    public List<String> serialDevices() {
        return List.copyOf(ports.keySet());
    }

    /** What went over a device's wire. */
    public String wire(String device) {
        WireLog log = logs.get(device);
        if (log == null)
            throw new IllegalArgumentException("no wire of '" + device + "'; there are: " + logs.keySet());
        return log.text();
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("the simulation does not close: " + e.getMessage(), e);
            }
        }
    }
}
