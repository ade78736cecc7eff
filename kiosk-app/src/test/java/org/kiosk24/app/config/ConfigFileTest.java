package org.kiosk24.app.config;

import org.kiosk24.device.panel.Contact;
import org.kiosk24.device.panel.GuideLight;
import org.kiosk24.device.panel.Line;
import org.kiosk24.device.panel.Switch;
import org.kiosk24.device.panel.Wiring;
import java.util.Map;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiosk24.app.config.ConfigFile.Reading;
import org.kiosk24.app.config.KioskConfig.Level;
import org.kiosk24.app.screen.Night;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.visit.VisitTimers;
import org.kiosk24.device.camera.CameraSource;

class ConfigFileTest {
    private static final Path EXAMPLE = Path.of("../packaging/kiosk.example.toml");

    @TempDir
    private Path folder;
    private Path file;
    private String example;

    @BeforeEach
    void example() throws IOException {
        file = folder.resolve("kiosk.toml");
        example = Files.readString(EXAMPLE);
    }

    @Test
    void the_example_that_is_packaged_is_good_and_says_what_it_seems_to_say() {
        KioskConfig config = good(EXAMPLE);

        assertEquals("K24-0001", config.kiosk().id());
        assertEquals(Path.of("/var/lib/kiosk24"), config.kiosk().dir());
        assertEquals(new Port.Serial(Path.of("/dev/kiosk24/idcard")), config.idCard().port());
        assertEquals(115_200, config.idCard().speed());
        assertEquals(URI.create("https://bureau.example:8443"), config.bureau().url());
        assertEquals(Duration.ofSeconds(15), config.bureau().timeout());
        assertEquals(VisitTimers.DEFAULT, config.visit());
        assertEquals(Language.CHINESE, config.screen().language());
        assertEquals(Level.INFO, config.log().level());
        assertEquals(Optional.empty(), config.transcripts().dir());
    }

    /** So that the comments stand in one place only, and every key is in the example. */
    @Test
    void the_example_is_what_the_writer_writes() {
        assertEquals(ConfigText.of(good(EXAMPLE)), example);
    }

    @Test
    void what_is_written_reads_back_equal() throws IOException {
        KioskConfig config = new KioskConfig(
                new KioskConfig.Kiosk("K1", "武昌站 \"东\" \\ 广场", folder, Optional.of(folder.resolve("catalogue.json"))),
                new KioskConfig.IdCard(new Port.Tcp("::1", 4001), 9_600),
                new KioskConfig.Payment(new Port.Tcp("10.0.0.7", 4002), 115_200, "000001"),
                new KioskConfig.CardStation(new Port.Serial(folder.resolve("cardStation")), 38_400),
                new KioskConfig.Receipt(new Port.Serial(folder.resolve("receipt")), 19_200, 32),
                new KioskConfig.Permit("Virtual PCD 00 00", Optional.of(folder.resolve("pcscd.comm"))),
                new KioskConfig.Panel(Optional.of("pinctrl-rp1"),
                        new Wiring(Map.of(GuideLight.ID_CARD, Line.high(17), GuideLight.SLIP, Line.low(22)),
                                Map.of(Contact.TAMPER, Line.low(5), Contact.ON_BATTERY, Line.high(6)),
                                Map.of(Switch.BEACON, Line.high(7), Switch.CUT_PAYMENT, Line.low(8))),
                        Duration.ofMillis(80), Duration.ofSeconds(7)),
                new KioskConfig.Climate(Optional.of(folder.resolve("temp1_input")), -5, 0, 30, 20),
                new KioskConfig.Camera(Optional.of(new CameraSource.V4l2("/dev/video0"))),
                new KioskConfig.Identity.OnBox(folder.resolve("face.onnx"), 0.35),
                new KioskConfig.Bureau(URI.create("https://127.0.0.1:40123"), folder.resolve("ca.pem"),
                        folder.resolve("kiosk.pem"), folder.resolve("kiosk.p12"), folder.resolve("seal.pem"),
                        Duration.ofSeconds(3)),
                new KioskConfig.Screen(false, Language.ENGLISH,
                        new KioskConfig.Dark(new Night(LocalTime.of(20, 30), LocalTime.of(7, 0), KioskConfig.ZONE),
                                Optional.of(folder.resolve("backlight")), 25),
                        KioskConfig.Spoken.DEFAULT),
                new VisitTimers(Duration.ofSeconds(11), Duration.ofSeconds(12), Duration.ofSeconds(13),
                        Duration.ofSeconds(14), Duration.ofSeconds(15)),
                new KioskConfig.Log(folder.resolve("log"), Level.DEBUG),
                new KioskConfig.Transcripts(Optional.of(folder.resolve("wire"))), new KioskConfig.Stores(7, 1, 2, 3));

        ConfigFile.write(file, config);

        assertEquals(config, good(file));
    }

