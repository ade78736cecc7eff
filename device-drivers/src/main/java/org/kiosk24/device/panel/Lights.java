package org.kiosk24.device.panel;

import java.util.Optional;
import org.kiosk24.device.Result;

/** Lights beside the places where a person has something to do. */
@FunctionalInterface
public interface Lights {
    /** Lights this one and no other; none when empty. Steady, never flashing. Failed when the pins cannot be set. */
    Result<Void> guide(Optional<GuideLight> light);
}
