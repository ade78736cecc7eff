package org.kiosk24.sim.field;

import org.kiosk24.device.link.Link;
import org.kiosk24.sim.MemoryLine;
import org.kiosk24.sim.Plug;

/** The plug of a line in memory. */
record MemoryPlug(String address, MemoryLine line) implements Plug {
    @Override
    public Link deviceEnd() {
        return line.device();
    }

    @Override
    public void plugIn() {
        line.plugIn();
    }

    @Override
    public void hangUp() {
        line.unplug();
    }

    @Override
    public void close() {
        line.device().close();
    }
}
