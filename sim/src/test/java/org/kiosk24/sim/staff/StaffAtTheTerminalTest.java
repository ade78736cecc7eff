package org.kiosk24.sim.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.cli.Main;
import org.kiosk24.app.config.ConfigFile;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.JournalFiles;
import org.kiosk24.app.journal.SealingKey;
import org.kiosk24.app.order.Entry;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.app.order.Entry.Ending;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.order.Entry.PayState;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.order.Orders;
import org.kiosk24.app.visit.VisitTimers;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.wire.Simulation;
import picocli.CommandLine;

/** What staff type, over real lines to the simulated devices. */
class StaffAtTheTerminalTest {
    private static final Time TIME = new RealTime();
    private static final SecureRandom RANDOM = new SecureRandom();
    @TempDir
    static Path dir;
    private static Simulation simulation;
    private static KioskConfig config;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void start() throws Exception {
        simulation = new Simulation(dir, VisitTimers.DEFAULT, TIME);
        config = ((ConfigFile.Reading.Good) ConfigFile.read(simulation.config())).config();
        Files.createDirectories(config.kiosk().dir());
    }

    @AfterAll
    static void end() {
        simulation.close();
    }

    private static String order(Entry... entries) {
        var files = new JournalFiles(config.kiosk().dir());
        try (Journal journal = Journal.open(files.journal(), SealingKey.inFile(files.key(), RANDOM), TIME)) {
            OrderFile file = new Orders(journal, "WH0001", TIME, ZoneOffset.UTC, RANDOM).begin();
            List.of(entries).forEach(file::record);
            return file.id();
        }
    }

    private static String inDoubt() {
        return order(new Entry.Chosen("HKG3M1T", 1500), new Entry.Paying(Method.CARD, "P", 1500, CardPayment.NONE),
                new Entry.PayEnded("P", PayState.IN_DOUBT, CardPayment.NONE, ""),
                new Entry.CaseOpened(CaseReason.MONEY_IN_DOUBT), new Entry.Closed(Ending.CASE));
    }

    private static String kept() {
        return order(new Entry.Taking(), new Entry.Keeping("nobody took it"),
                new Entry.CaseOpened(CaseReason.PERMIT_KEPT), new Entry.Closed(Ending.CASE));
    }

