package org.kiosk24.sim.cli;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/** While it is open, Ctrl-C is a wish to stop: what was done until then is told. */
final class CtrlC implements AutoCloseable {
    private static final Signal SIGNAL = new Signal("INT");
    private final SignalHandler before;
    private volatile boolean requested;

    CtrlC() {
        before = Signal.handle(SIGNAL, signal -> requested = true);
    }

    boolean requested() {
        return requested;
    }

    @Override
    public void close() {
        Signal.handle(SIGNAL, before);
    }
}
