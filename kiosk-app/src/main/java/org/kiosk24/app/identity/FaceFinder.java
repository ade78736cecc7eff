package org.kiosk24.app.identity;

import org.kiosk24.device.camera.Picture;

/** Finds the faces in a picture, on this machine. It does not know whose they are and keeps nothing. */
public interface FaceFinder {
    Sighting find(Picture picture);
}
