package org.kiosk24.sim.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Needs strace (apt-get install strace). */
@Timeout(120)
class CrashStatesTest {
    private static final long SEED = 7;
    /** Its disk may be any: what the process asks of it is what counts. */
    @TempDir
    Path disk;

    private List<Step> recorded(Recorder.Plan plan) throws IOException {
        var tracing = new Tracing(disk);
        tracing.run(Recorder.class, plan.text());
        return tracing.steps();
    }

    @Test
    void no_acknowledged_row_is_lost_whatever_survives_and_a_disk_that_lies_is_found_out() throws IOException {
        List<Step> steps = recorded(new Recorder.Plan(20, 2, 0, SEED));
        try (var memory = new Memory()) {
            Tally honest = memory.judged(steps, Syncs.KEPT, 1, SEED);
            assertEquals(20, honest.commits());
            assertTrue(honest.states() > 300, honest.toString());
            assertTrue(honest.clean(), honest.toString());

            Tally lying = memory.judged(steps, Syncs.IGNORED, 0, SEED);
            assertTrue(lying.ackedLost() > 0, lying.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NORMAL", "OFF"})
    void a_journal_that_acknowledges_before_it_syncs_is_found_out(String synchronous) throws IOException {
        var tracing = new Tracing(disk);
        tracing.run(WeakRecorder.class, new Recorder.Plan(10, 1, 0, SEED).text(), synchronous);
        try (var memory = new Memory()) {
            Tally tally = memory.judged(tracing.steps(), Syncs.KEPT, 1, SEED);
            assertEquals(10, tally.commits());
            assertTrue(tally.ackedLost() > 0, tally.toString());
        }
    }

    @Test
    @Tag("soak")
    @Timeout(1200)
    void thousands_of_states_over_restarts_lose_nothing() throws IOException {
        List<Step> steps = recorded(new Recorder.Plan(80, 4, 0, SEED));
        try (var memory = new Memory()) {
            Tally tally = memory.judged(steps, Syncs.KEPT, 6, SEED);
            assertTrue(tally.states() > 3000, tally.toString());
            assertTrue(tally.clean(), tally.toString());
        }
    }

    @Test
    @Tag("soak")
    @Timeout(1200)
    void a_log_that_is_written_back_and_begun_anew_loses_nothing() throws IOException {
        List<Step> steps = recorded(new Recorder.Plan(40, 1, 960, SEED));
        assertTrue(steps.stream().anyMatch(s -> s.act() instanceof Act.Wrote(int file, long at, byte[] _)
                && at > 1000 * 4096 && file > 0), "the log never got so long");
        try (var memory = new Memory()) {
            Tally tally = memory.judged(steps, Syncs.KEPT, 2, SEED);
            assertTrue(tally.clean(), tally.toString());
        }
    }
}
