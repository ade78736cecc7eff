package org.kiosk24.sim.kill;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.sim.cli.Main;

/** The app with its scripted citizen in a JVM of its own, which ends with this one: its input is a pipe from here. */
final class App implements AutoCloseable {
    /** 128 + SIGKILL. */
    static final int KILLED = 137;
    private final Process process;
    private final Path said;

    App(Path folder, Path config, URI control, Method method, String... more) throws IOException {
        said = Files.createTempFile(folder, "said-", ".txt");
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto",
                "-Xmx128m", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-cp",
                System.getProperty("java.class.path"), Main.class.getName(), "sim", "citizen", "--config",
                config.toString(), "--control", control.toString(), "--pay", method.name()));
        Collections.addAll(command, more);
        process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }

    /** Whether this screen has been shown. */
    boolean showed(String screen) throws IOException {
        return Files.readAllLines(said).contains("screen " + screen);
    }

    boolean lives() {
        return process.isAlive();
    }

    /** Everything it has said. */
    String said() throws IOException {
        return Files.readString(said);
    }

    /** {@code kill -9}; the exit code. */
    int kill() throws InterruptedException {
        process.destroyForcibly();
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
