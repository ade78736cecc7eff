package org.kiosk24.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResultTest {
    private static final Fault SURE = new Fault.Jammed("station at /dev/x", ActHappened.NO, "seen by sensor 2");
    private static final Fault OPEN = new Fault.NoAnswer("station at /dev/x", ActHappened.UNKNOWN, "silent for 3 s");

    @ParameterizedTest
    @EnumSource
    void a_fault_is_unknown_exactly_when_nobody_knows_whether_the_act_happened(ActHappened happened) {
        Result<String> result = Result.fault(new Fault.Garbled("reader", happened, "odd bytes"));

        assertEquals(happened == ActHappened.UNKNOWN, result instanceof Result.Unknown, result::toString);
    }

    @Test
    void mapping_changes_only_what_was_done() {
        assertEquals(Result.done(4), Result.done("four").map(String::length));
        for (Result<String> other : others())
            assertEquals(other, other.map(s -> s + "!"));
    }

    @Test
    void the_next_step_is_taken_only_after_one_that_was_done() {
        assertEquals(Result.<Integer>fault(OPEN), Result.done("four").then(s -> Result.<Integer>fault(OPEN)));
        for (Result<String> other : others())
            assertEquals(other, other.then(s -> {
                throw new AssertionError("a step was taken after " + other);
            }));
    }

    @Test
    void a_fault_tells_its_code_and_all_a_technician_needs_in_one_line() {
        assertEquals("NO_ANSWER", OPEN.code());
        assertEquals("station at /dev/x: NO_ANSWER (act happened: UNKNOWN): silent for 3 s", OPEN.line());
    }

    private static List<Result<String>> others() {
        return List.of(Result.refused(SURE), Result.fault(SURE), Result.fault(OPEN));
    }
}
