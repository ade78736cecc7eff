package org.kiosk24.sim;

import java.util.Map;
import org.kiosk24.device.link.Link;

/**
 * A simulated device's firmware. It keeps its own ground truth: what physically happened to cards, paper and money,
 * whatever the host believes.
 *
 * <p>A model waits in one place: a mailbox in which bytes from the line (see {@link LinePump}) and things people do
 * (a card laid down, a key pressed, a fault) arrive in order. So it costs nothing while idle, and it runs the same on
 * real and on virtual time. Methods other than {@link #run} may be called from any actor.
 */
public interface DeviceModel {
    /** By which the control API knows it: idcard, payment, cardStation, receipt. */
    String name();

    /** Serves the line for as long as the simulation lives. */
    void run(Link line);

    /** The faults this model knows, by name, each with what it does. */
    Map<String, String> faults();

    /** Breaks the device in the named way until {@link #mend()}. */
    void fault(String name);

    /** Heals every fault. */
    void mend();

    /** What a technician would see: switches, cards, counters. No personal data beyond masked numbers. */
    Map<String, Object> state();
}
