package org.kiosk24.sim.bureau;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiosk24.app.bureau.IdentityDesk.Likeness;
import org.kiosk24.app.identity.Face;
import org.kiosk24.app.identity.Guidance;
import org.kiosk24.app.identity.Jpeg;
import org.kiosk24.app.identity.Sighting;
import org.kiosk24.device.camera.Picture;
import org.kiosk24.sim.camera.CameraModel;
import org.kiosk24.sim.camera.KnownPictures;
import org.kiosk24.sim.camera.Scene;
import org.kiosk24.sim.face.Features;
import org.kiosk24.sim.people.Persona;
import org.kiosk24.sim.people.Personas;
import org.kiosk24.sim.permit.DrawnPortrait;

class DrawnFaceMatcherTest {
    private final KnownPictures pictures = new KnownPictures();
    private final DrawnFaceMatcher matcher = new DrawnFaceMatcher(pictures);
    private final CameraModel camera = new CameraModel();

    /**
     * Add a persona who looks like another, and this says who. The simulated permit's portrait, and the smaller one of
     * virtual worlds, with the pictures of their cameras.
     */
    @ParameterizedTest
    @CsvSource({"240, 320", "72, 192"})
    void everybody_is_like_the_own_portrait_and_like_nobody_elses(int width, int pictureWidth) {
        Map<String, byte[]> portraits = new LinkedHashMap<>();
        for (Persona p : Personas.load(World.TODAY).all())
            portraits.put(p.id(), DrawnPortrait.jpeg(Features.of(p.id()), width, 0.9f));
        List<String> wrong = new ArrayList<>();
        for (String who : portraits.keySet()) {
            camera.show(who, Scene.GOOD);
            byte[] live = Jpeg.of(cut(camera.next(pictureWidth, pictureWidth * 3 / 4)), 0.9f);
            portraits.forEach((whose, portrait) -> {
                if (matcher.compare(portrait, live) != (who.equals(whose) ? Likeness.SAME : Likeness.NOT_SAME))
                    wrong.add(who + " and the portrait of " + whose);
            });
        }
        assertEquals(List.of(), wrong);
    }

    /** As the kiosk cuts it out, if it is as the kiosk wants it. */
    private Picture cut(Picture picture) {
        Sighting seen = pictures.find(picture);
        assertEquals(Guidance.GOOD, Guidance.of(Optional.of(seen), seen, Guidance.Limits.DEFAULT));
        Face face = seen.faces().getFirst();
        int margin = face.size() * 2 / 5;
        return picture.part(face.x() - margin, face.y() - margin, face.size() + 2 * margin, face.size() + 2 * margin);
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
