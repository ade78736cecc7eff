package org.kiosk24.sim.script;

import org.kiosk24.device.time.Time;

/** Where a script plays. None of its acts may wait for the actor that calls them, which may be a device's own. */
public interface Stage {
    Time time();

    Cast cast();

    /** @param plug one of the cast's */
    void hangUp(String plug);

    void plugIn(String plug);

    /** Lets an accident of the cast begin and end; runs in an actor of its own and may wait. */
    void befall(String accident);
}
