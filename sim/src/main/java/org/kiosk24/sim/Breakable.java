package org.kiosk24.sim;

import java.util.Map;

/** A simulated device as the control API knows it: it can be broken, mended and looked at. */
public interface Breakable {
    /** By which the control API knows it: idcard, payment, cardStation, receipt, permit. */
    String name();

    /** The faults this model knows, by name, each with what it does. */
    Map<String, String> faults();

    /** Breaks the device in the named way until {@link #mend()}. */
    void fault(String name);

    /** Heals every fault. */
    void mend();

    /** The same as {@link #fault} without waiting until the device has taken notice, so from any actor, its own too. */
    default void strike(String name) {
        fault(name);
    }

    /** Whether {@link #fault} takes this name. */
    default boolean knows(String fault) {
        return faults().containsKey(fault);
    }

    /** The same as {@link #mend} without waiting. */
    default void heal() {
        mend();
    }

    /** What a technician would see: switches, cards, counters. No personal data beyond masked numbers. */
    Map<String, Object> state();
}
