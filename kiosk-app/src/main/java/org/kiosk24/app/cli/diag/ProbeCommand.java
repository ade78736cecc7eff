package org.kiosk24.app.cli.diag;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Interrupt;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.config.Port;
import org.kiosk24.app.diag.Probe;
import org.kiosk24.app.diag.Probe.Found;
import org.kiosk24.app.diag.Probe.Outcome;
import org.kiosk24.app.line.Lines;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiosk diag probe}: which device is on which port? */
@Command(name = "probe", mixinStandardHelpOptions = true, description = {
        "Find out which device is on which serial port, and at which speed, and print the lines for kiosk.toml.",
        "Stop the kiosk first: a port that it holds cannot be asked. Exit code 0 if any device answered."})
final class ProbeCommand implements Callable<Integer> {
    /** Names that stay with a device come first; what they point at is not asked twice. */
    private static final List<String> FOLDERS = List.of("serial/by-id/*", "ttyUSB*", "ttyACM*", "ttyAMA*", "ttyS[0-7]");
    @Mixin
    private Output output;

    @Option(names = "--port", paramLabel = "P", description = "Ask only here; may be given more than once. Otherwise all"
            + " serial ports of the machine.")
    private List<Path> ports = List.of();

    @Option(names = "--dev", hidden = true, paramLabel = "DIR", defaultValue = "/dev")
    private Path dev;

    @Option(names = "--password", paramLabel = "D", defaultValue = "000000", description = "The payment terminal's password, 6 digits (${DEFAULT-VALUE}).")
    private String password;

    @Override
    public Integer call() {
        List<Path> all = ports.isEmpty() ? present() : ports;
        if (all.isEmpty()) {
            output.say("There is no serial port on this machine; plug in the devices, or name one with --port.");
            return 1;
        }
        Time time = new RealTime();
        var probe = new Probe(time, password);
        List<Map<String, Object>> answers = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        boolean any = false;
        try (var interrupt = new Interrupt()) {
            for (int i = 0; i < all.size() && !interrupt.requested(); i++) {
                Path port = all.get(i);
                String where = "%d of %d  %s: ".formatted(i + 1, all.size(), port);
                Outcome outcome = probe.ask(s -> Lines.open(new Port.Serial(port), s, time),
                        question -> output.say(where + question), interrupt);
                answers.add(facts(port, outcome));
                if (outcome instanceof Outcome.Answered(var found)) {
                    any = true;
                    Probe.section(found.part()).ifPresent(s -> lines.add(toml(s, port, found)));
                }
            }
        }
        if (output.json())
            output.object(Map.of("ports", answers));
        else {
            answers.forEach(
                    a -> output.print("%-40s %-14s %s".formatted(a.get("port"), a.get("device"), a.get("says"))));
            lines.forEach(output::print);
        }
        return any ? 0 : 1;
    }

    private static Map<String, Object> facts(Path port, Outcome outcome) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("port", port.toString());
        switch (outcome) {
            case Outcome.Answered(var found) -> {
                facts.put("device", found.part().name());
                facts.put("speed", found.speed());
                facts.put("says", found.says());
            }
            case Outcome.Nobody() -> {
                facts.put("device", "nobody");
                facts.put("says", "none of the four kinds of device answered; check power and cable");
            }
            case Outcome.Closed(var why) -> {
                facts.put("device", "closed");
                facts.put("says", why);
            }
        }
        return facts;
    }

    private static String toml(String section, Path port, Found found) {
        return "%n[%s]%nport = \"%s\"%nspeed = %d".formatted(section, port, found.speed());
    }

    private List<Path> present() {
        List<Path> found = new ArrayList<>();
        List<Path> real = new ArrayList<>();
        for (String pattern : FOLDERS) {
            Path folder = dev.resolve(pattern).getParent();
            if (!Files.isDirectory(folder))
                continue;
            try (DirectoryStream<Path> names = Files.newDirectoryStream(folder,
                    dev.resolve(pattern).getFileName().toString())) {
                List<Path> sorted = new ArrayList<>();
                names.forEach(sorted::add);
                sorted.sort(null);
                for (Path name : sorted)
                    if (!real.contains(name.toRealPath())) {
                        real.add(name.toRealPath());
                        found.add(name);
                    }
            } catch (IOException e) {
                output.say(folder + " cannot be read: " + e.getMessage());
            }
        }
        return found;
    }
}
