package org.kiosk24.sim.day;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.kiosk24.device.link.Direction;
import org.kiosk24.sim.Tap;
import org.kiosk24.sim.world.VirtualTime;
import org.kiosk24.sim.world.World;

/**
 * All that happens, in order, with the time at which it happened. Everything goes into one SHA-256, so that two runs
 * can be told apart by 32 bytes; the last events are kept to be shown when something went wrong. The text of an event
 * never holds personal data: of bytes on a line it has their number and a checksum only.
 */
public final class EventLog implements Tap {
    private static final int KEPT = 512;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("dd HH:mm:ss.SSS")
            .withZone(World.CHINA);
    private final VirtualTime time;
    private final Witness witness;
    private final MessageDigest digest = sha256Digest();
    private final ByteBuffer pending = ByteBuffer.allocate(16 * 1024);
    private final Event[] tail = new Event[KEPT];
    private long count;

    /** Either words or bytes on a line. */
    private record Event(long number, long nanos, String who, String words, byte[] bytes) {
        String line() {
            return who.substring(0, who.indexOf(' '));
        }

        Direction direction() {
            return who.endsWith(">") ? Direction.TO_DEVICE : Direction.TO_HOST;
        }
    }

    EventLog(VirtualTime time, Witness witness) {
        this.time = time;
        this.witness = witness;
    }

    /** @param what no personal data */
    public void add(String who, String what) {
        byte[] bytes = what.getBytes(StandardCharsets.UTF_8);
        hash(who, bytes);
        keep(new Event(++count, time.nanos(), who, what, null));
    }

    @Override
    public void at(Crossing crossing, String where) {
        // what passes is logged by sent(), and what was written by the day
    }

    @Override
    public void sent(String line, Direction direction, byte[] bytes) {
        String who = direction == Direction.TO_DEVICE ? line + " >" : line + " <";
        hash(who, bytes);
        keep(new Event(++count, time.nanos(), who, "", bytes));
    }

    private void hash(String who, byte[] what) {
        if (pending.remaining() < 64 + what.length)
            flush();
        pending.putLong(time.nanos()).putInt(what.length);
        for (int i = 0; i < who.length(); i++)
            pending.put((byte) who.charAt(i));
        pending.put((byte) 0);
        if (what.length > pending.remaining()) {
            flush();
            digest.update(what);
        } else
            pending.put(what);
    }

    private void flush() {
        digest.update(pending.flip());
        pending.clear();
    }

    private void keep(Event event) {
        tail[(int) (event.number % KEPT)] = event;
        if (witness != Witness.NOBODY)
            witness.events().accept(line(event, witness.words()));
    }

    private String line(Event e, WireWords wire) {
        String words = e.bytes == null ? e.words : wire.of(e.line(), e.direction(), e.bytes);
        return String.format(Locale.ROOT, "%7d %s %-14s %s", e.number,
                CLOCK.format(time.now().minusNanos(time.nanos() - e.nanos)), e.who, words);
    }

    /** The last events, oldest first. */
    public List<String> tail() {
        var lines = new ArrayList<String>();
        for (long n = Math.max(1, count - KEPT + 1); n <= count; n++)
            lines.add(line(tail[(int) (n % KEPT)], WireWords.SUMMARY));
        return lines;
    }

    /** How many events there were. */
    public long count() {
        return count;
    }

    /** Of all events so far, in hex. No more can be added. */
    public String sha256() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
