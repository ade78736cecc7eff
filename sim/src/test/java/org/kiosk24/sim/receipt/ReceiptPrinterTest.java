package org.kiosk24.sim.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.receipt.EscPosPrinter;
import org.kiosk24.device.receipt.EscPosTimers;
import org.kiosk24.device.receipt.ReceiptPrinter.State;
import org.kiosk24.device.receipt.Slip;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.MemoryLine;

/** The ESC/POS driver and the printer model on a line in memory. */
class ReceiptPrinterTest {
    private static final Slip SLIP = new Slip(List.of(new Slip.Title("缴费凭条"), new Slip.Rule(),
            new Slip.Row("金额 Amount", "￥80.00 已付 paid"), new Slip.Text("请核对证件背面的签注。"),
            new Slip.Text("买买提·\uD842\uDFB7"),
            new Slip.Qr("K24-2027-000001")));
    private static final List<String> READ = List.of("缴费凭条", "─".repeat(16), "金额 Amount    ￥80.00 已付 paid",
            "请核对证件背面的签注。", "买买提·\uD842\uDFB7", "[QR K24-2027-000001]");

    private final Time time = new RealTime();
    private final MemoryLine line = new MemoryLine("memory", time);
    private final ReceiptPrinterModel model = new ReceiptPrinterModel(time, ReceiptTimes.ofMillis(2, 5, 5), 32);
    private final EscPosPrinter printer = new EscPosPrinter(line.host(), time,
            new EscPosTimers(Duration.ofMillis(250), Duration.ofMillis(20), Duration.ofMillis(400)), 32);

    ReceiptPrinterTest() {
        time.start("receipt", () -> model.run(line.device()));
    }

    @Test
    void a_slip_in_chinese_with_a_qr_code_comes_out_as_it_was_meant() {
        assertEquals("Done null", brief(printer.print(SLIP)));
        assertEquals(List.of(READ), model.slips().stream().map(PrintedSlip::lines).toList());
        assertEquals(PrintedSlip.End.CUT, model.slips().getFirst().end());
    }

    @Test
    void done_means_that_the_slip_is_out_already() {
        for (int i = 1; i <= 5; i++) {
            assertEquals("Done null", brief(printer.print(SLIP)));
            assertEquals(i, model.slips().size());
        }
    }

    @Test
    void a_title_wider_than_the_paper_goes_on_below() {
        printer.print(new Slip(List.of(new Slip.Title("往来港澳通行证签注缴费凭条"))));
        assertEquals(List.of("往来港澳通行证", "签注缴费凭条"), model.slips().getFirst().lines());
    }

    @ParameterizedTest
    @CsvSource({"paper-end,Refused EMPTY NO,0", "cover-open,Failed COVER_OPEN NO,0", "cutter-error,Failed JAMMED NO,0",
            "unrecoverable,Failed OUT_OF_SERVICE NO,0", "offline,Failed BUSY NO,0", "silence,Failed NO_ANSWER NO,0",
            "deaf-to-status,Failed NO_ANSWER NO,0", "garbled-status,Failed GARBLED NO,0",
            "paper-near-end,Done null,1",
            "unknown-end-question,Done null,1", "paper-end-during-print,Unknown EMPTY UNKNOWN,1"})
    void a_printer_that_is_not_well_ends_honestly(String fault, String end, int papers) {
        model.fault(fault);
        assertEquals(end, brief(printer.print(SLIP)));
        assertEquals(papers, model.slips().size());
    }

    @Test
    void a_knife_that_sticks_after_the_print_is_no_success_though_nothing_is_lost() {
        model.fault("cutter-error-at-cut");
        assertEquals("Unknown JAMMED UNKNOWN", brief(printer.print(SLIP)));
        assertEquals(PrintedSlip.End.NOT_CUT, model.slips().getFirst().end());
    }

    @Test
    void paper_that_ran_out_leaves_a_beginning_and_a_new_roll_brings_the_rest() {
        model.fault("paper-end-during-print");
        printer.print(SLIP);
        assertEquals(PrintedSlip.End.PAPER_RAN_OUT, model.slips().getFirst().end());
        assertEquals(READ.subList(0, 3), model.slips().getFirst().lines());
        model.mend();
        for (int i = 0; i < 400 && model.slips().size() < 2; i++)
            time.sleep(Duration.ofMillis(5));
        assertEquals(READ.subList(3, 6), model.slips().getLast().lines());
    }

