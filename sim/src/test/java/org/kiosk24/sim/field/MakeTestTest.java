package org.kiosk24.sim.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Result;
import org.kiosk24.device.cardstation.StationMasker;
import org.kiosk24.device.cardstation.Tcp300;
import org.kiosk24.device.idcard.SdtMasker;
import org.kiosk24.device.idcard.SdtReader;
import org.kiosk24.device.idcard.SdtTimers;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.Masker;
import org.kiosk24.device.link.Transcript;
import org.kiosk24.device.payment.AttemptLog;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.device.payment.PaymentAttempt;
import org.kiosk24.device.payment.PaymentOutcome;
import org.kiosk24.device.payment.zvt.ZvtMasker;
import org.kiosk24.device.payment.zvt.ZvtSettings;
import org.kiosk24.device.payment.zvt.ZvtTerminal;
import org.kiosk24.device.payment.zvt.ZvtTimers;
import org.kiosk24.sim.DeviceModel;
import org.kiosk24.sim.MemoryLine;
import org.kiosk24.sim.cardstation.CardStationModel;
import org.kiosk24.sim.cardstation.ChipField;
import org.kiosk24.sim.cardstation.PermitCard;
import org.kiosk24.sim.cardstation.StationTimes;
import org.kiosk24.sim.cli.SimCommand;
import org.kiosk24.sim.idcard.CardImage;
import org.kiosk24.sim.idcard.SdtReaderModel;
import org.kiosk24.sim.payment.Customer;
import org.kiosk24.sim.payment.TerminalSettings;
import org.kiosk24.sim.payment.ZvtTerminalModel;
import org.kiosk24.sim.people.Personas;
import org.kiosk24.sim.world.VirtualTime;
import picocli.CommandLine;

