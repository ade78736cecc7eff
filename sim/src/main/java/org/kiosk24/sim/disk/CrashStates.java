package org.kiosk24.sim.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import org.kiosk24.device.time.Time;

/**
 * Cuts the power after every act of a recording: nothing, everything and some random parts of what was not synced
 * survive; each such state of the disk is opened and compared with what had been acknowledged.
 */
public final class CrashStates {
    private static final int FINDINGS = 5;
    private final List<Step> steps;
    private final Boot boot;
    private final Disk disk;
    private final int parts;
    private final long seed;
    /** Hashes of the acknowledged rows. */
    private final List<String> rows = new ArrayList<>();
    private int states;
    private int opened;
    private int lost;
    private int unopenable;
    private int broken;
    private int sealed;
    private final List<String> findings = new ArrayList<>();

    /**
     * @param steps of a {@link Tracing}
     * @param folder an existing folder, best in memory
     * @param parts how many random parts to try at each point
     */
    public CrashStates(List<Step> steps, Path folder, Syncs syncs, int parts, long seed, Time time) {
        this.steps = steps;
        boot = new Boot(folder, time);
        disk = new Disk(syncs);
        this.parts = parts;
        this.seed = seed;
    }

    /** @param progress is told the percentage done, as it grows */
    public Tally judge(IntConsumer progress) throws IOException {
        boolean begun = false;
        Found nothing = new Found.Rows(List.of());
        Found everything = nothing;
        for (int i = 0; i < steps.size(); i++) {
            Act act = steps.get(i).act();
            disk.apply(steps.get(i));
            if (act instanceof Act.Said(String line)) {
                if (line.startsWith("ACK "))
                    rows.add(line.substring(line.lastIndexOf(' ') + 1));
                begun |= line.equals("BEGIN");
            }
            if (begun) {
                boolean before = act instanceof Act.Said && opened > 0;
                boolean certain = disk.isCertain();
                if (!before)
                    nothing = open(new Survival.Nothing());
                compare(nothing, i, "nothing");
                if (!certain) {
                    if (!before)
                        everything = open(new Survival.Everything());
                    compare(everything, i, "everything");
                    for (int part = 0; part < parts; part++) {
                        var chance = new SplittableRandom(seed * 1_000_003 + i * 1009L + part);
                        compare(open(new Survival.Chance(chance)), i, "part " + part + " of seed " + seed);
                    }
                }
            }
            if (i * 100L / steps.size() != (i + 1) * 100L / steps.size())
                progress.accept((int) ((i + 1) * 100L / steps.size()));
        }
        if (!begun)
            throw new IOException("the recording has no beginning: nothing was judged");
        return new Tally(rows.size(), states, opened, lost, unopenable, broken, sealed, List.copyOf(findings));
    }

    private Found open(Survival survival) throws IOException {
        opened++;
        return boot.found(disk.image(survival));
    }

    private void compare(Found found, int step, String survived) {
        states++;
        switch (found) {
            case Found.Rows(var hashes) -> {
                int both = Math.min(hashes.size(), rows.size());
                if (!hashes.subList(0, both).equals(rows.subList(0, both))) {
                    broken++;
                    note(step, survived, "another row stands where an acknowledged one was");
                } else if (hashes.size() < rows.size()) {
                    lost++;
                    note(step, survived, "only " + hashes.size() + " of " + rows.size() + " acknowledged rows");
                }
            }
            case Found.BrokenChain(var why) -> {
                broken++;
                note(step, survived, why);
            }
            case Found.Sealed(var why) -> {
                sealed++;
                note(step, survived, why);
            }
            case Found.Unopenable(var why) -> {
                unopenable++;
                note(step, survived, why);
            }
        }
    }

    private void note(int step, String survived, String what) {
        if (findings.size() < FINDINGS)
            findings.add("after step " + (step + 1) + " (" + steps.get(step).act() + "), where " + survived
                    + " of the unsynced survived: " + what);
    }
}
