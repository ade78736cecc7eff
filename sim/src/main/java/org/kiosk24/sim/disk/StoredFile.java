package org.kiosk24.sim.disk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** A file's content as it is on disk for certain, and the changes that are not yet. */
final class StoredFile {
    /** What a disk writes whole or not at all, as the older ones do. */
    static final int SECTOR = 512;

    private record Change(Act act, int ended) {}

    private byte[] certain = new byte[0];
    private final List<Change> changes = new ArrayList<>();

    /** @param act a write or a resize of this file */
    void change(Act act, int ended) {
        changes.add(new Change(act, ended));
    }

    /** What was done before this line of the trace is certain now. */
    void sync(int before) {
        int done = 0;
        while (done < changes.size() && changes.get(done).ended() <= before)
            done++;
        List<Change> kept = changes.subList(0, done);
        var content = new Content(certain);
        for (Change change : kept)
            content.apply(change.act());
        certain = content.bytes();
        kept.clear();
    }

    boolean isCertain() {
        return changes.isEmpty();
    }

    byte[] image(Survival survival) {
        return switch (survival) {
            case Survival.Nothing() -> certain;
            case Survival.Everything() -> {
                var content = new Content(certain);
                for (Change change : changes)
                    content.apply(change.act());
                yield content.bytes();
            }
            case Survival.Chance(RandomGenerator random) -> isCertain() ? certain : byChance(random);
        };
    }

    /** Each change whole, not at all, or some of its sectors; then the length as any of the changes had it. */
    private byte[] byChance(RandomGenerator random) {
        var content = new Content(certain);
        var whole = new Content(certain);
        List<Integer> lengths = new ArrayList<>(List.of(certain.length));
        for (Change change : changes) {
            whole.apply(change.act());
            lengths.add(whole.length);
            switch (random.nextInt(3)) {
                case 0 -> {
                }
                case 1 -> content.apply(change.act());
                default -> {
                    if (change.act() instanceof Act.Wrote wrote)
                        content.tear(wrote, random);
                }
            }
        }
        if (random.nextBoolean())
            content.resize(lengths.get(random.nextInt(lengths.size())));
        return content.bytes();
    }

    private static final class Content {
        private byte[] bytes;
        private int length;

        Content(byte[] start) {
            bytes = start.clone();
            length = start.length;
        }

        void apply(Act act) {
            switch (act) {
                case Act.Wrote(int _, long offset, byte[] written) -> put(offset, written, 0, written.length);
                case Act.Resized(int _, long to) -> resize((int) to);
                default -> throw new IllegalArgumentException("no change of a file: " + act);
            }
        }

        void tear(Act.Wrote wrote, RandomGenerator random) {
            int from = 0;
            while (from < wrote.bytes().length) {
                int sectorEnds = SECTOR - (int) ((wrote.offset() + from) % SECTOR);
                int to = Math.min(from + sectorEnds, wrote.bytes().length);
                if (random.nextBoolean())
                    put(wrote.offset(), wrote.bytes(), from, to);
                from = to;
            }
        }

        private void put(long offset, byte[] written, int from, int to) {
            int end = (int) (offset + to);
            if (end > bytes.length)
                bytes = Arrays.copyOf(bytes, Math.max(end, Math.min(bytes.length, 1 << 20) + bytes.length));
            System.arraycopy(written, from, bytes, (int) offset + from, to - from);
            length = Math.max(length, end);
        }

        void resize(int to) {
            if (to < length)
                Arrays.fill(bytes, to, length, (byte) 0);
            else if (to > bytes.length)
                bytes = Arrays.copyOf(bytes, to);
            length = to;
        }

        byte[] bytes() {
            return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
        }
    }
}
