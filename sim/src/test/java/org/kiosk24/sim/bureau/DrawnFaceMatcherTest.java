package org.kiosk24.sim.bureau;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiosk24.app.bureau.IdentityDesk.Likeness;
import org.kiosk24.app.identity.Jpeg;
import org.kiosk24.sim.camera.CameraModel;
import org.kiosk24.sim.camera.KnownPictures;
import org.kiosk24.sim.camera.Scene;
import org.kiosk24.sim.face.Features;
import org.kiosk24.sim.people.Persona;
import org.kiosk24.sim.people.Personas;
import org.kiosk24.sim.permit.DrawnPortrait;

class DrawnFaceMatcherTest {
    private final DrawnFaceMatcher matcher = new DrawnFaceMatcher(new KnownPictures());
    private final CameraModel camera = new CameraModel();

    /** Add a persona who looks like another, and this says who. */
    /** The simulated permit's portrait, and the smaller one of virtual worlds. */
    @ParameterizedTest
    @CsvSource({"240, 0.9", "96, 0.9"})
    void everybody_is_like_the_own_portrait_and_like_nobody_elses(int width, float quality) {
        Map<String, byte[]> portraits = new LinkedHashMap<>();
        for (Persona p : Personas.load(World.TODAY).all())
            portraits.put(p.id(), DrawnPortrait.jpeg(Features.of(p.id()), width, quality));
        List<String> wrong = new ArrayList<>();
        for (String who : portraits.keySet()) {
            camera.show(who, Scene.GOOD);
            byte[] live = Jpeg.of(camera.next(320, 240), 0.9f);
            portraits.forEach((whose, portrait) -> {
                if (matcher.compare(portrait, live) != (who.equals(whose) ? Likeness.SAME : Likeness.NOT_SAME))
                    wrong.add(who + " and the portrait of " + whose);
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void what_shows_no_face_is_never_the_same() {
        camera.show("zhang", Scene.GOOD);
        byte[] zhang = Jpeg.of(camera.next(320, 240), 0.9f);
        camera.clear();
        byte[] nobody = Jpeg.of(camera.next(320, 240), 0.9f);
        assertEquals(Likeness.SAME, matcher.compare(zhang, zhang));
        assertEquals(Likeness.UNSURE, matcher.compare(zhang, nobody));
        assertEquals(Likeness.UNSURE, matcher.compare(new byte[10], zhang));
    }
}
