package org.kiosk24.app.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both sides of each limit of the table. */
class GuidanceTest {
    private static Guidance of(Optional<Sighting> before, double light, Face... faces) {
        return Guidance.of(before, new Sighting(640, 480, light, List.of(faces)), Guidance.Limits.DEFAULT);
    }

    private static Face centred(double x, double y, int size, double light, double glare, double sharp, double turn) {
        return new Face((int) Math.round(x - size / 2.0), (int) Math.round(y - size / 2.0), size, light, glare, sharp,
                turn);
    }

    private static final Face WELL = centred(320, 240, 200, 130, 0, 0.2, 0.05);

    private static Guidance still(Face face) {
        return of(Optional.of(new Sighting(640, 480, 130, List.of(face))), 130, face);
    }

    @ParameterizedTest
    @CsvSource({"17,TOO_DARK", "18,NO_FACE", "235,NO_FACE", "236,TOO_BRIGHT"})
    void without_a_face_the_room_is_judged(double light, Guidance expected) {
        assertEquals(expected, of(Optional.empty(), light));
    }

    @ParameterizedTest
    @CsvSource({"99,GOOD", "100,MORE_THAN_ONE", "200,MORE_THAN_ONE"})
    void a_second_face_counts_from_half_the_size_of_the_first(int size, Guidance expected) {
        Face second = centred(100, 100, size, 130, 0, 0.2, 0);
        assertEquals(expected, of(Optional.of(new Sighting(640, 480, 130, List.of(WELL))), 130, WELL, second));
    }

    @ParameterizedTest
    @CsvSource({"320,240,134,130,0,.2,.05,TOO_FAR", "320,240,135,130,0,.2,.05,GOOD", "320,240,312,130,0,.2,.05,GOOD",
            "320,240,313,130,0,.2,.05,TOO_NEAR", "320,240,200,44,0,.2,.05,TOO_DARK", "320,240,200,45,0,.2,.05,GOOD",
            "320,240,200,240,0,.2,.05,GOOD", "320,240,200,241,0,.2,.05,TOO_BRIGHT",
            "320,240,200,130,.30,.2,.05,GOOD", "320,240,200,130,.31,.2,.05,TOO_BRIGHT",
            "204,240,200,130,0,.2,.05,LOOK_HERE", "205,240,200,130,0,.2,.05,GOOD", "436,240,200,130,0,.2,.05,LOOK_HERE",
            "320,134,200,130,0,.2,.05,LOOK_HERE", "320,135,200,130,0,.2,.05,GOOD",
            "320,240,200,130,0,.2,.30,LOOK_HERE", "320,240,200,130,0,.2,.29,GOOD",
            "320,240,200,130,0,.08,.05,HOLD_STILL", "320,240,200,130,0,.09,.05,GOOD"})
    void one_face_is_judged_by_size_light_place_pose_and_sharpness(double x, double y, int size, double light,
            double glare, double sharp, double turn, Guidance expected) {
        assertEquals(expected, still(centred(x, y, size, light, glare, sharp, turn)));
    }

    @ParameterizedTest
    @CsvSource({"336,240,200,GOOD", "337,240,200,HOLD_STILL", "320,257,200,HOLD_STILL", "320,240,216,GOOD",
            "320,240,218,HOLD_STILL"})
    void whoever_moves_or_comes_nearer_is_asked_to_hold_still(double x, double y, int size, Guidance expected) {
        Face was = centred(x, y, size, 130, 0, 0.2, 0.05);
        assertEquals(expected, of(Optional.of(new Sighting(640, 480, 130, List.of(was))), 130, WELL));
    }

    @Test
    void the_first_picture_alone_is_never_good() {
        assertEquals(Guidance.HOLD_STILL, of(Optional.empty(), 130, WELL));
        assertEquals(Guidance.HOLD_STILL, of(Optional.of(new Sighting(640, 480, 130, List.of())), 130, WELL));
    }

    /** The earlier row of the table holds. */
    @Test
    void what_stands_further_up_is_told_first() {
        assertEquals(Guidance.TOO_FAR, still(centred(60, 60, 60, 10, 1, 0, 1)));
        assertEquals(Guidance.TOO_DARK, still(centred(60, 60, 200, 10, 0, 0, 1)));
        assertEquals(Guidance.LOOK_HERE, still(centred(100, 240, 200, 130, 0, 0, 1)));
    }

    @Test
    void the_javadocs_examples_are_right() {
        assertEquals(Guidance.TOO_FAR, still(centred(320, 240, 100, 130, 0, 0.2, 0)));
        assertEquals(Guidance.LOOK_HERE, still(centred(200, 240, 200, 130, 0, 0.2, 0)));
        assertEquals(Guidance.HOLD_STILL,
                of(Optional.of(new Sighting(640, 480, 130, List.of(centred(300, 240, 200, 130, 0, 0.2, 0)))), 130,
                        WELL));
    }
}
