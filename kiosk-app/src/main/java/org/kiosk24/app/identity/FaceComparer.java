package org.kiosk24.app.identity;

import org.kiosk24.app.bureau.IdentityDesk.Likeness;
import org.kiosk24.device.Result;
import org.kiosk24.device.camera.Picture;

/** Tells whether two faces are one person's. It keeps neither; the caller wipes both. */
public interface FaceComparer {
    Result<Likeness> compare(Pair pair);

    /**
     * What is compared.
     *
     * @param attempt 1 to 3 within the order
     * @param portrait the image as the chip or card holds it, JPEG or JPEG 2000
     * @param live the face before the camera with something of its surroundings
     */
    record Pair(String orderId, int attempt, byte[] portrait, Picture live) {
        @Override
        public String toString() {
            return "Pair of " + orderId + ", attempt " + attempt;
        }
    }
}
