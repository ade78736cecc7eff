package org.kiosk24.sim.conform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.payment.zvt.ZvtSettings;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.sim.DeviceModel;
import org.kiosk24.sim.MemoryLine;
import org.kiosk24.sim.cardstation.CardStationModel;
import org.kiosk24.sim.cardstation.ChipField;
import org.kiosk24.sim.cardstation.PermitCard;
import org.kiosk24.sim.cardstation.StationTimes;
import org.kiosk24.sim.cli.SimCommand;
import org.kiosk24.sim.junit.DeviceOnPort;
import org.kiosk24.sim.junit.SimulatedDevice;
import org.kiosk24.sim.payment.Customer;
import org.kiosk24.sim.payment.TerminalSettings;
import org.kiosk24.sim.payment.ZvtTerminalModel;
import org.kiosk24.sim.world.VirtualTime;
import picocli.CommandLine;

/** The contracts of terminal and card station hold of the models, and of no model that is broken where one looks. */
class MoneyAndCardContractTest {
    private static final int FEN = 100;
    private final VirtualTime time = new VirtualTime(new SplittableRandom(1), Instant.parse("2026-11-23T01:00:00Z"));
    private final ZvtTerminalModel terminal = new ZvtTerminalModel(time, TerminalSettings.DEFAULT);
    private final CardStationModel station = new CardStationModel(time, StationTimes.REAL, ChipField.NONE);
    private final Contract money = Contract.paymentWithMoney(ZvtSettings.china("123456"), FEN);

    private List<Contract.Tried> tried(Contract contract, DeviceModel model, Runnable before) {
        var line = new MemoryLine(model.name(), time);
        var tried = new ArrayList<Contract.Tried>();
        time.start(model.name(), () -> model.run(line.device()));
        time.start("host", () -> {
            before.run();
            time.sleep(Duration.ofSeconds(1));
            try {
                tried.addAll(contract.tryOn(line.host(), time));
            } catch (LinkDown e) {
                throw new IllegalStateException(e);
            }
        });
        time.run(Duration.ofHours(10));
        time.end();
        assertEquals(contract.clauses().size(), tried.size(), "not all clauses were tried");
        return tried;
    }

    private static List<String> departing(List<Contract.Tried> tried) {
        return tried.stream().filter(t -> t.finding() instanceof Finding.Departs).map(t -> t.clause().name()).toList();
    }

    private static void allKept(List<Contract.Tried> tried) {
        assertEquals(List.of(), tried.stream().filter(t -> !(t.finding() instanceof Finding.Kept))
                .map(Object::toString).toList());
    }

    private List<Contract.Tried> triedWithMoney(String... faults) {
        return tried(money, terminal, () -> {
            terminal.customer(Customer.taps(Duration.ofSeconds(5)));
            for (String fault : faults)
                terminal.fault(fault);
        });
    }

    /** Puts a card in after a while, and takes it out whenever it hangs there. */
    private void somebody() {
        Mailbox<Place> places = time.mailbox();
        station.watch(() -> places.post(station.place()));
        time.start("somebody", () -> {
            while (true)
                if (station.state().get("phase").equals("WAITING_FOR_CARD") && waitsOn())
                    station.insert(new PermitCard("card-1", List.of()));
                else if (places.receive() == Place.AWAITING_REMOVAL) {
                    time.sleep(Duration.ofSeconds(2));
                    station.take();
                }
        });
    }

    /** The wait that is called off after a second is not for them. */
    private boolean waitsOn() {
        time.sleep(Duration.ofSeconds(4));
        return station.state().get("phase").equals("WAITING_FOR_CARD");
    }

    @Test
    void the_model_of_the_terminal_keeps_every_clause_and_all_money_is_given_back() {
        allKept(triedWithMoney());

        assertEquals(0, terminal.ledger().capturedFen());
        assertEquals(2, terminal.ledger().payments().size());
        assertEquals(1, terminal.ledger().batches().size());
    }

    @Test
    void without_money_nothing_is_paid() {
        allKept(tried(Contract.payment(ZvtSettings.china("123456")), terminal, () -> terminal.customer(
                Customer.taps(Duration.ZERO))));

        assertEquals(0, terminal.ledger().payments().size());
    }

    @Test
    void when_nobody_holds_a_card_to_the_terminal_what_needs_one_is_untried() {
        var tried = tried(money, terminal, () -> {
        });

        assertEquals(List.of(), departing(tried));
        assertEquals(6, tried.stream().filter(t -> t.finding() instanceof Finding.Untried).count(), tried.toString());
    }

    @ParameterizedTest
    @CsvSource({"silent,registers", "nak-storm,answers a status enquiry with one", "lost-ack,registers",
            "no-status-on-repeat,tells its last payment when", "refuses-repeat,tells its last payment when",
            "end-of-day-record,tells its last payment when", "busy-storm,registers",
            "amount-mismatch,repeats a result", "completion-without-status,repeats a result",
            "takes-approval-back,repeats a result", "completion-lost,repeats a result",
            "reverses-another,gives the payment back", "reversal-not-possible,gives the payment back",
            "reversal-unanswered,gives the payment back", "end-of-day-refused,closes the batch",
            "end-of-day-lost,closes the batch"})
    void a_terminal_that_departs_is_told(String fault, String clause) {
        List<String> departing = departing(triedWithMoney(fault));

        if (fault.equals("lost-ack"))
            assertEquals(List.of(), departing, "an answer in time is an acknowledgement");
        else
            assertTrue(departing.stream().anyMatch(d -> d.startsWith(clause)), departing.toString());
    }

    @Test
    void the_model_of_the_station_keeps_every_clause_with_a_card() {
        allKept(tried(Contract.CARD_STATION_WITH_CARD, station, this::somebody));

        assertEquals(Place.NONE, station.place());
        assertEquals(1L, station.state().get("printCount"));
    }

    @Test
    void without_being_asked_no_card_is_moved() {
        var tried = tried(Contract.CARD_STATION, station, () -> station.insert(new PermitCard("card-1", List.of())));

        assertEquals(List.of(), departing(tried));
        assertEquals(Place.AT_INLET, station.place());
        assertEquals(4, tried.stream().filter(t -> t.finding() instanceof Finding.Untried).count(), tried.toString());
    }

    @ParameterizedTest
    @CsvSource({"nak-storm,answers where a card is", "dle-reject,tells its version", "lost-ack,answers where a card is",
            "late-ack,answers where a card is", "lost-response,repeats a response",
            "garbled-response,tells its print counter", "garbled-count,tells its print counter",
            "silence,answers where a card is", "eeprom,tells its print counter", "jam,draws a card in",
            "jam-during-print,erases and prints", "lost-print-response,prints nothing without a card",
            "erase-head-hot,erases and prints"})
    void a_station_that_departs_is_told(String fault, String clause) {
        List<String> departing = departing(tried(Contract.CARD_STATION_WITH_CARD, station, () -> {
            somebody();
            station.strike(fault);
        }));

        assertTrue(departing.stream().anyMatch(d -> d.startsWith(clause)), departing.toString());
    }

    @Test
    void no_money_is_taken_unless_somebody_says_yes(@SimulatedDevice("payment") DeviceOnPort device) {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream("no\n".getBytes()));
            assertEquals(1, new CommandLine(new SimCommand()).setErr(new PrintWriter(new StringWriter()))
                    .execute("conform", "payment", "--port", device.address(), "--with-money", "100"));
        } finally {
            System.setIn(before);
        }
        assertEquals(List.of(), device.frames());
    }
}
