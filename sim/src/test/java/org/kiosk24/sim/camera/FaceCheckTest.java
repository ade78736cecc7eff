package org.kiosk24.sim.camera;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiosk24.app.bureau.IdentityDesk.Likeness;
import org.kiosk24.app.identity.FaceCheck;
import org.kiosk24.app.identity.FaceComparer.Pair;
import org.kiosk24.app.identity.FaceOutcome;
import org.kiosk24.app.identity.FaceTimers;
import org.kiosk24.app.identity.Guidance;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.sim.world.VirtualTime;

/** The whole check with its real times, which cost nothing, and the box's own finder. */
class FaceCheckTest {
    private static final Fault BROKEN = new Fault.NoAnswer("comparer", ActHappened.UNKNOWN, "silent");
    private final VirtualTime time = new VirtualTime(new SplittableRandom(24), Instant.parse("2027-11-23T03:00:00Z"));
    private final CameraModel model = new CameraModel();
    private final Watched mirror = new Watched();
    private final Deque<Result<Likeness>> answers = new ArrayDeque<>();
    private final List<byte[]> portraits = new ArrayList<>();
    private final byte[] portrait = {1, 2, 3, 4};
    private boolean cancelled;
    private Duration took = Duration.ZERO;

    private Result<Likeness> compare(Pair pair) {
        mirror.saw(pair);
        portraits.add(pair.portrait().clone());
        assertFalse(mirror.allBlack(), "the face must be there to be compared");
        return answers.isEmpty() ? Result.done(Likeness.SAME) : answers.poll();
    }

    private FaceOutcome check() {
        return check(() -> cancelled);
    }

    private FaceOutcome check(Cancel cancel) {
        var outcome = new ArrayList<FaceOutcome>();
        time.start("kiosk", () -> {
            var camera = new MemoryCamera(model, time, Duration.ofMillis(66), 320);
            long begin = time.nanos();
            outcome.add(new FaceCheck(camera, new KnownPictures(), this::compare, time, FaceTimers.DEFAULT)
                    .check("O-1", portrait, mirror, cancel));
            took = Duration.ofNanos(time.nanos() - begin);
        });
        time.run(Duration.ofMinutes(5));
        assertTrue(mirror.allBlack(), "a picture was left");
        assertArrayEquals(new byte[4], portrait, "the portrait was left");
        return outcome.getFirst();
    }

    @Test
    void who_looks_well_is_compared_within_a_second_and_the_portrait_is_whole_until_then() {
        model.show("zhang", Scene.GOOD);
        assertEquals(new FaceOutcome.Same(), check());
        assertArrayEquals(new byte[]{1, 2, 3, 4}, portraits.getFirst());
        assertTrue(took.toMillis() < 1000, took.toString());
        assertEquals(Guidance.HOLD_STILL, mirror.told.getFirst());
    }