    private int kiosk(String... words) {
        out.getBuffer().setLength(0);
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--config", simulation.config().toString()));
        return new CommandLine(new Main()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    private JsonObject answer() {
        return JsonParser.parseString(out.toString().lines().reduce((a, b) -> b).orElse("")).getAsJsonObject();
    }

    private void ok(String... words) {
        assertEquals(0, kiosk(words), () -> out + "\n" + err);
    }

    @Test
    void a_case_is_listed_told_settled_and_taken_back() {
        String order = inDoubt();
        ok("diag", "cases", "--language", "en");
        assertTrue(out.toString().contains(order) && out.toString().contains("--as REFUNDED"), out::toString);
        String[] settle = {"diag", "cases", "resolve", order, "--case", "MONEY_IN_DOUBT", "--as", "REFUNDED", "--by",
                "200001", "--reason", "cash at the counter", "--json"};
        ok(settle);
        assertTrue(answer().get("written").getAsBoolean());
        ok(settle);
        assertFalse(answer().get("written").getAsBoolean());
        ok("journal", "story", order, "--language", "en");
        assertTrue(out.toString().contains("settled: The money was given back by staff (200001: cash at the counter)"),
                out::toString);
        ok("journal", "list", "--trouble", "CASE", "--order", order, "--json");
        assertEquals(1, answer().getAsJsonArray("orders").size());

        ok("diag", "cases", "undo", order, "--case", "MONEY_IN_DOUBT", "--by", "200001", "--reason", "another order");
        assertEquals(1, kiosk("diag", "cases", "resolve", order, "--case", "MONEY_IN_DOUBT", "--as", "FOUND_MADE",
                "--by", "200001", "--reason", "not so", "--json"));
        assertEquals("NOT_FOR_THIS_CASE", answer().get("refused").getAsString());
        assertEquals(2, kiosk("diag", "cases", "resolve", order, "--case", "NOTHING"));
        ok("diag", "cases", "resolve", order, "--case", "MONEY_IN_DOUBT", "--as", "NEVER_CHARGED", "--by", "200001",
                "--reason", "by the bank's statement");
    }

    @Test
    void two_persons_open_the_bins_and_what_they_sign_is_verified_with_the_kiosks_certificate() {
        String order = kept();
        ok("diag", "custody", "--language", "en");
        assertTrue(out.toString().contains("the permit of " + order + " is still in the card station"), out::toString);
        ok("diag", "custody", "begin", "--by", "100001");
        assertEquals(1, kiosk("diag", "custody", "confirm", "--by", "100001"));
        ok("diag", "custody", "confirm", "--by", "100002");
        ok("diag", "custody", "put", order, "--bin", "2", "--by", "100001");
        for (int bin = 1; bin <= 4; bin++)
            ok("diag", "custody", "count", "--bin", "" + bin, "--found", bin == 2 ? "1" : "0", "--by", "100002");
        ok("diag", "custody", "close", "--by", "100001", "--language", "en");
        assertTrue(out.toString().contains("bin 2: 1 by the journal, 1 counted"), out::toString);
        ok("diag", "custody", "statement", "1", "--out", dir.toString(), "--json");
        Path statement = Path.of(answer().get("statement").getAsString());
        assertEquals(0, new CommandLine(new Main()).setOut(new PrintWriter(out)).execute("diag", "verify",
                statement.toString(), "--certificate", config.bureau().certificate().toString()), out::toString);
    }

    @Test
    void supplies_are_put_in_by_their_delivery_note() {
        ok("diag", "supplies", "put", "paper", "300", "--delivery", "L-17", "--by", "100001");
        ok("diag", "supplies", "put", "card-head", "9000", "--delivery", "L-17", "--by", "100001");
        ok("diag", "supplies", "--json");
        assertTrue(out.toString().contains("{\"supply\":\"CARD_HEAD\",\"left\":9000"), out::toString);
        assertEquals(2, kiosk("diag", "supplies", "put", "ink", "3", "--delivery", "L-1", "--by", "100001"));
        ok("diag", "supplies", "count", "paper", "290", "--reason", "ten were torn", "--by", "100001", "--language",
                "en");
        assertTrue(out.toString().contains("290 left"), out::toString);
    }

    @Test
    void the_end_of_day_closes_the_terminals_batch_and_writes_a_signed_page() throws Exception {
        ok("diag", "end-of-day", "--by", "200001", "--out", dir.toString(), "--json", "--language", "en");
        assertTrue(answer().get("agrees").getAsBoolean(), out::toString);
        assertEquals(1, simulation.world().payment.ledger().batches().size());
        Path page = Path.of(answer().get("page").getAsString());
        assertTrue(Files.readString(page).contains("Terminal, gateway and journal agree."));
        assertEquals(0, new CommandLine(new Main()).setOut(new PrintWriter(out)).execute("diag", "verify",
                page.toString(), "--certificate", config.bureau().certificate().toString()), out::toString);

        simulation.world().payment.fault("end-of-day-refused");
        assertEquals(1, kiosk("diag", "end-of-day", "--by", "200001", "--json"));
        assertEquals("TERMINAL_REFUSED", answer().get("refused").getAsString());
        simulation.world().payment.mend();
        ok("diag", "end-of-day", "list", "--language", "en");
        assertEquals(2, out.toString().lines().count(), out::toString);
    }

    @Test
    void a_setting_is_previewed_changed_and_rolled_back() throws Exception {
        String before = Files.readString(simulation.config());
        String[] set = {"diag", "settings", "set", "stores.paper-low", "77", "--by", "100001", "--reason",
                "a slow supplier"};
        ok("diag", "settings", "set", "stores.paper-low", "77", "--by", "100001", "--reason", "a slow supplier",
                "--preview");
        assertTrue(out.toString().contains("+ paper-low = 77"), out::toString);
        assertEquals(before, Files.readString(simulation.config()));
        ok(set);
        ok("diag", "settings", "--json");
        assertTrue(out.toString().contains("{\"key\":\"stores.paper-low\",\"value\":\"77\""), out::toString);
        assertFalse(out.toString().contains(config.payment().password()));
        ok("diag", "settings", "snapshots", "--json");
        assertEquals("DONE", answer().getAsJsonArray("changes").get(0).getAsJsonObject().get("state").getAsString());
        assertEquals(1, kiosk("diag", "settings", "set", "screen.language", "fr", "--by", "100001", "--reason",
                "to be refused"));
        ok("diag", "settings", "rollback", "1", "--by", "100001", "--reason", "a new supplier");
        assertEquals(before, Files.readString(simulation.config()));
        assertTrue(kiosk("journal", "verify") == 0, out::toString);
    }
}
