package org.kiosk24.app.order;

import java.time.Duration;
import org.kiosk24.device.Cancel;

/** Told what is being done to an order, so that a screen can say it. */
@FunctionalInterface
public interface Progress {
    void doing(Next step);

    /** For a device that now waits this long for the person: asked between two looks, so that the time can be shown. */
    default Cancel waiting(Duration patience) {
        return Cancel.NEVER;
    }

    /** Nobody watches. */
    Progress SILENT = step -> {
    };
}
