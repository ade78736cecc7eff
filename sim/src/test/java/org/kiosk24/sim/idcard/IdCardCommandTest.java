package org.kiosk24.sim.idcard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.cli.device.DeviceCommand;
import org.kiosk24.device.idcard.IdCard;
import org.kiosk24.device.idcard.LineSpeed;
import org.kiosk24.device.link.LineSettings;
import org.kiosk24.device.link.Recording;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.sim.pty.Pacing;
import org.kiosk24.sim.pty.PtyPort;
import picocli.CommandLine;

/** The command against a simulated reader on a serial port that the kernel provides. */
class IdCardCommandTest {
    private static final SdtPace PROMPT = new SdtPace(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofMillis(
            100));

    @TempDir
    private Path folder;
    private final RealTime time = new RealTime();
    private final SdtReaderModel model = new SdtReaderModel(time, PROMPT, LineSpeed.B115200);
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private PtyPort port;

    @BeforeEach
    void plugIn() throws Exception {
        port = new PtyPort(folder.resolve("idcard"), LineSettings.n81(115_200), Pacing.LINE_SPEED, time);
        time.start("idcard", () -> model.run(port.deviceEnd()));
    }

    @AfterEach
    void close() throws Exception {
        port.close();
    }

    private int kiosk(String... args) {
        return new CommandLine(new DeviceCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(
                args);
    }

    private JsonObject lastLine() {
        return JsonParser.parseString(out.toString().strip().lines().reduce("", (_, last) -> last)).getAsJsonObject();
    }

    private String path() {
        return port.path().toString();
    }

    @Test
    void a_resident_card_is_one_JSON_object_with_exactly_the_promised_names() {
        model.place(CardImage.of(Cards.resident()));

        assertEquals(0, kiosk("idcard", "read", "--port", path(), "--json"), err::toString);

        assertEquals("""
                {"layout":"RESIDENT","name":"测试甲","sex":"男","ethnicity":"汉","birth":"1985-03-02",\
                "address":"湖北省武汉市样例区示例路1号","idNumber":"420199198503020014","authority":"武汉市公安局样例分局",\
                "validFrom":"2016-06-01","validTo":"2036-06-01","numberValid":true}""", lastLine().toString());
    }

    @Test
    void a_long_term_card_ends_in_长期() {
        model.place(CardImage.of(Cards.card("resident-long-term.30-01")));

        assertEquals(0, kiosk("idcard", "read", "--port", path(), "--json"), err::toString);

        assertEquals("长期", lastLine().get("validTo").getAsString());
    }

    @Test
    void a_foreigners_card_has_no_ethnicity_address_and_authority() {
        IdCard.Foreigner2023 card = Cards.foreigner2023();
        model.place(CardImage.of(card));

        assertEquals(0, kiosk("idcard", "read", "--port", path(), "--json"), err::toString);

        JsonObject json = lastLine();
        assertEquals("FOREIGN_2023", json.get("layout").getAsString());
        assertEquals(card.name(), json.get("name").getAsString());
        assertTrue(json.get("ethnicity").isJsonNull());
        assertTrue(json.get("address").isJsonNull());
        assertTrue(json.get("authority").isJsonNull());
    }

    @Test
    void an_unreadable_card_is_exit_code_1_with_fault_and_whether_it_happened() {
        model.place(CardImage.of(Cards.resident()));
        model.fault("wrong-card-type");

        assertEquals(1, kiosk("idcard", "read", "--port", path(), "--json"));

        assertEquals("WRONG_CARD", lastLine().get("fault").getAsString());
        assertEquals("NO", lastLine().get("actHappened").getAsString());
        assertEquals("idcard at " + path(), lastLine().get("device").getAsString());
    }

    @Test
    void nobody_laying_a_card_down_is_exit_code_1() {
        assertEquals(1, kiosk("idcard", "read", "--port", path(), "--timeout", "1", "--json"));

        assertEquals("TIMED_OUT", lastLine().get("fault").getAsString());
    }

    @Test
    void a_port_that_is_not_there_is_not_connected() {
        assertEquals(1, kiosk("idcard", "read", "--port", folder.resolve("nothing").toString(), "--json"));

        assertEquals("NOT_CONNECTED", lastLine().get("fault").getAsString());
    }

    @Test
    void status_shows_the_security_module_and_the_speed_at_which_it_answered() {
        assertEquals(0, kiosk("idcard", "status", "--port", path(), "--speed", "9600", "--json"), err::toString);

        assertEquals("{\"samId\":\"05.01-20160601-0012345678-0987654321\",\"speed\":115200}", lastLine().toString());
    }

    @Test
    void a_read_is_written_down_masked_and_an_older_recording_is_never_written_over() throws Exception {
        model.place(CardImage.of(Cards.resident()));
        Path file = folder.resolve("read.txt");

        assertEquals(0, kiosk("idcard", "read", "--port", path(), "--transcript", file.toString()), err::toString);

        Recording read = Recording.read(file);
        assertTrue(read.entries().size() > 5, "" + read.entries().size());
        assertFalse(Files.readString(file).contains("4B 6D D5 8B"), "the name in the transcript");
        assertEquals(2, kiosk("idcard", "read", "--port", path(), "--transcript", file.toString()));
        assertEquals(read.entries().size(), Recording.read(file).entries().size());
    }

    @Test
    void a_reader_behind_a_network_adapter_is_reached_by_its_address() throws Exception {
        try (var nobody = new Socket()) {
            nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            int port = nobody.getLocalPort();
            assertEquals(1, kiosk("idcard", "status", "--port", "tcp://127.0.0.1:" + port, "--json"));

            assertEquals("NOT_CONNECTED", lastLine().get("fault").getAsString());
            assertEquals("idcard at 127.0.0.1:" + port, lastLine().get("device").getAsString());
        }
    }

    @Test
    void wrong_usage_is_exit_code_2() {
        assertEquals(2, kiosk("idcard", "read", "--port", "tcp://nohost"));
        assertEquals(2, kiosk("idcard", "read", "--port", path(), "--transcript", "/nowhere/at/all.txt"));
        assertEquals(2, kiosk("idcard", "read"));
        assertEquals(2, kiosk("idcard", "read", "--port", path(), "--speed", "fast"));
        assertEquals(2, kiosk("idcard", "read", "--port", path(), "--speed", "1"));
        assertEquals(2, kiosk("idcard", "read", "--port", path(), "--timeout", "0"));
        assertEquals(2, kiosk("idcard", "read", "--port", path(), "--colour"));
    }
}
