package org.kiosk24.sim.permit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kiosk24.sim.permit.Permits.KEY;
import static org.kiosk24.sim.permit.Permits.committed;
import static org.kiosk24.sim.permit.Permits.done;
import static org.kiosk24.sim.permit.Permits.fault;
import static org.kiosk24.sim.permit.Permits.record;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.permit.AccessKey;
import org.kiosk24.device.permit.ChipPermitReader;
import org.kiosk24.device.permit.PermitReader.OpenPermit;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.permit.PermitChipModel.Cut;

/** The driver in front of the simulated chip, in memory; the chip's own records are the judge. */
class ChipPermitReaderTest {
    private static final Duration PATIENCE = Duration.ofMillis(50);
    private final Time time = new RealTime();
    private final PermitChipModel model = new PermitChipModel();
    private final MemoryChipSlot slot = new MemoryChipSlot(model, time,
            new MemoryChipSlot.Timers(Duration.ofMillis(5), Duration.ofMillis(5)));
    private final ChipPermitReader reader = new ChipPermitReader(slot, time, new SplittableRandom(3));
    private final VirtualPermit permit = Permits.permit(time);

    private OpenPermit opened() {
        return done(reader.open(KEY, PATIENCE));
    }

    private static void assertRecords(List<byte[]> expected, List<byte[]> actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++)
            assertArrayEquals(expected.get(i), actual.get(i), "record " + i);
    }

    @Test
    void holder_and_portrait_come_out_as_they_are_on_the_chip() {
        model.insert(permit);
        OpenPermit open = opened();
        assertEquals(Permits.ZHANG, open.holder());
        assertArrayEquals(Permits.PORTRAIT, done(open.portrait()));
        assertRecords(List.of(), done(open.endorsements()));
    }

    @Test
    void another_persons_permit_is_refused_as_the_wrong_card() {
        model.insert(permit);
        for (AccessKey wrong : List.of(new AccessKey("CA1234568", KEY.birth(), KEY.expiry()),
                new AccessKey(KEY.permitNumber(), KEY.birth().plusDays(1), KEY.expiry()),
                new AccessKey(KEY.permitNumber(), KEY.birth(), LocalDate.of(2033, 6, 12)))) {
            Result<OpenPermit> result = reader.open(wrong, PATIENCE);
            assertInstanceOf(Result.Refused.class, result);
            assertInstanceOf(Fault.WrongCard.class, fault(result));
        }
        opened();
    }

    @Test
    void an_empty_field_is_no_card_after_the_patience() {
        assertInstanceOf(Fault.NoCard.class, fault(reader.open(KEY, PATIENCE)));
    }

    @Test
    void a_permit_that_comes_late_is_waited_for() {
        time.start("citizen", () -> {
            time.sleep(Duration.ofMillis(20));
            model.insert(permit);
        });
        assertEquals(Permits.ZHANG, done(reader.open(KEY, Duration.ofSeconds(20))).holder());
    }

    @Test
    void a_missing_reader_is_not_connected() {
        slot.plugged(false);
        assertInstanceOf(Fault.NotConnected.class, fault(reader.health()));
        assertInstanceOf(Fault.NotConnected.class, fault(reader.open(KEY, PATIENCE)));
        slot.plugged(true);
        assertEquals("Reader in memory", done(reader.health()));
    }

    @Test
    void records_are_appended_and_read_back_in_order() {
        model.insert(permit);
        permit.preload(record(0));
        OpenPermit open = opened();
        done(open.append(record(1)));
        done(open.append(record(2)));
        assertRecords(List.of(record(0), record(1), record(2)), done(open.endorsements()));
        open.close();
        assertRecords(List.of(record(0), record(1), record(2)), done(opened().endorsements()));
        assertRecords(List.of(record(1), record(2)), committed(permit));
    }

    @Test
    void the_longest_record_fits_and_a_longer_one_is_refused() {
        model.insert(permit);
        OpenPermit open = opened();
        done(open.append(record(722)));
        assertRecords(List.of(record(722)), done(open.endorsements()));
        assertInstanceOf(Result.Refused.class, open.append(record(723)));
        assertInstanceOf(Result.Refused.class, open.append(new byte[0]));
        assertEquals(1, permit.count());
    }

    @Test
    void the_256th_record_is_refused_and_changes_nothing() {
        model.insert(permit);
        for (int i = 0; i < 254; i++)
            permit.preload(new byte[]{(byte) i});
        OpenPermit open = opened();
        done(open.append(record(1)));
        Result<Void> result = open.append(record(2));
        assertEquals("FULL", assertInstanceOf(Fault.Rejected.class, fault(result)).reason());
        assertInstanceOf(Result.Refused.class, result);
        assertEquals(255, permit.count());
        assertEquals(255, done(open.endorsements()).size());
    }

    @ParameterizedTest
    @EnumSource(Cut.class)
    void a_cut_at_any_command_of_an_append_is_never_told_otherwise_than_it_is(Cut cut) {
        boolean finished = false;
        int unknowns = 0;
        for (int command = 1; !finished; command++) {
            VirtualPermit chip = Permits.permit(time);
            chip.preload(record(0));
            model.insert(chip);
            OpenPermit open = opened();
            model.cutAt(command, cut);
            switch (open.append(record(1))) {
                case Result.Done<Void> d -> {
                    assertRecords(List.of(record(1)), committed(chip));
                    finished = true;
                }
                case Result.Failed<Void>(var f) -> assertRecords(List.of(), committed(chip));
                case Result.Unknown<Void>(var f) -> unknowns++;
                case Result.Refused<Void>(var f) -> throw new AssertionError(f.line());
            }
            model.mend();
            List<byte[]> truth = committed(chip).isEmpty()
                    ? List.of(record(0))
                    : List.of(record(0), record(1));
            assertRecords(truth, done(opened().endorsements()));
            if (committed(chip).isEmpty())
                done(opened().append(record(1)));
            assertRecords(List.of(record(0), record(1)), done(opened().endorsements()));
            assertTrue(command < 60, "an append of few commands");
        }
        assertTrue(unknowns >= 1, "the committing command must have been among them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"long-read-6700", "long-read-63cf"})
    void a_chip_that_dislikes_long_reads_is_read_in_short_ones(String fault) {
        model.insert(permit);
        model.fault(fault);
        OpenPermit open = opened();
        assertArrayEquals(Permits.PORTRAIT, done(open.portrait()));
        done(open.append(record(1)));
        assertRecords(List.of(record(1)), committed(permit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"silent", "6988", "card-pulled"})
    void a_chip_that_fails_for_good_fails_the_opening_and_works_when_mended(String name) {
        model.insert(permit);
        model.fault(name);
        Result<OpenPermit> result = reader.open(KEY, PATIENCE);
        assertInstanceOf(Result.Failed.class, result);
        assertInstanceOf(Fault.CardUnreadable.class, fault(result));
        model.mend();
        opened();
    }

    @Test
    void a_write_that_the_memory_refuses_has_certainly_not_happened() {
        model.insert(permit);
        OpenPermit open = opened();
        model.fault("write-fails");
        assertInstanceOf(Result.Failed.class, open.append(record(1)));
        assertRecords(List.of(), committed(permit));
        model.mend();
        done(open.append(record(1)));
        assertRecords(List.of(record(1)), committed(permit));
    }

    @Test
    void a_lost_answer_to_the_commit_is_unknown_until_the_chip_is_read_again() {
        model.insert(permit);
        OpenPermit open = opened();
        model.fault("answer-lost");
        assertInstanceOf(Result.Unknown.class, open.append(record(1)));
        model.mend();
        assertRecords(List.of(record(1)), done(opened().endorsements()));
    }

    @Test
    void a_torn_write_is_unknown_and_has_left_nothing() {
        model.insert(permit);
        OpenPermit open = opened();
        model.fault("torn-write");
        assertInstanceOf(Result.Unknown.class, open.append(record(1)));
        model.mend();
        assertRecords(List.of(), done(opened().endorsements()));
        assertRecords(List.of(), committed(permit));
    }

    @Test
    void a_daemon_restart_ends_the_session_and_the_next_opening_works() {
        model.insert(permit);
        OpenPermit open = opened();
        model.fault("daemon-restart");
        assertInstanceOf(Result.Failed.class, open.endorsements());
        opened();
    }

    @Test
    void no_fault_shows_the_holder() {
        model.insert(permit);
        for (String name : model.faults().keySet()) {
            if (name.equals("slow"))
                continue; // costs real time, and says nothing
            model.fault(name);
            switch (reader.open(KEY, PATIENCE)) {
                case Result.Done<OpenPermit>(var open) -> {
                    if (!(open.append(record(1)) instanceof Result.Done))
                        assertHidden(fault(open.append(record(1))).line() + model.state());
                }
                case Result.Failed<OpenPermit>(var f) -> assertHidden(f.line() + model.state());
                case Result.Refused<OpenPermit>(var f) -> assertHidden(f.line() + model.state());
                case Result.Unknown<OpenPermit>(var f) -> assertHidden(f.line() + model.state());
            }
            model.mend();
        }
    }

    private static void assertHidden(String text) {
        for (String personal : List.of("CA1234567", "ZHANG", "张三", "900115"))
            assertTrue(!text.contains(personal), text);
    }
}
