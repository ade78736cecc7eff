package org.kiosk24.app.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiosk24.app.bureau.Consultation;
import org.kiosk24.app.bureau.Consultation.Answer;
import org.kiosk24.app.bureau.Consultation.Purpose;
import org.kiosk24.app.bureau.Consultation.Register;
import org.kiosk24.app.bureau.Consultations;
import org.kiosk24.app.bureau.IdentityDesk.Likeness;
import org.kiosk24.app.identity.FaceComparer.Pair;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.camera.Picture;

class NotedComparerTest {
    private static final Fault NO_MODEL = new Fault.NoAnswer("model", ActHappened.NO, "no answer in 5 s");
    private final Pair pair = new Pair("WH0001-260101-080000-AAAA", 1, new byte[]{1},
            new Picture(1, 1, Picture.Format.GREY, new byte[]{2}));
    private final Consultations asked = new Consultations();

    @ParameterizedTest
    @CsvSource({"SAME, SAME", "NOT_SAME, NOT_SAME", "UNSURE, UNSURE"})
    void the_person_can_read_afterwards_what_a_comparison_in_the_kiosk_came_to(Likeness likeness, Answer noted) {
        Result<Likeness> answer = Result.done(likeness);
        assertSame(answer, comparing(answer).compare(pair));
        assertEquals(List.of(here(noted)), asked.all());
    }

    @Test
    void a_comparison_that_came_to_nothing_is_noted_as_no_answer() {
        for (Result<Likeness> none : List.<Result<Likeness>>of(Result.refused(NO_MODEL), Result.fault(NO_MODEL),
                new Result.Unknown<>(NO_MODEL))) {
            asked.clear();
            assertSame(none, comparing(none).compare(pair));
            assertEquals(List.of(here(Answer.NO_ANSWER)), asked.all());
        }
    }

    @Test
    void the_answer_of_a_second_try_takes_the_place_of_none() {
        comparing(Result.fault(NO_MODEL)).compare(pair);
        comparing(Result.done(Likeness.SAME)).compare(pair);
        assertEquals(List.of(here(Answer.SAME)), asked.all());
    }

    @Test
    void the_other_comparer_gets_the_very_pair_once() {
        List<Pair> seen = new ArrayList<>();
        new NotedComparer(given -> {
            seen.add(given);
            return Result.done(Likeness.SAME);
        }, asked).compare(pair);
        assertEquals(1, seen.size());
        assertSame(pair, seen.getFirst());
    }

    private NotedComparer comparing(Result<Likeness> answer) {
        return new NotedComparer(given -> answer, asked);
    }

    private static Consultation here(Answer answer) {
        return new Consultation(Register.FACES_HERE, Purpose.RECOGNISE, answer);
    }
}
