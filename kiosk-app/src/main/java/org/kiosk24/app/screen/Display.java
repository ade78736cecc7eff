package org.kiosk24.app.screen;

import org.kiosk24.device.camera.Picture;

/** The glass. Showing never waits for a person; touches come back through a mailbox of {@link Touch}es. */
@FunctionalInterface
public interface Display {
    void show(View view);

    /**
     * A picture for the {@link Block.Mirror} that is shown; not shown where there is none. Wiped when this returns, so
     * it is drawn or copied until then.
     */
    default void mirror(Picture picture) {}
}