    @Test
    void the_state_tells_apart_what_a_technician_must_do() {
        assertEquals(Result.done(new State(true, false, false, false, false, false)), printer.status());
        model.fault("paper-near-end");
        assertEquals(Result.done(new State(true, false, false, true, false, false)), printer.status());
        model.mend();
        model.fault("cover-open");
        assertEquals(Result.done(new State(false, true, false, false, false, false)), printer.status());
    }

    @Test
    void an_unplugged_printer_is_not_connected_and_one_unplugged_during_a_slip_is_unknown() {
        line.unplug();
        assertEquals("Failed NOT_CONNECTED NO", brief(printer.print(SLIP)));
        line.plugIn();
        model.fault("unknown-end-question");
        time.start("mouse", () -> {
            while (model.slips().isEmpty())
                time.sleep(Duration.ofMillis(1));
            line.unplug();
        });
        assertEquals("Unknown NOT_CONNECTED UNKNOWN", brief(printer.print(SLIP)));
    }

    @Test
    void a_qr_code_that_no_printer_can_hold_is_refused() {
        assertEquals("Refused REJECTED NO", brief(printer.print(new Slip(List.of(new Slip.Qr("A".repeat(2332)))))));
        assertEquals("Done null", brief(printer.print(new Slip(List.of(new Slip.Qr("A".repeat(2331)))))));
        assertEquals(List.of("[QR " + "A".repeat(2331) + "]"), model.slips().getFirst().lines());
    }

    @Test
    void a_model_of_another_name_of_fault_is_refused_and_every_fault_has_words() {
        assertEquals(ReceiptFault.values().length, model.faults().size());
        assertThrows(IllegalArgumentException.class, () -> model.fault("gremlins"));
    }

    @Test
    void the_interpreter_lives_through_any_bytes_and_reads_them_the_same_in_any_pieces() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            byte[] bytes = new byte[random.nextInt(600)];
            for (int i = 0; i < bytes.length; i++)
                bytes[i] = (byte) switch (random.nextInt(4)) {
                    case 0 -> random.nextInt(0x1B, 0x1E);
                    case 1 -> "(kV!a@&rL\n1P0QEJd3C".charAt(random.nextInt(19));
                    default -> random.nextInt(256);
                };
            var whole = new EscPosReader();
            whole.add(bytes);
            var pieces = new EscPosReader();
            var read = new java.util.ArrayList<EscPosReader.Op>();
            for (byte b : bytes) {
                pieces.add(new byte[]{b});
                for (var op = pieces.next(); op.isPresent(); op = pieces.next())
                    read.add(op.get());
            }
            var expected = new java.util.ArrayList<EscPosReader.Op>();
            for (var op = whole.next(); op.isPresent(); op = whole.next())
                expected.add(op.get());
            assertEquals(expected, read, "seed " + seed);
        }
    }

    @Test
    void noise_instead_of_a_status_ends_in_a_fault() throws Exception {
        var noisy = new MemoryLine("memory", time);
        var random = new SplittableRandom(7);
        time.start("noise", () -> {
            try {
                while (true) {
                    byte[] bytes = new byte[64];
                    random.nextBytes(bytes);
                    for (int i = 0; i < bytes.length; i++)
                        bytes[i] |= (byte) 0x80;
                    noisy.device().write(bytes);
                    time.sleep(Duration.ofMillis(1));
                }
            } catch (org.kiosk24.device.link.LinkDown e) {
                // the test is over
            }
        });
        var result = new EscPosPrinter(noisy.host(), time,
                new EscPosTimers(Duration.ofMillis(100), Duration.ofMillis(20),
                        Duration.ofMillis(100)),
                32).print(SLIP);
        assertEquals("Failed GARBLED NO", brief(result));
        noisy.device().close();
        assertTrue(model.slips().isEmpty());
    }

    private static String brief(Result<?> result) {
        Fault fault = switch (result) {
            case Result.Done<?> _ -> null;
            case Result.Refused<?>(var f) -> f;
            case Result.Failed<?>(var f) -> f;
            case Result.Unknown<?>(var f) -> f;
        };
        return fault == null
                ? "Done null"
                : result.getClass().getSimpleName() + " " + fault.code() + " " + fault.actHappened();
    }
}
