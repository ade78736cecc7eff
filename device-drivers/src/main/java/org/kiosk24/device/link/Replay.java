package org.kiosk24.device.link;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kiosk24.device.link.Recording.Entry;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/**
 * A link that answers as a recorded device did: it gives the recorded bytes once the host has written what was
 * recorded before them, in whatever pieces, and at once instead of after the recorded time. A write or speed that
 * the recording does not have there is refused with {@link LinkDown}, and nothing but closing is possible then.
 *
 * <p>A recording with masked bytes is followed by masking what the host writes in the same way.
 */
public final class Replay implements Link {
    private final Recording recording;
    private final Masker masker;
    private final Time time;
    private final Mailbox<Boolean> closing;
    private int next;
    /** How much of the next entry's bytes has gone already. */
    private int gone;
    /** Bytes that the masker has taken from the host's writes and not given back yet. */
    private int heldBack;
    private Optional<String> refused = Optional.empty();
    private volatile boolean closed;

    public Replay(Recording recording, Masker masker, Time time) {
        this.recording = recording;
        this.masker = masker;
        this.time = time;
        closing = time.mailbox();
    }

    @Override
    public String name() {
        return recording.name();
    }

    /** The entries that were not played yet; one that was begun counts as not played. */
    public List<Entry> left() {
        return recording.entries().subList(next, recording.entries().size());
    }

    @Override
    public void write(byte[] bytes) throws LinkDown {
        check();
        masker.rest(Direction.TO_HOST);
        heldBack += bytes.length;
        expect(masker.mask(Direction.TO_DEVICE, bytes));
    }

    private void expect(byte[] bytes) throws LinkDown {
        heldBack -= bytes.length;
        for (int i = 0; i < bytes.length; i++) {
            if (next == recording.entries().size())
                throw refuse("the recording has ended, and the host writes byte " + hex(bytes[i]));
            switch (recording.entries().get(next)) {
                case Recording.Bytes(var direction, var recorded, _, int line) when direction == Direction.TO_DEVICE -> {
                    if (recorded[gone] != bytes[i])
                        throw refuse("line " + line + " has byte " + hex(recorded[gone]) + " as number " + (gone + 1)
                                + ", the host writes " + hex(bytes[i]));
                    advance(recorded, 1);
                }
                case Recording.Down(var why, _, int line) -> throw down(why, line);
                case Entry other -> throw refuse("line " + other.line() + " has no write, the host writes byte "
                        + hex(bytes[i]));
            }
        }
    }

    private void advance(byte[] recorded, int n) {
        gone += n;
        if (gone == recorded.length) {
            gone = 0;
            next++;
        }
    }

    @Override
    public byte[] read(int max, Deadline deadline) throws LinkDown {
        check();
        if (heldBack > 0)
            expect(masker.rest(Direction.TO_DEVICE));
        if (next < recording.entries().size()) {
            Entry entry = recording.entries().get(next);
            if (entry instanceof Recording.Bytes(var direction, var recorded, _, _)
                    && direction == Direction.TO_HOST) {
                byte[] bytes = Arrays.copyOfRange(recorded, gone, Math.min(recorded.length, gone + max));
                masker.mask(Direction.TO_HOST, bytes);
                advance(recorded, bytes.length);
                return bytes;
            }
            if (entry instanceof Recording.Down(var why, _, int line))
                throw down(why, line);
        }
        closing.receive(deadline);
        check();
        return new byte[0];
    }

    @Override
    public void speed(int bitsPerSecond) throws LinkDown {
        check();
        if (next == recording.entries().size() || !(recording.entries().get(next) instanceof Recording.SpeedSet set)
                || set.bitsPerSecond() != bitsPerSecond)
            throw refuse("the recording sets no speed of " + bitsPerSecond + " bit/s here");
        next++;
    }

    private void check() throws LinkDown {
        if (closed)
            throw new LinkDown(name() + " is closed");
        if (refused.isPresent())
            throw new LinkDown(refused.get());
    }

    private LinkDown down(String why, int line) {
        next++;
        return new LinkDown("recorded in " + name() + " line " + line + ": " + why);
    }

    private LinkDown refuse(String why) {
        refused = Optional.of(name() + " cannot be replayed: " + why);
        return new LinkDown(refused.get());
    }

    private static String hex(byte b) {
        return "%02X".formatted(b & 0xFF);
    }

    @Override
    public void close() {
        closed = true;
        closing.post(true);
    }
}
