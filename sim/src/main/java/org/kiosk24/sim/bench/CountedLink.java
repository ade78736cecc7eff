package org.kiosk24.sim.bench;

import java.util.concurrent.atomic.AtomicLong;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.time.Deadline;

/** Counts what goes over another link, both ways. */
final class CountedLink implements Link {
    private final Link link;
    private final AtomicLong bytes = new AtomicLong();

    CountedLink(Link link) {
        this.link = link;
    }

    long bytes() {
        return bytes.get();
    }

    @Override
    public String name() {
        return link.name();
    }

    @Override
    public void write(byte[] written) throws LinkDown {
        bytes.addAndGet(written.length);
        link.write(written);
    }

    @Override
    public byte[] read(int max, Deadline deadline) throws LinkDown {
        byte[] read = link.read(max, deadline);
        bytes.addAndGet(read.length);
        return read;
    }

    @Override
    public void speed(int bitsPerSecond) throws LinkDown {
        link.speed(bitsPerSecond);
    }

    @Override
    public void close() {
        link.close();
    }
}
