package org.kiosk24.sim.dock;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kiosk24.device.time.Time;

/**
 * The kiosk's own computer. It runs the kiosk's app in a JVM of its own; when its power is cut, the app is killed where it
 * stands, and nothing remains but what is on disk. May be called from any actor.
 */
public final class KioskBox implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(10);
    private final Path config;
    private final Path said;
    private final Time time;
    private Optional<Process> process = Optional.empty();
    private volatile State state = State.OFF;
    private volatile Optional<Glass.Shown> shown = Optional.empty();
    private volatile long pictures;
    private volatile int starts;

    /** How the box is. */
    public enum State {
        OFF,
        /** The power is on and nothing is on the glass yet. */
        STARTING,
        ON,
        /** The app ended by itself, which it should not. */
        ENDED
    }

    /**
     * Without power yet.
     *
     * @param config of the kiosk
     * @param said what the app says on its standard error goes to this file
     */
    public KioskBox(Path config, Path said, Time time) {
        this.config = config;
        this.said = said;
        this.time = time;
    }

    public State state() {
        return state;
    }

    /** How often the power was switched on. */
    public int starts() {
        return starts;
    }

    /** What is on the glass; empty while it is dark. */
    Optional<Glass.Shown> shown() {
        return shown;
    }

    /** The name of the screen on the glass; empty while it is dark. */
    public Optional<String> screen() {
        return shown.map(s -> s.glass().screen());
    }

    /** The glass as a PNG of 540 by 960 pixels; empty while it is dark. */
    public Optional<byte[]> picture() {
        return shown.map(s -> s.png().clone());
    }

    /** What can be pressed now. */
    public List<String> buttons() {
        return shown.map(s -> s.glass().targets().stream().map(Glass.Target::id).toList()).orElse(List.of());
    }

    /** False if there is no such button on the glass. */
    public boolean press(String button) {
        return buttons().contains(button) && tell("press " + button);
    }

    /** In pixels of a glass of 1080 by 1920; false if it is dark. */
    public boolean touch(double x, double y) {
        return tell("touch " + x + " " + y);
    }

    /**
     * A finger's way on the glass; false if it is dark.
     *
     * @param points x, y, x, y ...
     */
    public boolean draw(double... points) {
        return tell("draw " + Arrays.stream(points).mapToObj(Double::toString).collect(Collectors.joining(" ")));
    }

    /** Grows with each new picture. */
    long pictures() {
        return pictures;
    }

    /** Nothing happens if it is on. */
    public synchronized void powerOn() throws IOException {
        if (process.filter(Process::isAlive).isPresent())
            return;
        Process started = new ProcessBuilder(command(config))
                .redirectError(ProcessBuilder.Redirect.appendTo(said.toFile())).start();
        process = Optional.of(started);
        state = State.STARTING;
        starts++;
        time.start("glass", () -> watch(started));
    }

    static List<String> command(Path config) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto",
                "-Xmx384m", "-Dprism.order=sw", "-Dglass.platform=Headless", "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8", "-cp", System.getProperty("java.class.path"),
                "org.kiosk24.sim.cli.Main", "sim", "front", "--config", config.toString());
    }

    private void watch(Process watched) {
        try (var in = new DataInputStream(watched.getInputStream())) {
            while (true)
                show(watched, Glass.Shown.read(in));
        } catch (IOException e) {
            ended(watched);
        }
    }

    private synchronized void show(Process watched, Glass.Shown now) {
        if (process.filter(p -> p == watched).isEmpty())
            return;
        shown = Optional.of(now);
        pictures++;
        state = State.ON;
    }

    private synchronized void ended(Process watched) {
        if (process.filter(p -> p == watched).isEmpty())
            return;
        shown = Optional.empty();
        pictures++;
        state = State.ENDED;
    }

    /** {@code kill -9}, and the glass is dark; returns when the process is gone. */
    public synchronized void cutPower() {
        Optional<Process> running = process;
        process = Optional.empty();
        running.ifPresent(p -> {
            p.destroyForcibly();
            while (p.isAlive())
                time.sleep(LOOK);
        });
        shown = Optional.empty();
        pictures++;
        state = State.OFF;
    }

    /** A finger's touch, or what else {@link KioskFront} understands. False if the glass is dark. */
    synchronized boolean tell(String line) {
        if (state != State.ON || process.isEmpty())
            return false;
        try {
            OutputStream to = process.get().getOutputStream();
            to.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            to.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The end of what the app has said on its standard error. */
    String lastWords() {
        try {
            String all = Files.exists(said) ? Files.readString(said) : "";
            return all.substring(Math.max(0, all.length() - 2_000)).strip();
        } catch (IOException e) {
            return "cannot read " + said + ": " + e.getMessage();
        }
    }

    @Override
    public void close() {
        cutPower();
    }
}