    @ParameterizedTest
    @CsvSource({"TWO_PEOPLE,MORE_THAN_ONE", "TOO_FAR,TOO_FAR", "TOO_NEAR,TOO_NEAR", "DARK,TOO_DARK",
            "BRIGHT,TOO_BRIGHT", "TURNED_AWAY,LOOK_HERE", "OFF_CENTRE,LOOK_HERE", "MOVING,HOLD_STILL",
            "NOBODY,NO_FACE"})
    void each_guidance_is_told_and_whoever_follows_it_is_recognised(Scene scene, Guidance told) {
        model.show("zhang", scene);
        mirror.when(told, () -> model.show("zhang", Scene.GOOD));
        assertEquals(new FaceOutcome.Same(), check());
        assertTrue(mirror.told.contains(told), mirror.told.toString());
        assertEquals(1, portraits.size());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"GOOD", "NOBODY", "TURNED_AWAY"})
    void who_never_follows_is_not_compared_and_after_three_tries_takes_the_other_way(Scene scene) {
        model.show("zhang", scene);
        assertInstanceOf(FaceOutcome.NoGoodPicture.class, check());
        assertEquals(List.of(), portraits);
        assertEquals(List.of(2, 1), mirror.triesLeft);
        assertTrue(took.toSeconds() >= 60 && took.toSeconds() < 63, took.toString());
    }

    @Test
    void where_nobody_comes_the_check_ends_after_one_look() {
        assertEquals(new FaceOutcome.TimedOut(), check());
        assertEquals(20, took.toSeconds());
        assertFalse(mirror.pictures.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"NOT_SAME NOT_SAME NOT_SAME,NotSame,3", "NOT_SAME UNSURE SAME,Same,3", "UNSURE UNSURE UNSURE,Unsure,3",
            "UNSURE SAME,Same,2", "SAME,Same,1"})
    void there_are_three_tries_and_no_fourth(String said, String outcome, int tries) {
        model.show("zhang", Scene.GOOD);
        for (String likeness : said.split(" "))
            answers.add(Result.done(Likeness.valueOf(likeness)));
        assertEquals(outcome, check().getClass().getSimpleName());
        assertEquals(tries, portraits.size());
        assertEquals(tries, mirror.comparing);
    }

    @Test
    void a_comparer_that_is_ill_ends_the_check_at_once() {
        model.show("zhang", Scene.GOOD);
        answers.add(Result.fault(BROKEN));
        assertEquals(new FaceOutcome.Unavailable(BROKEN), check());
        assertEquals(1, portraits.size());
    }

    @Test
    void a_comparer_that_breaks_leaves_no_picture_either() {
        model.show("zhang", Scene.GOOD);
        time.start("kiosk", () -> {
            var camera = new MemoryCamera(model, time, Duration.ofMillis(66), 320);
            try {
                new FaceCheck(camera, new KnownPictures(), pair -> {
                    mirror.saw(pair);
                    throw new IllegalStateException("broken");
                }, time, FaceTimers.DEFAULT).check("O-1", portrait, mirror, Cancel.NEVER);
            } catch (IllegalStateException e) {
                mirror.told.clear();
            }
        });
        time.run(Duration.ofMinutes(1));
        assertEquals(List.of(), mirror.told);
        assertTrue(mirror.allBlack());
        assertArrayEquals(new byte[4], portrait);
    }

    @Test
    void whoever_wants_another_way_gets_it_at_once() {
        model.show("zhang", Scene.TOO_FAR);
        mirror.when(Guidance.TOO_FAR, () -> cancelled = true);
        assertEquals(new FaceOutcome.Cancelled(), check());
        assertTrue(took.toMillis() < 500, took.toString());
    }

    @Test
    void a_stuck_camera_can_be_left_too() {
        model.fault("stuck");
        long begin = time.nanos();
        assertEquals(new FaceOutcome.Cancelled(), check(() -> time.nanos() - begin > Duration.ofSeconds(1).toNanos()));
        assertTrue(took.toMillis() < 1600, took.toString());
    }

    @ParameterizedTest
    @CsvSource({"unplugged,NOT_CONNECTED", "noise,NOT_CONNECTED", "stuck,NO_ANSWER", "corrupt,GARBLED"})
    void an_ill_camera_makes_the_check_unavailable_within_seconds(String fault, String code) {
        model.show("zhang", Scene.GOOD);
        model.fault(fault);
        assertEquals(code, assertInstanceOf(FaceOutcome.Unavailable.class, check()).fault().code());
        assertTrue(took.toSeconds() <= 5, took.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unplugged", "stuck", "corrupt"})
    void a_camera_that_falls_ill_while_it_looks_makes_the_check_unavailable(String fault) {
        model.show("zhang", Scene.TOO_FAR);
        mirror.when(Guidance.TOO_FAR, () -> model.fault(fault));
        assertInstanceOf(FaceOutcome.Unavailable.class, check());
    }

    @ParameterizedTest
    @ValueSource(strings = {"stuck", "corrupt"})
    void a_camera_that_recovers_in_time_is_forgiven(String fault) {
        model.show("zhang", Scene.GOOD);
        model.fault(fault);
        time.start("technician", () -> {
            time.sleep(Duration.ofSeconds(3));
            model.mend();
        });
        assertEquals(new FaceOutcome.Same(), check());
    }
}