    @Test
    void relative_paths_are_relative_to_the_file() throws IOException {
        KioskConfig config = goodText(example.replace("\"/var/lib/kiosk24\"", "\"state\"")
                .replace("\"/dev/kiosk24/idcard\"", "\"./idcard\""));

        assertEquals(folder.resolve("state"), config.kiosk().dir());
        assertEquals(new Port.Serial(folder.resolve("idcard")), config.idCard().port());
    }

    @Test
    void sections_that_have_a_default_for_everything_may_be_left_out() throws IOException {
        KioskConfig config = goodText(example.replaceAll("(?s)\\[screen\\].*?\\[log\\]", "[log]"));

        assertEquals(VisitTimers.DEFAULT, config.visit());
        assertTrue(config.screen().fullScreen());
    }

    @Test
    void all_mistakes_are_told_at_once_each_with_its_line_and_column() throws IOException {
        List<Problem> problems = wrongText("""
                [kiosk]
                id = "K 1"
                place = 7
                data_dir = "/var/lib/kiosk24"

                [idcard]
                port = "ttyUSB0"
                  speed = 115201
                """);

        assertEquals(
                List.of("1:1 kiosk.data-dir: this key is missing",
                        "2:1 kiosk.id: expected 1 to 32 letters, digits and hyphens, found \"K 1\"",
                        "3:1 kiosk.place: expected 1 to 60 characters that say where the kiosk stands, found the number 7",
                        "4:1 kiosk.data_dir: unknown key; did you mean \"data-dir\"?",
                        "7:1 idcard.port: expected a device such as \"/dev/ttyUSB0\" or \"./idcard\" (beside this file), or \"tcp://host:port\", found \"ttyUSB0\"",
                        "8:3 idcard.speed: expected one of 1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400, 460800, 921600, found 115201",
                        "9:1 payment: this section is missing; expected [payment] with port, password"),
                problems.stream().limit(7).map(p -> p.line() + ":" + p.column() + " " + p.key() + ": " + p.message())
                        .toList());
        assertEquals(List.of("payment", "card-station", "receipt", "permit", "bureau", "log"),
                problems.stream().filter(p -> p.message().contains("section is missing")).map(Problem::key).toList());
        assertTrue(problems.getFirst().toString().startsWith(file + ":1:1: kiosk.data-dir: "),
                problems.getFirst().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "[idcard]|[id-card]|id-card|unknown section; did you mean \"idcard\"?",
            "[kiosk]|colour = 1\\n[kiosk]|colour|unknown key outside of any section; expected one of kiosk, idcard",
            "speed = 9600|sped = 9600|payment.sped|unknown key; did you mean \"speed\"?",
            "full-screen = true|full-screen = \"yes\"|screen.full-screen|expected true or false, found text",
            "language = \"zh\"|language = \"fr\"|screen.language|expected \"en\" or \"hant\" or \"zh\", found \"fr\"",
            "level = \"info\"|level = \"loud\"|log.level|found \"loud\"",
            "farewell-seconds = 20|farewell-seconds = 0|visit.farewell-seconds|from 2 to 120",
            "farewell-seconds = 20|farewell-seconds = 9223372036854775807|visit.farewell-seconds|from 2 to 120",
            "columns = 48|columns = 4.8|receipt.columns|found the fraction 4.8",
            "columns = 48|columns = [48]|receipt.columns|found a list",
            "columns = 48|columns = 2026-01-01|receipt.columns|found a date or time",
            "[screen]|[[screen]]|screen|expected a section [screen], found a list",
            "https://bureau.example:8443|http://bureau.example|bureau.url|expected an address such as",
            "https://bureau.example:8443|https://bureau.example:84433|bureau.url|expected an address such as",
            "https://bureau.example:8443|https://me@bureau.example|bureau.url|expected an address such as",
            "https://bureau.example:8443|https://bureau.example/api|bureau.url|expected an address such as",
            "https://bureau.example:8443|https:// x|bureau.url|expected an address such as",
            "\"/dev/kiosk24/idcard\"|\"tcp://10.0.0.1\"|idcard.port|tcp://host:port",
            "\"/dev/kiosk24/idcard\"|\"tcp://10.0.0.1:70000\"|idcard.port|tcp://host:port",
            "\"/dev/kiosk24/idcard\"|\"tcp://10.0.0.1:4001/x\"|idcard.port|tcp://host:port",
            "\"/dev/kiosk24/idcard\"|\"COM3\"|idcard.port|tcp://host:port",
            "\"/dev/kiosk24/payment\"|\"/dev/kiosk24/idcard\"|payment.port|already the port of [idcard]",
            "# chip = \"...\"|chip = \"gpiochip4\"|panel.chip|expected a label such as \"pinctrl-rp1\"",
            "tamper = 13|tamper = 5|panel.tamper|line 5 is already that of front-door",
            "tamper = 13|tamper = 1024|panel.tamper|expected a whole number from 0 to 1023",
            "tamper = 13|tampers = 13|panel.tampers|unknown key; did you mean \"tamper\"?",
            "[\"service-key\"]|[\"key\"]|panel.active-low|expected a list of keys of this section",
            "[\"service-key\"]|\"service-key\"|panel.active-low|expected a list of keys of this section",
            "[\"service-key\"]|[\"cut-camera\"]|panel.active-low|\"cut-camera\" has no line here",
            "debounce-millis = 50|debounce-millis = 0|panel.debounce-millis|expected a whole number from 1 to 1000",
            "heater-off = 10|heater-off = 5|climate.heater-off|expected more than heater-on, which is 5, found 5",
            "fan-on = 40|fan-on = 30|climate.fan-on|expected more than fan-off, which is 35, found 30",
            "\"/var/lib/kiosk24\"|\"\"|kiosk.data-dir|expected a path"})
    void a_wrong_entry_is_named_with_what_was_expected(String was, String now, String key, String expected)
            throws IOException {
        String text = example.replaceFirst("(?m)" + java.util.regex.Pattern.quote(was),
                java.util.regex.Matcher.quoteReplacement(now.replace("\\n", "\n")));

        List<Problem> problems = wrongText(text);

        Problem problem = problems.stream().filter(p -> p.key().equals(key)).findFirst()
                .orElseThrow(() -> new AssertionError(problems.toString()));
        assertTrue(problem.message().contains(expected), problem.message());
        assertEquals(lineOf(text, now.replace("\\n", "\n")), problem.line(), problem::toString);
    }

