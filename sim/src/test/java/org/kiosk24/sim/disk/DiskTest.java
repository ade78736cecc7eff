package org.kiosk24.sim.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DiskTest {
    private static Disk after(Act... acts) {
        return after(Syncs.KEPT, acts);
    }

    private static Disk after(Syncs syncs, Act... acts) {
        var disk = new Disk(syncs);
        for (int i = 0; i < acts.length; i++)
            disk.apply(new Step(acts[i], i + 1, i + 1));
        return disk;
    }

    private static Act wrote(int file, long at, int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return new Act.Wrote(file, at, bytes);
    }

    private static Set<String> names(Disk disk) {
        Set<String> seen = new HashSet<>();
        for (long seed = 0; seed < 200; seed++)
            seen.add(disk.image(new Survival.Chance(new SplittableRandom(seed))).keySet().toString());
        return seen;
    }

    @Test
    void what_was_synced_survives_and_the_rest_may_or_may_not() {
        Disk disk = after(new Act.Made("a", 0), wrote(0, 0, 4, 1), new Act.Synced(0), wrote(0, 2, 4, 2));
        assertArrayEquals(new byte[]{1, 1, 1, 1}, disk.image(new Survival.Nothing()).get("a"));
        assertArrayEquals(new byte[]{1, 1, 2, 2, 2, 2}, disk.image(new Survival.Everything()).get("a"));
    }

    @Test
    void by_chance_a_write_is_torn_at_sectors_and_files_lose_theirs_independently() {
        Disk disk = after(new Act.Made("a", 0), new Act.Made("b", 1), new Act.Resized(0, 1536), new Act.Resized(1, 8),
                new Act.Synced(0), new Act.Synced(1), wrote(0, 100, 1436, 1), wrote(1, 0, 8, 1));
        Set<String> seen = new HashSet<>();
        for (long seed = 0; seed < 500; seed++) {
            Map<String, byte[]> image = disk.image(new Survival.Chance(new SplittableRandom(seed)));
            byte[] a = image.get("a");
            assertEquals(0, a[99]);
            for (int sector = 0; sector < 3; sector++)
                assertEquals(a[sector == 0 ? 100 : sector * 512], a[sector * 512 + 511], "torn within a sector");
            seen.add(a[100] + "" + a[512] + "" + a[1024] + image.get("b")[0]);
        }
        assertEquals(16, seen.size(), seen.toString());
    }

    @Test
    void a_longer_file_may_be_short_again_or_full_of_zeros() {
        Disk disk = after(new Act.Made("a", 0), wrote(0, 0, 512, 1), new Act.Synced(0), wrote(0, 512, 512, 1));
        Set<String> seen = new HashSet<>();
        for (long seed = 0; seed < 200; seed++) {
            byte[] a = disk.image(new Survival.Chance(new SplittableRandom(seed))).get("a");
            seen.add(a.length + (a.length > 512 ? " with " + a[512] : ""));
        }
        assertEquals(Set.of("512", "1024 with 0", "1024 with 1"), seen);
    }

    @Test
    void a_name_is_certain_once_its_file_or_the_folder_is_synced() {
        assertEquals(Set.of("[]", "[a]"), names(after(new Act.Made("a", 0))));
        assertEquals(Set.of("[a]"), names(after(new Act.Made("a", 0), new Act.Synced(0))));
        assertEquals(Set.of("[a]"), names(after(new Act.Made("a", 0), new Act.SyncedFolder())));
        assertEquals(Set.of("[a]", "[]"),
                names(after(new Act.Made("a", 0), new Act.SyncedFolder(), new Act.Removed("a"))));
    }

    @Test
    void a_rename_happens_whole_or_not_at_all_and_a_removal_never_outlives_what_came_after_it() {
        assertEquals(Set.of("[new]", "[key]"),
                names(after(new Act.Made("new", 0), new Act.Synced(0), new Act.Renamed("new", "key"))));
        Disk again = after(new Act.Made("log", 0), wrote(0, 0, 1, 1), new Act.Synced(0), new Act.Removed("log"),
                new Act.Made("log", 1), wrote(1, 0, 1, 2), new Act.Synced(1));
        assertTrue(again.isCertain());
        assertArrayEquals(new byte[]{2}, again.image(new Survival.Nothing()).get("log"));
    }

    @Test
    void on_a_disk_that_lies_nothing_is_ever_certain() {
        Disk disk = after(Syncs.IGNORED, new Act.Made("a", 0), wrote(0, 0, 4, 1), new Act.Synced(0),
                new Act.SyncedFolder());
        assertEquals(Map.of(), disk.image(new Survival.Nothing()));
        assertArrayEquals(new byte[]{1, 1, 1, 1}, disk.image(new Survival.Everything()).get("a"));
    }
}
