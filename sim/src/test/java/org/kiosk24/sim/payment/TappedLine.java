package org.kiosk24.sim.payment;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.MemoryLine;

/** A memory line whose every write is an event: written down, and given to a fate that may lose, change or double it. */
final class TappedLine {
    /** What arrives of the n-th event (from 1); any number of writes. */
    interface Fate {
        List<byte[]> of(int n, boolean fromHost, byte[] bytes);
    }

    static final Fate KIND = (n, fromHost, bytes) -> List.of(bytes);

    private final MemoryLine line;
    private final List<String> wire = new ArrayList<>();
    private Fate fate = KIND;
    private int events;

    TappedLine(Time time) {
        line = new MemoryLine("line", time);
    }

    Link host() {
        return new End(line.host(), true);
    }

    Link device() {
        return new End(line.device(), false);
    }

    /** Events are counted anew from here. */
    void fate(Fate fate) {
        this.fate = fate;
        events = 0;
    }

    int events() {
        return events;
    }

    void unplug() {
        line.unplug();
    }

    void plugIn() {
        line.plugIn();
    }

    /** What was written, as {@code ECR> 06} and {@code PT> 06}. */
    List<String> wire() {
        return wire;
    }

    private final class End implements Link {
        private final Link link;
        private final boolean host;

        End(Link link, boolean host) {
            this.link = link;
            this.host = host;
        }

        @Override
        public String name() {
            return link.name();
        }

        @Override
        public void write(byte[] bytes) throws LinkDown {
            wire.add((host ? "ECR> " : "PT> ") + HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes));
            for (byte[] arriving : fate.of(++events, host, bytes))
                link.write(arriving);
        }

        @Override
        public byte[] read(int max, Deadline deadline) throws LinkDown {
            return link.read(max, deadline);
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
}