    @Test
    void a_wrong_password_is_never_repeated() throws IOException {
        List<Problem> problems = wrongText(example.replaceFirst("password = \"[0-9]{6}\"", "password = \"12345a7\""));

        assertEquals(1, problems.size());
        assertFalse(problems.getFirst().toString().contains("12345"), problems.getFirst().toString());
        assertFalse(good(EXAMPLE).toString().contains(good(EXAMPLE).payment().password()));
    }

    @Test
    void text_that_is_not_toml_is_told_by_line_too() throws IOException {
        Problem problem = wrongText(example.replace("[idcard]", "[idcard")).getFirst();

        assertEquals(lineOf(example, "[idcard]"), problem.line());
        assertTrue(problem.message().startsWith("not TOML: "), problem.message());
    }

    @Test
    void a_file_that_cannot_be_read_is_a_problem_and_no_exception() throws IOException {
        assertEquals("there is no such file", wrong(folder.resolve("none.toml")).getFirst().message());
        assertEquals("expected a file, but this is a folder", wrong(folder).getFirst().message());
        Files.write(file, new byte[]{'#', (byte) 0xff});
        assertEquals("expected UTF-8 text", wrong(file).getFirst().message());
        Files.writeString(file, "#".repeat(64 * 1024 + 1));
        assertEquals("expected a configuration of at most 64 KiB", wrong(file).getFirst().message());
        Files.writeString(file, "x = " + "[".repeat(60_000));
        assertTrue(wrong(file).getFirst().message().contains("nested too deeply")
                || wrong(file).getFirst().message().startsWith("not TOML"));
    }

