package org.kiosk24.sim.permit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.cli.Main;
import org.kiosk24.device.time.RealTime;
import picocli.CommandLine;

/** {@code kiosk device permit read} against a real daemon. */
@Tag("pcsc")
class PermitCommandTest {
    @TempDir
    private static Path folder;
    private static PcscDaemon daemon;
    private static VpcdCard card;

    @BeforeAll
    static void start() throws Exception {
        var time = new RealTime();
        daemon = new PcscDaemon(folder, time);
        var model = new PermitChipModel();
        card = new VpcdCard(model, daemon.cardPort(), time);
        VirtualPermit permit = Permits.permit(time);
        permit.preload(new byte[]{1, 2, 3});
        model.insert(permit);
    }

    @AfterAll
    static void stop() {
        if (card != null)
            card.close();
        if (daemon != null)
            daemon.close();
    }

    private record Run(int exit, String out) {
        JsonObject json() {
            return JsonParser.parseString(out.lines().reduce("", (a, b) -> b)).getAsJsonObject();
        }
    }

    private static Run run(String... more) {
        var out = new StringWriter();
        var line = new CommandLine(new Main()).setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()));
        String[] command = {"device", "permit", "read", "--json", "--pcsc-socket", daemon.socket().toString()};
        String[] all = java.util.Arrays.copyOf(command, command.length + more.length);
        System.arraycopy(more, 0, all, command.length, more.length);
        return new Run(line.execute(all), out.toString());
    }

    @Test
    void the_right_key_shows_holder_and_endorsements() {
        Run run = run("--number", "CA1234567", "--birth", "1990-01-15", "--expiry", "2033-06-11");
        assertEquals(0, run.exit, run.out);
        assertEquals("张三", run.json().get("name").getAsString());
        assertEquals(Permits.PORTRAIT.length, run.json().get("portraitBytes").getAsInt());
        assertEquals(3, run.json().getAsJsonArray("endorsements").get(0).getAsJsonObject().get("bytes").getAsInt());
    }

    @Test
    void a_wrong_key_is_a_wrong_card_and_exit_code_1() {
        Run run = run("--number", "CA7654321", "--birth", "1990-01-15", "--expiry", "2033-06-11");
        assertEquals(1, run.exit);
        assertEquals("WRONG_CARD", run.json().get("fault").getAsString());
        assertEquals("NO", run.json().get("actHappened").getAsString());
    }

    @Test
    void without_a_key_only_the_reader_is_looked_for() {
        Run run = run();
        assertEquals(0, run.exit);
        assertTrue(run.json().get("reader").getAsString().contains(daemon.reader()), run.out);
        assertFalse(run.json().get("opened").getAsBoolean());
    }

    @Test
    void half_a_key_is_wrong_usage() {
        assertEquals(2, run("--number", "CA1234567").exit);
        assertEquals(2, run("--number", "CA1234567", "--birth", "15.1.1990", "--expiry", "2033-06-11").exit);
    }
}
