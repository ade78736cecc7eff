package org.kiosk24.sim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.kiosk24.device.time.Time;

/** A process with all that it started. */
record ProcessTree(Process root) {
    /**
     * As Linux counts it in {@code smaps_rollup}.
     *
     * @param rssMiB resident; what processes share is counted for each of them
     * @param pssMiB the same, but what is shared is divided among those who share it
     */
    record Memory(int processes, double rssMiB, double pssMiB) {}

    private List<ProcessHandle> all() {
        return Stream.concat(Stream.of(root.toHandle()), root.descendants()).toList();
    }

    Memory memory() throws IOException {
        double rss = 0;
        double pss = 0;
        List<ProcessHandle> all = all();
        for (ProcessHandle process : all)
            for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
                String[] words = line.split("\\s+");
                if (words[0].equals("Rss:"))
                    rss += Double.parseDouble(words[1]) / 1024;
                if (words[0].equals("Pss:"))
                    pss += Double.parseDouble(words[1]) / 1024;
            }
        return new Memory(all.size(), rss, pss);
    }

    void end(Time time) {
        List<ProcessHandle> all = all();
        root.destroy();
        for (int i = 0; i < 50 && all.stream().anyMatch(ProcessHandle::isAlive); i++)
            time.sleep(Duration.ofMillis(40));
        all.forEach(ProcessHandle::destroyForcibly);
        while (all.stream().anyMatch(ProcessHandle::isAlive))
            time.sleep(Duration.ofMillis(20));
    }
}
