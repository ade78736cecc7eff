package org.kiosk24.device.cardstation;

import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/** What the station sends: single bytes, and blocks among them. */
final class Incoming {
    private static final byte[] NOTHING = new byte[0];
    private static final int AT_ONCE = 256;

    private final Link link;
    private final Time time;
    private final Tcp300Timers timers;
    private byte[] chunk = NOTHING;
    private int at;

    Incoming(Link link, Time time, Tcp300Timers timers) {
        this.link = link;
        this.time = time;
        this.timers = timers;
    }

    /** The next byte, or -1 when none came. */
    int next(Deadline until) throws LinkDown {
        if (at == chunk.length) {
            at = 0;
            chunk = link.read(AT_ONCE, until);
            if (chunk.length == 0)
                return -1;
        }
        return chunk[at++] & 0xFF;
    }

    /** The rest of a block whose 02 has been read; {@link BlockReader.More} when it stops half-way. */
    BlockReader.Step block() throws LinkDown {
        var reader = new BlockReader();
        BlockReader.Step step = reader.feed(Block.STX);
        while (step instanceof BlockReader.More) {
            int b = next(time.in(timers.gap()));
            if (b == -1)
                break;
            step = reader.feed(b);
        }
        return step;
    }

    /** Lets old bytes run out, until the line is quiet or so many have come. */
    void drop(int most) throws LinkDown {
        at = 0;
        chunk = NOTHING;
        for (int dropped = 0; dropped < most;) {
            int n = link.read(AT_ONCE, time.in(timers.quiet())).length;
            if (n == 0)
                break;
            dropped += n;
        }
    }
}
