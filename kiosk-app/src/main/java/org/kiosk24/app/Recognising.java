package org.kiosk24.app;

import java.util.Optional;
import org.kiosk24.app.identity.FaceCheck;
import org.kiosk24.app.identity.OfficerCheck;

/**
 * How this kiosk finds out who stands before it.
 *
 * @param face empty without a camera, or with nobody to compare faces
 */
public record Recognising(Optional<FaceCheck> face, OfficerCheck officer) {}
