package org.kiosk24.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/** Who may reach for time, threads, chance or the process's end, and why. One line each; keep it short. */
final class Permissions {
    private Permissions() {}

    /** @param name a class with all inside it */
    record Permission(Kind kind, String name, String why) {
        boolean covers(JavaClass c) {
            String top = c.getName().replaceFirst("\\$.*", "");
            return top.equals("org.kiosk24." + name);
        }
    }

    static final List<Permission> ALL = List.of(
            new Permission(Kind.TIME, "device.time.RealTime", "it is the clock"),
            new Permission(Kind.WAITING, "device.time.RealTime", "mailboxes wait here for everybody"),
            new Permission(Kind.THREADS, "device.time.RealTime", "actors start here"),
            new Permission(Kind.WAITING, "device.permit.pcsc.NativeLane", "calls into PC/SC wait for their turn"),
            new Permission(Kind.THREADS, "device.permit.pcsc.NativeLane", "PC/SC may block in native code for ever"),
            new Permission(Kind.THREADS, "device.camera.GstCamera",
                    "a camera's driver may block in native code for ever"),
            new Permission(Kind.THREADS, "device.camera.GstPipeline", "likewise, when it is switched off"),
            new Permission(Kind.CHANCE, "app.cli.device.PermitCommand", "the chip's access control needs real nonces"),
            new Permission(Kind.CHANCE, "app.cli.diag.BundleCommand", "the envelope's key"),
            new Permission(Kind.CHANCE, "app.cli.diag.StaffAddCommand", "a PIN's salt and a secret nobody can guess"),
            new Permission(Kind.CHANCE, "app.cli.diag.StaffCodeCommand", "likewise"),
            new Permission(Kind.CHANCE, "app.cli.diag.ActTarget", "the journal's key, made if there is none yet"),
            new Permission(Kind.CHANCE, "app.cli.diag.DiagTarget", "the journal's key, made if there is none yet"),
            new Permission(Kind.CHANCE, "app.cli.EnrolCommand", "the kiosk's own key"),
            new Permission(Kind.CHANCE, "app.cli.RunCommand", "order numbers, keys and nonces nobody can guess"),
            new Permission(Kind.WAITING, "app.bureau.HttpsExchange", "the JDK's HTTP client answers by a future"),
            new Permission(Kind.WAITING, "sim.world.VirtualTime", "it is the clock of the virtual day"),
            new Permission(Kind.THREADS, "sim.world.VirtualTime", "its actors start here"),
            new Permission(Kind.THREADS, "sim.day.Worlds", "several virtual days run side by side"),
            new Permission(Kind.WAITING, "sim.day.Worlds", "likewise, until all are over"),
            new Permission(Kind.THREADS, "device.link.SerialLink",
                    "a native read blocks the thread that carries it, so not a virtual one"),
            new Permission(Kind.THREADS, "sim.pty.PtyLoop", "likewise, on the far side of the wire"),
            new Permission(Kind.WAITING, "sim.disk.Tracing", "a real process is over when it is over"),
            new Permission(Kind.THREADS, "sim.bureau.BureauServer", "the JDK's HTTP server runs its handlers here"),
            new Permission(Kind.CHANCE, "sim.wire.Simulation", "the simulated CA makes real keys"),
            new Permission(Kind.THREADS, "sim.cli.UntilStopped", "the JDK wants a thread for a shutdown hook"),
            new Permission(Kind.THREADS, "sim.cli.DemoCommand", "likewise"),
            new Permission(Kind.EXIT, "app.cli.RunCommand", "closing the app's window ends the app"),
            new Permission(Kind.EXIT, "sim.cli.DemoCommand", "likewise, the demo's window"),
            new Permission(Kind.EXIT, "sim.cli.CitizenCommand", "it ends with whoever started it"),
            new Permission(Kind.EXIT, "sim.cli.FrontCommand", "likewise"),
            new Permission(Kind.EXIT, "app.cli.Main", "the exit code of the box's command line"),
            new Permission(Kind.EXIT, "sim.cli.Main", "the exit code of the developer's command line"));
}
