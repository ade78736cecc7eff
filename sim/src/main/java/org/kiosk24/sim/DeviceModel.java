package org.kiosk24.sim;

import org.kiosk24.device.link.Link;

/**
 * A simulated device's firmware. It keeps its own ground truth: what physically happened to cards, paper and money,
 * whatever the host believes.
 *
 * <p>A model waits in one place: a mailbox in which bytes from the line (see {@link LinePump}) and things people do
 * (a card laid down, a key pressed, a fault) arrive in order. So it costs nothing while idle, and it runs the same on
 * real and on virtual time. Methods other than {@link #run} may be called from any actor.
 */
public interface DeviceModel extends Breakable {
    /** Serves the line for as long as the simulation lives. */
    void run(Link line);

    /**
     * From now on tells this watcher, in the device's own actor, whenever the device may have changed: before what the
     * change makes it say reaches the host, where that can be. It must not wait.
     */
    void watch(Runnable changed);
}
