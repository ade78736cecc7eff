package org.kiosk24.sim.conform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.link.Recording;
import org.kiosk24.sim.DeviceModel;
import org.kiosk24.sim.MemoryLine;
import org.kiosk24.sim.cli.SimCommand;
import org.kiosk24.sim.idcard.CardImage;
import org.kiosk24.sim.idcard.SdtReaderModel;
import org.kiosk24.sim.junit.DeviceOnPort;
import org.kiosk24.sim.junit.SimulatedDevice;
import org.kiosk24.sim.people.Personas;
import org.kiosk24.sim.receipt.ReceiptPrinterModel;
import org.kiosk24.sim.receipt.ReceiptTimes;
import org.kiosk24.sim.world.VirtualTime;
import picocli.CommandLine;

/** The contracts hold of the models, and of no model that is broken where a clause looks. */
class ContractTest {
    private final VirtualTime time = new VirtualTime(new SplittableRandom(1), Instant.parse("2026-11-23T01:00:00Z"));

    private List<Contract.Tried> tried(Contract contract, DeviceModel model, Consumer<DeviceModel> before) {
        var line = new MemoryLine(model.name(), time);
        var tried = new ArrayList<Contract.Tried>();
        time.start(model.name(), () -> model.run(line.device()));
        time.start("host", () -> {
            before.accept(model);
            time.sleep(Duration.ofSeconds(1));
            try {
                tried.addAll(contract.tryOn(line.host(), time));
            } catch (LinkDown e) {
                throw new IllegalStateException(e);
            }
        });
        time.run(Duration.ofMinutes(10));
        time.end();
        assertEquals(contract.clauses().size(), tried.size(), "not all clauses were tried");
        return tried;
    }

    private static List<String> departing(List<Contract.Tried> tried) {
        return tried.stream().filter(t -> t.finding() instanceof Finding.Departs).map(t -> t.clause().name()).toList();
    }

    private SdtReaderModel reader() {
        var reader = new SdtReaderModel(time);
        var somebody = Personas.load(java.time.LocalDate.of(2026, 11, 23)).find("zhang").orElseThrow();
        reader.place(CardImage.of(somebody.card()));
        return reader;
    }

    private ReceiptPrinterModel printer() {
        return new ReceiptPrinterModel(time, ReceiptTimes.REAL, 32);
    }

    @Test
    void the_model_of_the_reader_keeps_every_clause() {
        var tried = tried(Contract.IDCARD, reader(), model -> {
        });

        assertTrue(tried.stream().allMatch(t -> t.finding() instanceof Finding.Kept), tried.toString());
    }

    @Test
    void without_a_card_what_needs_one_is_untried() {
        var tried = tried(Contract.IDCARD, new SdtReaderModel(time), model -> {
        });

        assertEquals(List.of(), departing(tried));
        assertTrue(tried.getLast().finding() instanceof Finding.Untried, tried.toString());
    }

    @Test
    void the_model_of_the_printer_keeps_every_clause() {
        assertEquals(List.of(), departing(tried(Contract.RECEIPT, printer(), model -> {
        })));
    }

    @ParameterizedTest
    @CsvSource({"lenient-check,answers a request with a wrong check byte with 10",
            "sam-id/truncated:12,tells the number of its security module in 16 bytes",
            "status/wrong-check,answers a status request with 90", "sw-90,answers a request that there is not",
            "find/sw-41,answers a search with 9F or 80", "select/sw-90,selects no card that was not found",
            "read/sw-90,reads no card that was not selected",
            "read/lifted-at-byte:700,reads text and portrait in as many bytes as it says"})
    void a_reader_that_departs_is_told(String fault, String clause) {
        List<String> departing = departing(tried(Contract.IDCARD, reader(), model -> model.fault(fault)));

        assertTrue(departing.stream().anyMatch(d -> d.startsWith(clause)), departing.toString());
        assertTrue(departing.size() < Contract.IDCARD.clauses().size(), departing.toString());
    }

    @ParameterizedTest
    @CsvSource({"garbled-status,answers status question 1", "deaf-to-status,answers a status question while it prints",
            "unknown-end-question,tells the paper's state", "silence,answers after a cut"})
    void a_printer_that_departs_is_told(String fault, String clause) {
        List<String> departing = departing(tried(Contract.RECEIPT, printer(), model -> model.strike(fault)));

        assertTrue(departing.stream().anyMatch(d -> d.startsWith(clause)), departing.toString());
    }

    @Test
    void the_command_tells_where_a_device_on_a_port_departs_and_writes_the_line_down(@TempDir Path folder,
            @SimulatedDevice(value = "idcard", script = "at 1 ms, reader lenient-check") DeviceOnPort device)
            throws Exception {
        var out = new StringWriter();
        Path record = folder.resolve("line.txt");

        int exitCode = new CommandLine(new SimCommand()).setOut(new PrintWriter(out)).execute("conform", "idcard",
                "--port", device.address(), "--record", record.toString(), "--json");

        JsonObject json = JsonParser.parseString(out.toString()).getAsJsonObject();
        assertEquals(1, exitCode);
        assertEquals(1, json.get("departures").getAsInt(), out::toString);
        JsonObject third = json.getAsJsonArray("clauses").get(2).getAsJsonObject();
        assertEquals("DEPARTS", third.get("finding").getAsString());
        assertEquals("90 done", third.get("seen").getAsString());
        assertTrue(Recording.read(record).entries().size() > 20, () -> "too little in " + record);
        assertTrue(!Files.readString(record).contains("4B 6D D5 8B"), "the name in the transcript");
    }

    @Test
    void what_a_kind_does_not_do_and_a_wrong_port_are_wrong_usage() {
        for (String wrong : new String[]{"payment --port x --password 1", "idcard --port x --with-money 5",
                "payment --port x --with-money 0",
                "receipt --port x --with-card", "idcard", "idcard --port tcp://x", "scanner --port x"}) {
            assertEquals(2, new CommandLine(new SimCommand()).setErr(new PrintWriter(new StringWriter()))
                    .execute(("conform " + wrong).split(" ")), wrong);
        }
    }
}
