package org.kiosk24.sim.accident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.sim.accident.CutAnywhere.Cut;
import org.kiosk24.sim.accident.Matrix.Cell;
import org.kiosk24.sim.accident.Matrix.Stage;

class MatrixTest {
    private static final long SEED = 7;
    @TempDir
    Path dir;

    @Test
    void the_stages_are_those_of_a_whole_visit() {
        List<String> stages = new Matrix(dir, SEED, Runs.QUIET).stages(Plan.CARD).stream().map(Stage::name).toList();
        assertEquals("Welcome", stages.getFirst());
        assertEquals("Goodbye", stages.getLast());
        assertTrue(stages.containsAll(List.of("PlaceIdCard", "InsertPermit", "PayByCard PRESENT_CARD", "Making PRINT",
                "Making CHIP", "TakePermit", "Working PRINTING_RECEIPT")), stages::toString);
    }

    @Test
    void a_sample_of_accidents_at_stages_breaks_no_promise() {
        holds(matrix(73));
    }

    @Test
    void a_full_disk_at_any_stage_keeps_the_kiosk_out_of_service_until_there_is_space() {
        var matrix = new Matrix(dir, SEED, Runs.QUIET);
        holds(matrix.run(List.of(Accidents.named("disk.full")), matrix.stages(Plan.CARD), 4));
    }

    @Test
    @Tag("soak")
    void no_accident_at_any_stage_breaks_a_promise() {
        holds(matrix(1));
    }

    @Test
    void a_power_cut_at_a_sample_of_events_breaks_no_promise() {
        var cuts = new CutAnywhere(dir, SEED, Runs.QUIET);
        for (Plan plan : Plan.values())
            hold(cuts.once(plan, 29));
        hold(cuts.twice(Plan.CARD, 71, 31, 200));
    }

    @Test
    @Tag("soak")
    void a_power_cut_at_any_event_breaks_no_promise() {
        for (Plan plan : Plan.values())
            hold(new CutAnywhere(dir, SEED, Runs.QUIET).once(plan, 1));
    }

    @Test
    @Tag("soak")
    void a_second_power_cut_during_recovery_breaks_no_promise() {
        for (Plan plan : Plan.values())
            hold(new CutAnywhere(dir, SEED, Runs.QUIET).twice(plan, 7, 13, 300));
    }

    private List<Cell> matrix(int every) {
        var matrix = new Matrix(dir, SEED, Runs.QUIET);
        return matrix.run(Accidents.all(), matrix.stages(Plan.values()), every);
    }

    private static void holds(List<Cell> cells) {
        assertTrue(cells.size() > 4, "only " + cells.size());
        assertEquals(List.of(), cells.stream().filter(c -> !c.broken().isEmpty()).toList());
    }

    private static void hold(List<Cut> cuts) {
        assertTrue(!cuts.isEmpty(), "only " + cuts.size());
        assertEquals(List.of(), cuts.stream().filter(c -> !c.broken().isEmpty()).toList());
    }
}
