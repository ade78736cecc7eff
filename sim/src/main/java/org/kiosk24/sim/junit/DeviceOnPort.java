package org.kiosk24.sim.junit;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.DeviceModel;
import org.kiosk24.sim.Plug;
import org.kiosk24.sim.payment.TerminalLedger;
import org.kiosk24.sim.payment.ZvtTerminalModel;
import org.kiosk24.sim.pty.Pacing;
import org.kiosk24.sim.pty.PtyPort;
import org.kiosk24.sim.script.Play;
import org.kiosk24.sim.script.Script;
import org.kiosk24.sim.script.Stage;
import org.kiosk24.sim.solo.Serial;
import org.kiosk24.sim.solo.SoloDevice;
import org.kiosk24.sim.solo.TcpPort;

/** A simulated device that a test has on a port, with the device's own books. */
public final class DeviceOnPort implements AutoCloseable {
    private final Time time = new RealTime();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Optional<Path> folder;
    private final SoloDevice device;

    DeviceOnPort(Serial kind, SimulatedDevice.On on, String persona, String script) throws IOException {
        folder = on == SimulatedDevice.On.PTY ? Optional.of(Files.createTempDirectory("kiosk24-device-"))
                : Optional.empty();
        Plug plug = folder.isPresent()
                ? new PtyPort(folder.get().resolve(kind.toString()), kind.settings(), Pacing.LINE_SPEED, time)
                : new TcpPort(InetAddress.getLoopbackAddress(), 0, time);
        device = new SoloDevice(kind, plug, Optional.of(persona).filter(p -> !p.isEmpty()), time,
                frame -> told.add(frame.direction().mark() + " " + frame.words()), line -> {
                });
        if (!script.isEmpty())
            faults(script);
    }

    /** What a host opens: a path, or {@code tcp://host:port}. */
    public String address() {
        return device.plug().address();
    }

    /** The port of a device on TCP. Throws {@link IllegalStateException} for one on a pseudo-terminal. */
    public int tcpPort() {
        if (device.plug() instanceof TcpPort tcp)
            return tcp.port();
        throw new IllegalStateException("this device is on a pseudo-terminal: " + address());
    }

    /**
     * Plays a fault script from now on.
     *
     * @throws IllegalArgumentException with line and column of each mistake
     */
    public DeviceOnPort faults(String script) {
        Stage stage = device.stage(told::add);
        new Play(Script.of(script, stage.cast()), stage, rule -> told.add("script: " + rule.text())).begin();
        return this;
    }

    /** The device itself, which can be broken, mended and asked what really happened. */
    public DeviceModel model() {
        return device.model();
    }

    /** Where the money is. Throws {@link IllegalStateException} for a device that takes none. */
    public TerminalLedger money() {
        if (device.model() instanceof ZvtTerminalModel terminal)
            return terminal.ledger();
        throw new IllegalStateException(device.kind() + " takes no money");
    }

    /** Each frame that went over the line so far, in words, personal data masked; {@code >} is to the device. */
    public List<String> frames() {
        return List.copyOf(told);
    }

    @Override
    public void close() throws IOException {
        device.close();
        if (folder.isPresent())
            Files.deleteIfExists(folder.get());
    }
}