    @Test
    void any_damage_to_the_file_gives_a_configuration_or_problems_and_never_an_exception() throws IOException {
        byte[] whole = example.getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] bytes = java.util.Arrays.copyOf(whole, random.nextInt(whole.length) + 1);
            for (int i = random.nextInt(4); i > 0; i--)
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
            Files.write(file, bytes);
            try {
                if (ConfigFile.read(file) instanceof Reading.Wrong(var problems))
                    for (Problem p : problems)
                        assertTrue(p.line() >= 1 && p.column() >= 1 && !p.message().isBlank(), p.toString());
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    private static int lineOf(String text, String part) {
        int line = (int) text.substring(0, text.lastIndexOf(part)).lines().count();
        return text.charAt(text.lastIndexOf(part) - 1) == '\n' ? line + 1 : line;
    }

    private static KioskConfig good(Path path) {
        return assertInstanceOf(Reading.Good.class, ConfigFile.read(path), () -> ConfigFile.read(path).toString())
                .config();
    }

    private KioskConfig goodText(String text) throws IOException {
        Files.writeString(file, text);
        return good(file);
    }

    private static List<Problem> wrong(Path path) {
        return assertInstanceOf(Reading.Wrong.class, ConfigFile.read(path)).problems();
    }

    private List<Problem> wrongText(String text) throws IOException {
        Files.writeString(file, text);
        return wrong(file);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"v4l2:/dev/video0", "libcamera", "tcp:127.0.0.1:4711", "tcp:[::1]:1"})
    void a_camera_is_named_by_where_its_pictures_come_from(String source) throws IOException {
        assertEquals(source,
                good(written("source = \"v4l2:/dev/video0\"", "source = \"" + source + "\"")).camera().source()
                        .orElseThrow().text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"v4l2:video0", "v4l2:", "rtsp:x", "tcp:host", "tcp:host:0",
            "tcp:host:70000", "tcp:a:1/b", "libcamera0"})
    void what_is_no_camera_is_told_with_what_would_be(String source) throws IOException {
        var wrong = assertInstanceOf(Reading.Wrong.class,
                ConfigFile.read(written("source = \"v4l2:/dev/video0\"", "source = \"" + source + "\"")));
        assertEquals("camera.source", wrong.problems().getFirst().key());
        assertTrue(wrong.problems().getFirst().message().contains("v4l2:/dev/video0"));
    }

    @Test
    void who_compares_is_chosen_and_a_model_needs_its_threshold() throws IOException {
        assertEquals(new KioskConfig.Identity.OfficerOnly(),
                good(written("comparer = \"bureau\"", "comparer = \"none\"")).identity());
        assertEquals(new KioskConfig.Identity.AtBureau(),
                good(written("comparer = \"bureau\"", "comparer = \"bureau\"\nmodel = \"a.onnx\"")).identity());
        assertEquals(new KioskConfig.Identity.OnBox(folder.resolve("a.onnx"), 0.4), good(written(
                "comparer = \"bureau\"", "comparer = \"onnx\"\nmodel = \"a.onnx\"\nthreshold = 0.4")).identity());
        var wrong = assertInstanceOf(Reading.Wrong.class, ConfigFile
                .read(written("comparer = \"bureau\"", "comparer = \"onnx\"\nmodel = \"a.onnx\"\nthreshold = 2.0")));
        assertEquals(List.of("identity.threshold"), wrong.problems().stream().map(Problem::key).toList());
        wrong = assertInstanceOf(Reading.Wrong.class,
                ConfigFile.read(written("comparer = \"bureau\"", "comparer = \"onnx\"")));
        assertEquals(2, wrong.problems().size());
    }

    private Path written(String from, String to) throws IOException {
        assertTrue(example.contains(from));
        return Files.writeString(file, example.replace(from, to));
    }
}
