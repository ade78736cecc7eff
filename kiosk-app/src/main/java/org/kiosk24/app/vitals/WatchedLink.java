package org.kiosk24.app.vitals;

import java.time.Duration;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/** A device's line, whose every call has to come back: a serial port's native code may not. */
public final class WatchedLink implements Link {
    /** 4 KiB at 2400 baud. */
    private static final Duration WRITE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(5);
    private final Link link;
    private final Heart.Calls heart;
    private final Time time;

    public WatchedLink(Link link, Heart.Calls heart, Time time) {
        this.link = link;
        this.heart = heart;
        this.time = time;
    }

    @Override
    public String name() {
        return link.name();
    }

    @Override
    public void write(byte[] bytes) throws LinkDown {
        try (var call = heart.begin(WRITE)) {
            link.write(bytes);
        }
    }

    @Override
    public byte[] read(int max, Deadline deadline) throws LinkDown {
        try (var call = heart.begin(time.left(deadline))) {
            return link.read(max, deadline);
        }
    }

    @Override
    public void speed(int bitsPerSecond) throws LinkDown {
        try (var call = heart.begin(SHORT)) {
            link.speed(bitsPerSecond);
        }
    }

    @Override
    public void close() {
        try (var call = heart.begin(SHORT)) {
            link.close();
        }
    }
}
