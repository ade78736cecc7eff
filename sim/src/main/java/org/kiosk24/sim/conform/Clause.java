package org.kiosk24.sim.conform;

import org.kiosk24.device.link.LinkDown;

/**
 * One thing that a device must do.
 *
 * @param name a sentence without its subject, such as "answers a status request"
 */
public record Clause(String name, Trial trial) {
    /** Tries it. The line is quiet before. */
    @FunctionalInterface
    public interface Trial {
        Finding on(Wire wire) throws LinkDown;
    }
}
