package org.kiosk24.sim.bureau;

import org.kiosk24.app.bureau.IdentityDesk.Likeness;

/** What the bureau's comparing machine says of two images. */
@FunctionalInterface
public interface FaceMatcher {
    Likeness compare(byte[] portrait, byte[] live);
}
