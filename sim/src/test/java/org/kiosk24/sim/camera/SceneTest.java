package org.kiosk24.sim.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiosk24.app.identity.Guidance;
import org.kiosk24.app.identity.Sighting;
import org.kiosk24.sim.people.Persona;
import org.kiosk24.sim.people.Personas;

/** Everybody in every scene, found by the box's own finder. */
class SceneTest {
    private static final Map<Scene, Guidance> EXPECTED = new TreeMap<>(Map.of(Scene.NOBODY, Guidance.NO_FACE,
            Scene.GOOD, Guidance.GOOD, Scene.TWO_PEOPLE, Guidance.MORE_THAN_ONE, Scene.TOO_FAR, Guidance.TOO_FAR,
            Scene.TOO_NEAR, Guidance.TOO_NEAR, Scene.DARK, Guidance.TOO_DARK, Scene.BRIGHT, Guidance.TOO_BRIGHT,
            Scene.TURNED_AWAY, Guidance.LOOK_HERE, Scene.OFF_CENTRE, Guidance.LOOK_HERE, Scene.MOVING,
            Guidance.HOLD_STILL));
    private final KnownPictures finder = new KnownPictures();
    private final CameraModel model = new CameraModel();

    private Map<String, Guidance> seen(Scene scene, int width) {
        var seen = new TreeMap<String, Guidance>();
        for (Persona p : Personas.load(LocalDate.of(2026, 11, 23)).all()) {
            model.show(p.id(), scene);
            Optional<Sighting> before = Optional.empty();
            Guidance last = Guidance.NO_FACE;
            for (int i = 0; i < 4; i++) {
                Sighting now = finder.find(model.next(width, width * 3 / 4));
                last = Guidance.of(before, now, Guidance.Limits.DEFAULT);
                before = Optional.of(now);
            }
            seen.put(p.id(), last);
        }
        return seen;
    }

    private static Map<String, Guidance> others(Map<String, Guidance> seen, Guidance expected) {
        seen.values().removeIf(expected::equals);
        return seen;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TURNED_AWAY")
    void every_scene_gets_its_guidance_from_everybody(Scene scene) {
        assertEquals(Map.of(), others(seen(scene, 640), EXPECTED.get(scene)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TURNED_AWAY")
    void small_pictures_get_the_same_guidance(Scene scene) {
        assertEquals(Map.of(), others(seen(scene, 320), EXPECTED.get(scene)));
    }

    /** A head that is turned far is no frontal face at all. */
    @ParameterizedTest
    @ValueSource(ints = {320, 640})
    void whoever_is_turned_away_is_asked_to_look_here_or_not_seen(int width) {
        var seen = seen(Scene.TURNED_AWAY, width);
        assertEquals(Guidance.LOOK_HERE, seen.get("zhang"));
        assertFalse(seen.containsValue(Guidance.GOOD), seen.toString());
    }

    @Test
    void a_picture_is_the_same_whenever_it_is_painted_and_belongs_to_whoever_asked() {
        model.show("zhang", Scene.GOOD);
        var one = model.next(320, 240);
        one.wipe();
        var again = new CameraModel();
        again.show("zhang", Scene.GOOD);
        org.junit.jupiter.api.Assertions.assertArrayEquals(model.next(320, 240).pixels(),
                again.next(320, 240).pixels());
    }
}
