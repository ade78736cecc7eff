package org.kiosk24.sim.camera;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.kiosk24.app.identity.Jpeg;
import org.kiosk24.device.camera.Picture;

class KnownPicturesTest {
    private final KnownPictures pictures = new KnownPictures();
    private final CameraModel camera = new CameraModel();

    private Picture of(String who) {
        camera.show(who, Scene.GOOD);
        return camera.next(96, 72);
    }

    @Test
    void the_jpeg_that_is_remembered_is_the_one_the_box_makes_whatever_became_of_the_first() {
        for (int i = 0; i < 3; i++) {
            byte[] jpeg = pictures.encode(of("zhang"), 0.9f);
            assertArrayEquals(Jpeg.of(of("zhang"), 0.9f), jpeg);
            Arrays.fill(jpeg, (byte) 0);
        }
    }

    @Test
    void another_picture_and_another_quality_are_another_jpeg() {
        byte[] zhang = pictures.encode(of("zhang"), 0.9f);
        assertFalse(Arrays.equals(zhang, pictures.encode(of("elder"), 0.9f)));
        assertFalse(Arrays.equals(zhang, pictures.encode(of("zhang"), 0.5f)));
    }
}
