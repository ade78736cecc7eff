package org.kiosk24.app.config;

import java.util.Optional;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.Set;
import org.kiosk24.app.config.KioskConfig.Level;
import org.kiosk24.app.voice.Tongue;
import org.kiosk24.app.screen.Night;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.visit.VisitTimers;
import org.kiosk24.device.camera.CameraSource;
import org.tomlj.TomlTable;

/** The sections and their keys, ranges and defaults, in the order of the file. */
final class ConfigReader {
    private static final List<Integer> SPEEDS = List.of(1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400,
            460800, 921600);

    private final TomlTable root;
    private final Path folder;
    private final Path file;
    private final int end;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> sections = new LinkedHashSet<>();
    private final Map<Port, String> ports = new HashMap<>();

    /** @param end the line after the last, where a missing section would be written */
    ConfigReader(TomlTable root, Path folder, Path file, int end) {
        this.root = root;
        this.folder = folder;
        this.file = file;
        this.end = end;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The configuration; of use only when there are no {@link #problems()}. */
    KioskConfig read() {
        KioskConfig config = new KioskConfig(kiosk(), idCard(), payment(), cardStation(), receipt(), permit(), panel(),
                climate(), camera(), identity(), bureau(), screen(), visit(), log(), transcripts(), stores());
        for (String key : root.keySet())
            if (!sections.contains(key)) {
                boolean section = root.get(List.of(key)) instanceof TomlTable;
                report(List.of(key), key, (section ? "unknown section; " : "unknown key outside of any section; ")
                        + Nearest.hint(key, sections));
            }
        return config;
    }

    private KioskConfig.Kiosk kiosk() {
        try (Section s = section("kiosk")) {
            return new KioskConfig.Kiosk(
                    s.text("id", "[A-Za-z0-9][A-Za-z0-9-]{0,31}", "1 to 32 letters, digits and hyphens"),
                    s.text("place", "(?U)[^\\p{Cntrl}]{1,60}", "1 to 60 characters that say where the kiosk stands"),
                    s.path("data-dir"), s.optionalPath("catalogue"));
        }
    }

    private KioskConfig.IdCard idCard() {
        try (Section s = section("idcard")) {
            return new KioskConfig.IdCard(port(s), s.oneOf("speed", SPEEDS, 115_200));
        }
    }

    private KioskConfig.Payment payment() {
        try (Section s = section("payment")) {
            return new KioskConfig.Payment(port(s), s.oneOf("speed", SPEEDS, 9_600),
                    s.secret("password", "[0-9]{6}", "6 digits in quotes"));
        }
    }

    private KioskConfig.CardStation cardStation() {
        try (Section s = section("card-station")) {
            return new KioskConfig.CardStation(port(s), s.oneOf("speed", SPEEDS, 9_600));
        }
    }

    private KioskConfig.Receipt receipt() {
        try (Section s = section("receipt")) {
            return new KioskConfig.Receipt(port(s), s.oneOf("speed", SPEEDS, 115_200),
                    s.integer("columns", 24, 64, 48));
        }
    }

    private KioskConfig.Permit permit() {
        try (Section s = section("permit")) {
            return new KioskConfig.Permit(
                    s.text("reader", "(?U)[^\\p{Cntrl}]{1,128}", "part of a PC/SC reader's name, 1 to 128 characters"),
                    s.optionalPath("pcsc-socket"));
        }
    }

    private KioskConfig.Panel panel() {
        KioskConfig.Panel d = KioskConfig.Panel.NONE;
        try (Section s = section("panel")) {
            return new KioskConfig.Panel(
                    s.optional("chip", "a label such as \"pinctrl-rp1\", as gpiodetect shows it, and not the kernel's"
                            + " number, which changes", ConfigReader::label),
                    new PanelKeys(s, this::report).wiring(),
                    Duration.ofMillis(s.integer("debounce-millis", 1, 1000, (int) d.debounce().toMillis())),
                    s.seconds("power-off-seconds", 1, 60, d.powerOff()));
        }
    }

    private static Optional<String> label(String text) {
        return text.matches("[!-~]{1,32}") && !text.matches("gpiochip[0-9]+") ? Optional.of(text) : Optional.empty();
    }

    private KioskConfig.Climate climate() {
        KioskConfig.Climate d = KioskConfig.Climate.DEFAULT;
        try (Section s = section("climate")) {
            var climate = new KioskConfig.Climate(s.optionalPath("sensor"),
                    s.integer("heater-on", -40, 40, d.heaterOn()), s.integer("heater-off", -40, 40, d.heaterOff()),
                    s.integer("fan-on", 0, 80, d.fanOn()), s.integer("fan-off", 0, 80, d.fanOff()));
            ordered("heater-off", climate.heaterOff(), "heater-on", climate.heaterOn());
            ordered("fan-off", climate.fanOff(), "heater-off", climate.heaterOff());
            ordered("fan-on", climate.fanOn(), "fan-off", climate.fanOff());
            return climate;
        }
    }

    private void ordered(String key, int degrees, String below, int lower) {
        if (degrees <= lower)
            report(List.of("climate", key), "climate." + key,
                    "expected more than " + below + ", which is " + lower + ", found " + degrees);
    }

    private KioskConfig.Camera camera() {
        try (Section s = section("camera")) {
            return new KioskConfig.Camera(
                    s.optional("source", CameraSource.EXPECTED, CameraSource::parse));
        }
    }

    private enum Comparer {
        BUREAU, ONNX, NONE
    }

    private KioskConfig.Identity identity() {
        try (Section s = section("identity")) {
            Comparer comparer = s.word("comparer",
                    Map.of("bureau", Comparer.BUREAU, "onnx", Comparer.ONNX, "none", Comparer.NONE), "bureau");
            if (comparer != Comparer.ONNX)
                s.ignore("model", "threshold");
            return switch (comparer) {
                case BUREAU -> new KioskConfig.Identity.AtBureau();
                case ONNX -> new KioskConfig.Identity.OnBox(s.path("model"), s.fraction("threshold", -1, 1));
                case NONE -> new KioskConfig.Identity.OfficerOnly();
            };
        }
    }

    private KioskConfig.Bureau bureau() {
        try (Section s = section("bureau")) {
            return new KioskConfig.Bureau(s.https("url"), s.path("ca"), s.path("certificate"), s.path("key"),
                    s.path("seal"),
                    s.seconds("timeout-seconds", 1, 120, Duration.ofSeconds(15)));
        }
    }

    private KioskConfig.Screen screen() {
        var dark = KioskConfig.Dark.DEFAULT;
        try (Section s = section("screen")) {
            return new KioskConfig.Screen(s.yes("full-screen", true),
                    s.word("language",
                            Arrays.stream(Language.values()).collect(Collectors.toMap(Language::tag, l -> l)), "zh"),
                    new KioskConfig.Dark(
                            s.optional("night", "hours such as \"21:00-06:00\", or \"never\"",
                                    hours -> Night.parse(hours, KioskConfig.ZONE)).orElse(dark.night()),
                            s.optionalPath("backlight"), s.integer("night-percent", 1, 100, dark.percent())),
                    new KioskConfig.Spoken(
                            s.text("voice", "[^\\p{Cntrl}]{1,200}", "a program, or none", "espeak-ng"),
                            s.word("traditional-voice",
                                    Map.of("cantonese", Tongue.CANTONESE, "mandarin", Tongue.MANDARIN),
                                    "cantonese")));
        }
    }

    private VisitTimers visit() {
        VisitTimers d = VisitTimers.DEFAULT;
        try (Section s = section("visit")) {
            return new VisitTimers(s.seconds("question-seconds", 5, 600, d.question()),
                    s.seconds("id-card-seconds", 5, 600, d.idCard()), s.seconds("permit-seconds", 5, 600, d.permit()),
                    s.seconds("take-seconds", 5, 600, d.take()), s.seconds("farewell-seconds", 2, 120, d.farewell()));
        }
    }

    private KioskConfig.Log log() {
        try (Section s = section("log")) {
            return new KioskConfig.Log(s.path("dir"), s.word("level",
                    Map.of("error", Level.ERROR, "warn", Level.WARN, "info", Level.INFO, "debug", Level.DEBUG),
                    "info"));
        }
    }

    private KioskConfig.Transcripts transcripts() {
        try (Section s = section("transcripts")) {
            return new KioskConfig.Transcripts(s.optionalPath("dir"));
        }
    }

    private KioskConfig.Stores stores() {
        KioskConfig.Stores d = KioskConfig.Stores.DEFAULT;
        try (Section s = section("stores")) {
            return new KioskConfig.Stores(s.integer("bins", 1, 99, d.bins()),
                    s.integer("paper-low", 0, 100_000, d.paperLow()),
                    s.integer("card-head-low", 0, 10_000_000, d.cardHeadLow()),
                    s.integer("blank-cards-low", 0, 100_000, d.blankCardsLow()));
        }
    }

    private Section section(String name) {
        sections.add(name);
        return new Section(name, root, folder, this::report);
    }

    private Port port(Section s) {
        Port port = s.port("port");
        String other = ports.putIfAbsent(port, s.name());
        if (other != null && port != Section.NO_PORT)
            report(List.of(s.name(), "port"), s.name() + ".port",
                    "\"" + port.text() + "\" is already the port of [" + other + "]; expected one of its own");
        return port;
    }

    private void report(List<String> at, String key, String message) {
        var position = root.inputPositionOf(at);
        problems.add(position == null
                ? new Problem(file, end, 1, key, message)
                : new Problem(file, position.line(), position.column(), key, message));
    }
}
