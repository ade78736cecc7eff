package org.kiosk24.app.identity;

import org.kiosk24.device.camera.Picture;

/** What the person sees while the camera looks. Calls come one after another, from the actor that checks. */
public interface Mirror {
    /** Some times a second. The picture is wiped as soon as this returns: draw it, or copy it and wipe the copy. */
    void show(Guidance guidance, Picture picture);

    /** A good picture was taken and is being compared; the camera's picture stands still meanwhile. */
    void comparing(int attempt);

    /** That was not enough, and there is another try. */
    void again(int triesLeft);
}
