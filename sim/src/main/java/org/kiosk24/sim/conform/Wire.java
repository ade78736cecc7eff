package org.kiosk24.sim.conform;

import java.time.Duration;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/** The host's end of the line to the device that is tried. */
final class Wire {
    private static final Duration QUIET = Duration.ofMillis(200);
    /** A device that never stops talking is not waited for. */
    private static final Duration LONGEST_NOISE = Duration.ofSeconds(3);
    private final Link link;
    private final Time time;

    Wire(Link link, Time time) {
        this.link = link;
        this.time = time;
    }

    void send(byte... bytes) throws LinkDown {
        link.write(bytes);
    }

    byte[] read(int max, Deadline deadline) throws LinkDown {
        return link.read(max, deadline);
    }

    Deadline in(Duration duration) {
        return time.in(duration);
    }

    void pause(Duration duration) {
        time.sleep(duration);
    }

    /** Takes what still comes, until nothing has come for a while. */
    int untilQuiet() throws LinkDown {
        Deadline end = time.in(LONGEST_NOISE);
        int bytes = 0;
        while (!time.passed(end)) {
            int n = link.read(4096, time.in(QUIET)).length;
            if (n == 0)
                return bytes;
            bytes += n;
        }
        return bytes;
    }
}
