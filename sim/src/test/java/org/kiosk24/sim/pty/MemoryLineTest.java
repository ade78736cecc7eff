package org.kiosk24.sim.pty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kiosk24.device.link.Link;
import org.kiosk24.sim.MemoryLine;

class MemoryLineTest extends LinkContract {
    private final MemoryLine line = new MemoryLine("memory", time);

    @Override
    Link host() {
        return line.host();
    }

    @Override
    Link device() {
        return line.device();
    }

    @Override
    void unplug() {
        line.unplug();
    }

    @Override
    void plugIn() {
        line.plugIn();
    }

    @Test
    void ends_set_to_different_speeds_hear_nothing() throws Exception {
        host().speed(9600);
        device().speed(19200);
        host().write(ascii("lost"));
        device().write(ascii("lost"));
        assertEquals(0, device().read(10, time.in(Duration.ofMillis(20))).length);
        assertEquals(0, host().read(10, time.in(Duration.ofMillis(20))).length);
        device().speed(9600);
        host().write(ascii("heard"));
        assertArrayEquals(ascii("heard"), device().read(10, soon()));
    }
}
