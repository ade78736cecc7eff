package org.kiosk24.sim.diag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.jcajce.JceKeyAgreeEnvelopedRecipient;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.bureau.KeyFile;
import org.kiosk24.app.cli.Main;
import org.kiosk24.app.config.ConfigFile;
import org.kiosk24.app.diag.Acts;
import org.kiosk24.app.diag.Cause;
import org.kiosk24.app.diag.Check;
import org.kiosk24.app.diag.DiagClient;
import org.kiosk24.app.diag.DiagServer;
import org.kiosk24.app.diag.Diagnostics;
import org.kiosk24.app.diag.Inspections;
import org.kiosk24.app.diag.Part;
import org.kiosk24.app.report.SignedReports;
import org.kiosk24.app.journal.JournalFiles;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.visit.VisitTimers;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.wire.Simulation;
import picocli.CommandLine;

/** {@code kiosk diag} over real lines, PC/SC, HTTPS and GStreamer, and to a kiosk that runs. */
class DiagCommandTest {
    @TempDir
    static Path dir;
    private static final Time TIME = new RealTime();
    private static Simulation simulation;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void start() throws Exception {
        simulation = new Simulation(dir, VisitTimers.DEFAULT, TIME);
    }

    @AfterAll
    static void end() {
        simulation.close();
    }

    @BeforeEach
    void mend() {
        simulation.world().breakables().forEach(b -> b.mend());
    }