/** A transcript from the field becomes a failing test, which passes when what failed is mended. */
class MakeTestTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    @TempDir
    private Path folder;
    private final VirtualTime time = new VirtualTime(new SplittableRandom(1), Instant.parse("2026-11-23T01:00:00Z"));

    private Path recorded(String name, DeviceModel model, Masker masker, Consumer<Link> host) throws IOException {
        var line = new MemoryLine(model.name(), time);
        var lines = new ArrayList<String>();
        time.start(model.name(), () -> model.run(line.device()));
        time.start("host", () -> {
            time.sleep(Duration.ofMillis(100));
            host.accept(Transcript.ofHost(line.host(), masker, time, lines::add));
        });
        time.run(Duration.ofHours(1));
        time.end();
        return Files.write(folder.resolve(name), lines);
    }

    private Path recordedRead(String... faults) throws IOException {
        var model = new SdtReaderModel(time);
        return recorded("reader.txt", model, new SdtMasker(), line -> {
            for (String fault : faults)
                model.fault(fault);
            var somebody = Personas.load(java.time.LocalDate.of(2026, 11, 23)).find("zhang").orElseThrow();
            model.place(CardImage.of(somebody.card()));
            new SdtReader(line, time, SdtTimers.DEFAULT, 115_200).read(LONG, Cancel.NEVER);
        });
    }

    private Path recordedPayment(boolean givenBack, String... faults) throws IOException {
        var model = new ZvtTerminalModel(time, TerminalSettings.DEFAULT);
        return recorded("terminal.txt", model, new ZvtMasker(), line -> {
            model.customer(Customer.taps(Duration.ofSeconds(3)));
            for (String fault : faults)
                model.fault(fault);
            time.sleep(Duration.ofSeconds(1));
            var terminal = new ZvtTerminal(line, time, ZvtSettings.china("123456"), ZvtTimers.DEFAULT);
            terminal.register();
            CardPayment last = ((Result.Done<CardPayment>) terminal.last()).value();
            var outcome = terminal.pay(new PaymentAttempt("one", 1500, last, time.now()), AttemptLog.NONE, prompt -> {
            }, Cancel.NEVER);
            if (givenBack && outcome instanceof PaymentOutcome.Paid(var payment, var recovered))
                terminal.reverse(payment);
        });
    }

    private String made(Path transcript, String className, String... more) {
        var all = new ArrayList<>(List.of("make-test", transcript.toString(), "--out",
                folder.resolve("java/org/field/" + className + ".java").toString()));
        all.addAll(List.of(more));
        var out = new StringWriter();
        int exit = new CommandLine(new SimCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(out))
                .execute(all.toArray(String[]::new));
        return exit + " " + out;
    }

    private List<String> run(String className) throws IOException {
        return MadeTest.run(folder.resolve("java/org/field/" + className + ".java"), "org.field." + className,
                List.of(), folder);
    }

    @Test
    void a_read_that_failed_in_the_field_fails_in_the_test_and_shows_the_last_good_exchange() throws Exception {
        String said = made(recordedRead("read/sw-41"), "UnreadableTest");

        assertTrue(said.startsWith("0 ") && said.contains("fails"), said);
        List<String> failures = run("UnreadableTest");
        assertEquals(1, failures.size(), failures::toString);
        String failure = failures.getFirst();
        assertTrue(failure.contains("CARD_UNREADABLE"), failure);
        assertTrue(failure.indexOf("20 02 select card") > failure.indexOf("the last good exchange:"), failure);
        assertTrue(failure.lastIndexOf("30 01 read text and portrait") > failure.indexOf("then:"), failure);
    }

    @Test
    void with_a_mended_transcript_it_passes() throws Exception {
        assertTrue(made(recordedRead(), "ReadableTest").contains("passes"));

        assertEquals(List.of(), run("ReadableTest"));
    }

    @Test
    void a_driver_with_a_bug_fails_where_the_record_shows_how_it_went_and_the_mended_one_passes() throws Exception {
        Path transcript = recordedPayment(true);
        String said = made(transcript, "PaidTest");
        assertTrue(said.contains("passes"), said);
        Path source = folder.resolve("java/org/field/PaidTest.java");
        String text = Files.readString(source);
        assertTrue(text.contains("1500") && text.contains("driver.reverse(last)"), text);

        List<String> failures = MadeTest.run(source, "org.field.PaidTest", MadeTest.planted(
                "device-drivers/src/main/java/org/kiosk24/device/payment/zvt/Commands.java",
                "Bcd.encode(fen, 6), bytes(Bmp.CURRENCY), currency(),",
                "Bcd.encode(fen + 1, 6), bytes(Bmp.CURRENCY), currency(),", folder), folder);

        assertEquals(1, failures.size(), failures::toString);
        assertTrue(failures.getFirst().contains("departs from the record"), failures::toString);
        assertTrue(failures.getFirst().contains("06 01 authorisation, 1501 fen"), failures::toString);
        assertEquals(List.of(), run("PaidTest"));
    }

    @Test
    void a_terminal_that_says_nothing_after_the_approval_and_refuses_to_tell_is_in_doubt_in_the_test_too()
            throws Exception {
        String said = made(recordedPayment(false, "completion-lost", "refuses-repeat"), "DoubtTest");

        assertTrue(said.contains("IN_DOUBT"), said);
        List<String> failures = run("DoubtTest");
        assertEquals(1, failures.size(), failures::toString);
        assertTrue(failures.getFirst().contains("IN_DOUBT"), failures::toString);
    }

    @Test
    void a_card_that_is_printed_is_printed_with_stars() throws Exception {
        var model = new CardStationModel(time, StationTimes.REAL, ChipField.NONE);
        Path transcript = recorded("station.txt", model, new StationMasker(), line -> {
            model.insert(new PermitCard("card-1", List.of()));
            var station = new Tcp300(line, time);
            station.version();
            station.takeIn(LONG, Cancel.NEVER);
            station.printCount();
            station.print(List.of("HKG 3M 1T", "", "2026-11-23"));
            time.start("somebody", () -> {
                time.sleep(Duration.ofSeconds(4));
                model.take();
            });
            station.eject(LONG, Cancel.NEVER);
        });
        String said = made(transcript, "PrintedTest");

        assertTrue(said.contains("passes") && said.matches("(?s).*turnsLeft +0.*"), said);
        assertEquals(List.of(), run("PrintedTest"));
        String text = Files.readString(folder.resolve("java/org/field/PrintedTest.java"));
        assertTrue(text.contains("\"*********\", \"\", \"**********\""), text);
    }

    @Test
    void a_part_of_a_record_is_cut_out() throws Exception {
        Path transcript = recordedPayment(false);
        String said = made(transcript, "CutTest", "--until", "0.9");

        assertTrue(said.contains("not said to") || said.startsWith("2 "), said);
        assertTrue(made(transcript, "WholeTest", "--from", "0", "--until", "60").startsWith("0 "));
    }

    @Test
    void what_is_no_transcript_and_a_file_that_is_there_are_wrong_usage() throws Exception {
        Path transcript = recordedRead();
        assertTrue(made(transcript, "OnceTest").startsWith("0 "));
        assertTrue(made(transcript, "OnceTest").startsWith("2 "));
        assertTrue(made(folder.resolve("none.txt"), "NoneTest").startsWith("2 "));
        assertTrue(made(Files.writeString(folder.resolve("x.txt"), "hello"), "HelloTest").startsWith("2 "));
        assertTrue(made(transcript, "No-Name").startsWith("2 "));
    }
}
