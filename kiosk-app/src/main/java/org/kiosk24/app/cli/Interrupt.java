package org.kiosk24.app.cli;

import org.kiosk24.device.Cancel;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Turns Ctrl-C into a request to stop, while it is open: the act then ends by itself and tells what happened. Not a
 * shutdown hook, since by then the serial ports are being closed.
 */
public final class Interrupt implements Cancel, AutoCloseable {
    private static final Signal CTRL_C = new Signal("INT");

    private final SignalHandler before;
    private volatile boolean requested;

    public Interrupt() {
        before = Signal.handle(CTRL_C, signal -> requested = true);
    }

    @Override
    public boolean requested() {
        return requested;
    }

    @Override
    public void close() {
        Signal.handle(CTRL_C, before);
    }
}