    private int diag(String... more) {
        var words = new ArrayList<>(List.of("diag"));
        words.addAll(List.of(more));
        words.addAll(List.of("--config", simulation.config().toString()));
        return new CommandLine(new Main()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .execute(words.toArray(String[]::new));
    }

    private JsonObject answer() {
        return JsonParser.parseString(out.toString().lines().reduce((a, b) -> b).orElse("")).getAsJsonObject();
    }

    private JsonObject finding(String check) {
        JsonArray findings = answer().getAsJsonArray("findings");
        for (JsonElement f : findings)
            if (f.getAsJsonObject().get("check").getAsString().equals(check))
                return f.getAsJsonObject();
        throw new AssertionError("no " + check + " in " + findings);
    }

    @Test
    void a_kiosk_with_nothing_wrong_is_fit_for_service() {
        assertEquals(0, diag("--json"), err::toString);

        assertTrue(answer().get("fit").getAsBoolean());
        for (Part part : Part.values())
            assertTrue(answer().getAsJsonObject("parts").has(part.name()), part.name());
        assertEquals("READY", answer().getAsJsonObject("parts").get("CARD_STATION").getAsString());
        assertTrue(err.toString().contains("of 20"), err::toString);
    }

    @Test
    void a_printer_without_paper_is_named_with_the_next_step_and_the_kiosk_is_not_fit() {
        simulation.world().receipt.fault("paper-end");

        assertEquals(1, diag("--part", "receipt", "--json", "--language", "en"));

        assertFalse(answer().get("fit").getAsBoolean());
        assertEquals("PAPER_END", finding("receipt.status").get("cause").getAsString());
        assertTrue(finding("receipt.status").get("next").getAsString().contains("80 mm"));
        assertTrue(finding("supplies.paper").toString().contains("not counted"), out::toString);
        assertEquals(2, answer().getAsJsonArray("findings").size());
    }

    @Test
    void people_read_a_table_in_their_language() {
        simulation.world().payment.fault("open-batch");

        assertEquals(1, diag("--part", "payment"));

        assertTrue(out.toString().contains("银行卡终端"), out::toString);
        assertTrue(out.toString().contains("终端要求先结算"), out::toString);
        assertTrue(out.toString().contains("不能投入服务"), out::toString);
    }

    @Test
    void watching_looks_as_often_as_was_said() {
        assertEquals(0, new CommandLine(new Main()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(
                "diag", "watch", "--config", simulation.config().toString(), "--part", "box", "--every", "0", "--times",
                "2", "--json"));
        assertEquals(2, out.toString().lines().count(), out::toString);
    }

    @Test
    void probing_tells_which_device_is_on_which_port_and_how_to_write_it_down() throws Exception {
        Path dev = Files.createDirectories(dir.resolve("dev/serial/by-id"));
        for (String device : simulation.serialDevices())
            Files.createSymbolicLink(dev.resolve("usb-" + device), simulation.port(device).path());
        Files.createSymbolicLink(dir.resolve("dev/ttyUSB0"), simulation.port("idcard").path());

        assertEquals(0, new CommandLine(new Main()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .execute("diag", "probe", "--json", "--dev", dir.resolve("dev").toString()), err::toString);

        var found = new TreeMap<String, String>();
        for (JsonElement port : answer().getAsJsonArray("ports"))
            found.put(Path.of(port.getAsJsonObject().get("port").getAsString()).getFileName().toString(),
                    port.getAsJsonObject().get("device").getAsString());
        assertEquals(Map.of("usb-idcard", "IDCARD", "usb-payment", "PAYMENT", "usb-cardStation", "CARD_STATION",
                "usb-receipt", "RECEIPT"), found);
    }

    @Test
    void a_port_that_is_not_there_is_told_as_closed() {
        assertEquals(1, new CommandLine(new Main()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .execute("diag", "probe", "--json", "--port", dir.resolve("nothing").toString()));
        assertEquals("closed", answer().getAsJsonArray("ports").get(0).getAsJsonObject().get("device").getAsString());
    }

    @Test
    void a_report_is_signed_by_the_kiosk_and_a_changed_letter_shows() throws Exception {
        simulation.world().receipt.fault("paper-end");
        Path reports = dir.resolve("reports");
        assertEquals(1, diag("report", "--json", "--language", "en", "--by", "1001 <b>", "--out", reports.toString()));
        Path report = Path.of(answer().get("report").getAsString());
        String page = Files.readString(report);
        assertTrue(page.contains("Not fit for service"), page);
        assertTrue(page.contains("80 mm thermal paper"), page);
        assertTrue(page.contains("by 1001 &lt;b&gt;"), page);
        for (String check : List.of("idcard.sam", "journal.chain", "camera.picture"))
            assertTrue(page.contains(check), check);
        String certificate = ((ConfigFile.Reading.Good) ConfigFile.read(simulation.config())).config().bureau()
                .certificate().toString();

        assertEquals(0, verify(report, certificate), out::toString);
        Files.writeString(report, page.replace("Not fit", "fit"));
        assertEquals(1, verify(report, certificate));
        Files.writeString(report, page);
        Files.writeString(Path.of(report + ".sig"), "rubbish");
        assertEquals(1, verify(report, certificate));

        Path paper = SignedReports.pdf(report);
        assertEquals(0, verify(paper, certificate), out::toString);
        byte[] bytes = Files.readAllBytes(paper);
        bytes[bytes.length / 2] ^= 1;
        Files.write(paper, bytes);
        assertEquals(1, verify(paper, certificate));
    }

    @Test
    void a_bundle_for_support_opens_with_supports_key_alone_and_holds_no_password() throws Exception {
        var config = ((ConfigFile.Reading.Good) ConfigFile.read(simulation.config())).config();
        Files.writeString(Files.createDirectories(config.log().dir()).resolve("kiosk.log"), "a line\n");
        Path bundle = dir.resolve("bundle.cms");
        // any certificate of which we have the key
        String certificate = config.bureau().certificate().toString();

        assertEquals(0, diag("bundle", "--json", "--recipient", certificate, "--out", bundle.toString()),
                err::toString);

        assertFalse(new String(Files.readAllBytes(bundle), StandardCharsets.ISO_8859_1).contains("findings.json"));
        Map<String, String> files = opened(bundle, new KeyFile(config.bureau().key()).key());
        assertTrue(files.keySet().containsAll(
                Set.of("version.txt", "findings.json", "kiosk.toml", "log/kiosk.log", "journal.jsonl")),
                files::toString);
        assertTrue(files.get("findings.json").contains("\"receipt.status\""));
        assertEquals("a line\n", files.get("log/kiosk.log"));
        assertTrue(files.get("kiosk.toml").contains("password = \"******\""));
        assertFalse(files.get("kiosk.toml").contains(config.payment().password()));
        assertEquals(1, diag("bundle", "--recipient", certificate, "--out", bundle.toString()));
        assertTrue(err.toString().contains("is there already"), err::toString);
    }

    private static Map<String, String> opened(Path bundle, PrivateKey key) throws Exception {
        var envelope = new CMSEnvelopedData(Files.readAllBytes(bundle));
        byte[] zip = envelope.getRecipientInfos().iterator().next().getContent(
                new JceKeyAgreeEnvelopedRecipient(key).setProvider(new BouncyCastleProvider()));
        Map<String, String> files = new TreeMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }

    private int verify(Path report, String certificate) {
        return new CommandLine(new Main()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute("diag",
                "verify", report.toString(), "--certificate", certificate);
    }

    @Test
    void wrong_words_are_exit_code_2_and_a_wrong_configuration_is_told_by_line() throws Exception {
        assertEquals(2, diag("--part", "toaster"));
        assertEquals(2, diag("--language", "fr"));
        Path wrong = Files.writeString(dir.resolve("wrong.toml"), "[kiosk]\nid = 7\n");
        assertEquals(1, new CommandLine(new Main()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .execute("diag", "--config", wrong.toString()));
        assertTrue(err.toString().contains("wrong.toml:2"), err::toString);
    }

    @Test
    void a_kiosk_that_serves_is_asked_and_nobody_else_opens_its_lines() throws Exception {
        var config = ((ConfigFile.Reading.Good) ConfigFile.read(simulation.config())).config();
        Path data = Files.createDirectories(config.kiosk().dir());
        var touches = TIME.<Touch>mailbox();
        var looked = TIME.<String>mailbox();
        var checks = List.of(new Check("box.asked", Part.BOX, "here", () -> {
            looked.post("yes");
            return new Check.Seen(Cause.WELL, "", List.of());
        }));
        var inspections = new Inspections(new Diagnostics("WH0001", checks, TIME), touches, TIME);
        try (FileChannel channel = FileChannel.open(new JournalFiles(data).lock(), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
                FileLock held = channel.lock();
                var server = DiagServer.open(data, inspections, Acts.NONE, TIME)) {
            TIME.start("kiosk", () -> {
                if (touches.receive() instanceof Touch.Inspect)
                    inspections.attend(() -> {
                    });
            });
            assertEquals("rw-------", PosixFilePermissions
                    .toString(Files.getPosixFilePermissions(DiagServer.file(data))));
            Process other = other();
            other.getOutputStream().close();
            out.write(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            assertEquals(0, other.waitFor(), out::toString);
            assertEquals("here", finding("box.asked").get("device").getAsString());
            assertTrue(looked.receive(TIME.in(Duration.ofSeconds(1))).isPresent());
        }
    }

    /** A lock of one process does not keep the same process out: the command has to be another. */
    private static Process other() throws Exception {
        return new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(), "diag", "--json", "--config", simulation.config().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    @Test
    void whoever_writes_rubbish_to_the_socket_is_told_so_and_others_are_served() throws Exception {
        Path data = Files.createDirectories(dir.resolve("rubbish"));
        var touches = TIME.<Touch>mailbox();
        var inspections = new Inspections(new Diagnostics("X", List.of(), TIME), touches, TIME);
        try (var server = DiagServer.open(data, inspections, Acts.NONE, TIME)) {
            for (String rubbish : List.of("{}", "[]", "{\"parts\":7}", "{\"parts\":[\"TOASTER\"]}", "\u0000\u0001",
                    "{\"parts\":[[]]}", "x".repeat(300_000)))
                try (var socket = SocketChannel
                        .open(UnixDomainSocketAddress.of(DiagServer.file(data)))) {
                    send(socket, rubbish + "\n");
                    var heard = new String(Channels.newInputStream(socket).readAllBytes(),
                            StandardCharsets.UTF_8);
                    assertFalse(heard.contains("examination"), rubbish);
                } catch (IOException e) {
                    // it may hang up on us while we still write
                }
            TIME.start("kiosk", () -> {
                touches.receive();
                inspections.attend(() -> {
                });
            });
            assertEquals(List.of(), DiagClient.ask(DiagServer.file(data), Set.of(), (a, b, c) -> {
            }).findings());
        }
        assertFalse(Files.exists(DiagServer.file(data)));
    }

    private static void send(SocketChannel socket, String text) throws IOException {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining())
            socket.write(bytes);
    }
}
