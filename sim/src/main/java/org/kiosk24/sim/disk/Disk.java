package org.kiosk24.sim.disk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A disk with one folder, fed with what was done to it; tells what a power cut at this moment may leave.
 *
 * <p>The model: writes, lengths and names survive for certain only once synced; before, each may or may not, in any
 * order, but that the names' changes keep their order for each name, and a rename happens whole or not at all, as in
 * every journalling file system. A sync of a file keeps its name too, as ext4, XFS and F2FS do. Where bytes of a
 * longer file were lost there are zeros.
 */
final class Disk {
    /** Changes of names that happen together; a name without a file is gone. */
    private record NameChange(Map<String, List<Integer>> names, int ended) {
        boolean makes(int file) {
            return names.containsValue(List.of(file));
        }
    }

    private final Syncs syncs;
    private final Map<Integer, StoredFile> files = new HashMap<>();
    private final Map<String, Integer> certain = new TreeMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final List<NameChange> changes = new ArrayList<>();

    Disk(Syncs syncs) {
        this.syncs = syncs;
    }

    void apply(Step step) {
        switch (step.act()) {
            case Act.Made(String name, int file) -> {
                files.put(file, new StoredFile());
                names.put(name, file);
                changes.add(new NameChange(Map.of(name, List.of(file)), step.ended()));
            }
            case Act.Wrote wrote -> files.get(wrote.file()).change(wrote, step.ended());
            case Act.Resized resized -> files.get(resized.file()).change(resized, step.ended());
            case Act.Synced(int file) -> {
                if (syncs == Syncs.KEPT) {
                    files.get(file).sync(step.begun());
                    keepNameOf(file, step.begun());
                }
            }
            case Act.SyncedFolder() -> {
                if (syncs == Syncs.KEPT)
                    keepNames(upTo(step.begun()));
            }
            case Act.Removed(String name) -> {
                names.remove(name);
                changes.add(new NameChange(Map.of(name, List.of()), step.ended()));
            }
            case Act.Renamed(String from, String to) -> {
                int file = names.remove(from);
                names.put(to, file);
                changes.add(new NameChange(Map.of(from, List.of(), to, List.of(file)), step.ended()));
            }
            case Act.Said _ -> {
            }
        }
    }

    /** Nothing is uncertain: there is but one state. */
    boolean isCertain() {
        return changes.isEmpty() && names.values().stream().allMatch(f -> files.get(f).isCertain());
    }

    /** Names and contents after a power cut. */
    Map<String, byte[]> image(Survival survival) {
        Map<String, byte[]> image = new TreeMap<>();
        surviving(survival).forEach((name, file) -> image.put(name, files.get(file).image(survival)));
        return image;
    }

    private Map<String, Integer> surviving(Survival survival) {
        Map<String, Integer> after = new TreeMap<>(certain);
        Set<String> stuck = new HashSet<>();
        for (NameChange change : changes) {
            boolean possible = change.names().keySet().stream().noneMatch(stuck::contains);
            boolean survives = possible && switch (survival) {
                case Survival.Nothing() -> false;
                case Survival.Everything() -> true;
                case Survival.Chance(var random) -> random.nextBoolean();
            };
            if (survives)
                put(after, change);
            else
                stuck.addAll(change.names().keySet());
        }
        return after;
    }

    private static void put(Map<String, Integer> names, NameChange change) {
        change.names().forEach((name, file) -> {
            if (file.isEmpty())
                names.remove(name);
            else
                names.put(name, file.getFirst());
        });
    }

    private int upTo(int line) {
        int done = 0;
        while (done < changes.size() && changes.get(done).ended() <= line)
            done++;
        return done;
    }

    private void keepNames(int count) {
        changes.subList(0, count).forEach(change -> put(certain, change));
        changes.subList(0, count).clear();
    }

    /** Its newest name, and what happened before to the names in that change. */
    private void keepNameOf(int file, int begun) {
        int last = upTo(begun) - 1;
        while (last >= 0 && !changes.get(last).makes(file))
            last--;
        if (last < 0)
            return;
        Set<String> kept = new HashSet<>(changes.get(last).names().keySet());
        for (int i = last; i >= 0; i--)
            if (changes.get(i).names().keySet().stream().anyMatch(kept::contains))
                kept.addAll(changes.get(i).names().keySet());
        var left = new ArrayList<NameChange>();
        for (int i = 0; i < changes.size(); i++)
            if (i <= last && changes.get(i).names().keySet().stream().anyMatch(kept::contains))
                put(certain, changes.get(i));
            else
                left.add(changes.get(i));
        changes.clear();
        changes.addAll(left);
    }
}
