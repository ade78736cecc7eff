package org.kiosk24.device.link;

import org.kiosk24.device.time.Deadline;

/** Makes connections to one device, anew each time. */
interface Opener {
    /** Tries once; takes no longer than until the deadline where opening can take long at all. */
    Wire open(Deadline deadline) throws LinkDown;

    /** Runs one direction of a connection until it ends, on whatever thread its blocking calls need. */
    void start(String name, Runnable direction);
}
