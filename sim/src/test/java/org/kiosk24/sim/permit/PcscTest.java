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

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.permit.ChipPermitReader;
import org.kiosk24.device.permit.PermitReader.OpenPermit;
import org.kiosk24.device.permit.pcsc.Pcsc;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;

/** The driver through a real PC/SC daemon and its virtual reader. Needs Debian's pcscd and vsmartcard-vpcd. */
@Tag("pcsc")
class PcscTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Time TIME = new RealTime();
    @TempDir
    private Path folder;
    /** One for each test: a daemon may overlook that a chip went and another came within its 400 ms. */
    private PcscDaemon daemon;

    private PermitChipModel model;
    private VpcdCard card;
    private VirtualPermit permit;
    private ChipPermitReader reader;

    @BeforeEach
    void plug() throws Exception {
        daemon = new PcscDaemon(folder, TIME);
        model = new PermitChipModel();
        card = new VpcdCard(model, daemon.cardPort(), TIME);
        permit = Permits.permit(TIME);
        reader = reader(daemon, Duration.ofSeconds(20));
    }

    @AfterEach
    void unplug() {
        if (daemon == null)
            return;
        reader.close();
        card.close();
        daemon.close();
    }

    private static ChipPermitReader reader(PcscDaemon at, Duration answer) {
        return new ChipPermitReader(new Pcsc(at.reader(), Optional.of(at.socket()), TIME,
                new Pcsc.Timers(Duration.ofMillis(20), Duration.ofSeconds(10), answer, Duration.ofSeconds(10))), TIME,
                new SplittableRandom(3));
    }

    @Test
    void a_permit_is_opened_written_and_read_back() {
        model.insert(permit);
        assertTrue(done(reader.health()).startsWith(daemon.reader()));
        try (OpenPermit open = done(reader.open(KEY, PATIENCE))) {
            assertEquals(Permits.ZHANG, open.holder());
            assertArrayEquals(Permits.PORTRAIT, done(open.portrait()));
            done(open.append(record(1)));
            assertArrayEquals(record(1), done(open.endorsements()).getFirst());
        }
        assertArrayEquals(record(1), committed(permit).getFirst());
    }

    @Test
    void a_restarted_daemon_is_met_again_by_the_same_reader() throws Exception {
        model.insert(permit);
        OpenPermit before = done(reader.open(KEY, PATIENCE));
        daemon.restart();
        assertInstanceOf(Fault.CardUnreadable.class, fault(before.append(record(1))));
        assertTrue(permit.committed().isEmpty());
        try (OpenPermit after = done(reader.open(KEY, PATIENCE))) {
            done(after.append(record(2)));
        }
        assertEquals(1, permit.committed().size());
    }

    @Test
    void a_permit_pulled_in_the_middle_of_the_read_is_unreadable_and_then_read_anew() {
        model.insert(permit);
        model.fault("card-pulled");
        Result<OpenPermit> pulled = reader.open(KEY, Duration.ofSeconds(4));
        assertInstanceOf(Result.Failed.class, pulled);
        assertInstanceOf(Fault.CardUnreadable.class, fault(pulled));
        model.mend();
        assertEquals(Permits.ZHANG, done(reader.open(KEY, PATIENCE)).holder());
    }

    @Test
    void a_permit_that_comes_and_goes_is_seen_to() {
        assertInstanceOf(Fault.NoCard.class, fault(reader.open(KEY, Duration.ofMillis(100))));
        model.insert(permit);
        OpenPermit open = done(reader.open(KEY, PATIENCE));
        model.remove();
        assertInstanceOf(Result.Failed.class, open.endorsements());
        model.insert(permit);
        done(done(reader.open(KEY, PATIENCE)).endorsements());
    }

    @Test
    void a_silent_chip_is_given_up_and_works_again_once_it_was_taken_out() {
        ChipPermitReader impatient = reader(daemon, Duration.ofMillis(300));
        model.insert(permit);
        model.fault("silent");
        assertInstanceOf(Result.Failed.class, impatient.open(KEY, Duration.ofSeconds(1)));
        model.remove();
        model.mend();
        model.insert(permit);
        assertEquals(Permits.ZHANG, done(impatient.open(KEY, PATIENCE)).holder());
        impatient.close();
    }

    @Test
    void two_daemons_and_their_permits_do_not_meet(@TempDir Path other) throws Exception {
        try (var second = new PcscDaemon(other, TIME)) {
            var secondModel = new PermitChipModel();
            try (var secondCard = new VpcdCard(secondModel, second.cardPort(), TIME);
                    var secondReader = reader(second, Duration.ofSeconds(20))) {
                secondModel.insert(Permits.permit(TIME));
                done(secondReader.open(KEY, PATIENCE));
                assertInstanceOf(Fault.NoCard.class, fault(reader.open(KEY, Duration.ofMillis(500))));
                assertEquals(List.of(true, false), List.of(secondModel.inField(), model.inField()));
            }
        }
    }

    @Test
    void a_daemon_that_is_not_there_says_what_to_do() {
        try (var nobody = new ChipPermitReader(new Pcsc("", Optional.of(folder.resolve("nobody")), TIME,
                new Pcsc.Timers(Duration.ofMillis(5), Duration.ofMillis(20), PATIENCE, PATIENCE)), TIME,
                new SplittableRandom(3))) {
            Fault fault = fault(nobody.health());
            assertInstanceOf(Fault.NotConnected.class, fault);
            assertTrue(fault.detail().contains("systemctl start pcscd"), fault.detail());
        }
    }
}
