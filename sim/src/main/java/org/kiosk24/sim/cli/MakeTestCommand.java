package org.kiosk24.sim.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.device.link.Recording;
import org.kiosk24.sim.field.Cut;
import org.kiosk24.sim.field.TestSource;
import org.kiosk24.sim.solo.RecordedDevice;
import org.kiosk24.sim.solo.Serial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiosk sim make-test}. */
@Command(name = "make-test", mixinStandardHelpOptions = true, description = {
        "Make a JUnit test of a wire transcript: the device answers in it as was recorded, in virtual time, and the real"
                + " driver is called as it was in the field. The test fails where the field failed, shows the last good"
                + " exchange, and passes when the driver gets through."})
final class MakeTestCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "TRANSCRIPT", description = "As --transcript, --record or a kiosk's own recording wrote"
            + " it.")
    private Path file;

    @Option(names = "--out", required = true, paramLabel = "FILE.java", description = "The test's file, a new one; in a"
            + " folder below one that is called java, that is its package.")
    private Path out;

    @Option(names = "--device", paramLabel = "DEVICE", description = "What was recorded: ${COMPLETION-CANDIDATES}; found"
            + " out by the record if it is not said.")
    private Serial kind;

    @Option(names = "--from", defaultValue = "0", paramLabel = "S", description = "Leave out what was recorded before,"
            + " in seconds.")
    private double from;

    @Option(names = "--until", defaultValue = "1e9", paramLabel = "S", description = "Leave out what was recorded"
            + " after.")
    private double until;

    @Override
    public Integer call() {
        String className = out.getFileName().toString().replaceFirst("\\.java$", "");
        if (!className.matches("[A-Za-z_][A-Za-z0-9_]*") || !out.getFileName().toString().endsWith(".java"))
            throw wrong("--out: expected a Java file such as src/test/java/ReaderTest.java, not " + out);
        try {
            List<String> lines = Cut.of(Files.readAllLines(file, StandardCharsets.ISO_8859_1), from, until);
            var recording = Recording.parse(file.toString(), lines);
            Serial of = kind != null
                    ? kind
                    : RecordedDevice.kindOf(recording).orElseThrow(() -> wrong(file
                            + " does not show of what device it is; name it with --device"));
            TestSource test = TestSource.of(file.getFileName().toString(), lines, of, packageName(), className);
            if (out.getParent() != null)
                Files.createDirectories(out.getParent());
            Files.writeString(out, test.text(), StandardOpenOption.CREATE_NEW);
            return told(of, test);
        } catch (NoSuchFileException e) {
            throw wrong(file + " is not there");
        } catch (FileAlreadyExistsException e) {
            throw wrong("--out: " + out + " is there already; name a new file");
        } catch (IOException | IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    /** Of the folders behind the last that is called java. */
    private String packageName() {
        String folders = out.toAbsolutePath().normalize().getParent().toString().replace('\\', '/') + "/";
        int java = folders.lastIndexOf("/java/");
        return java < 0 ? "" : folders.substring(java + 6).replaceAll("/$", "").replace('/', '.');
    }

    private int told(Serial of, TestSource test) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("device", of.toString());
        facts.put("test", out.toString());
        facts.put("calls", test.calls());
        facts.put("turnsLeft", test.left());
        facts.put("now", test.failure().isPresent() ? "fails" : "passes");
        facts.put("why", test.failure().map(f -> f.lines().findFirst().orElse("")).orElse(""));
        if (!output.json())
            test.failure().ifPresent(output::say);
        return output.done(facts);
    }

    private ParameterException wrong(String why) {
        return new ParameterException(command.commandLine(), why);
    }
}
