package org.kiosk24.sim.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.ArrayList;
import java.util.function.Supplier;
import org.kiosk24.device.Result;
import org.kiosk24.device.link.LineSettings;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.SerialLink;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.DeviceModel;
import org.kiosk24.sim.pty.Pacing;
import org.kiosk24.sim.pty.PtyPort;

/** A simulated device on a paced port, and the link to it with its bytes counted. */
final class Lane implements AutoCloseable {
    private final Time time;
    private final LineSettings settings;
    private final PtyPort port;
    private final CountedLink link;

    Lane(Path folder, DeviceModel model, LineSettings settings, Time time) throws IOException {
        this.time = time;
        this.settings = settings;
        port = new PtyPort(folder.resolve(model.name()), settings, Pacing.LINE_SPEED, time);
        link = new CountedLink(new SerialLink(port.path().toString(), settings, time));
        time.start(model.name() + " model", () -> model.run(port.deviceEnd()));
    }

    Link link() {
        return link;
    }

    /**
     * Does something so many times, after once to warm up, and gives the round of median time.
     *
     * @param before makes the device ready, and {@code after} clears it, outside the measured time
     */
    Result<Timing> median(int rounds, Supplier<Result<?>> before, Supplier<Result<?>> act, Supplier<Result<?>> after) {
        List<Timing> timings = new ArrayList<>();
        for (int i = 0; i <= rounds; i++) {
            Result<?> ready = before.get();
            if (!(ready instanceof Result.Done<?>))
                return ready.map(_ -> timings.getFirst());
            long bytes = link.bytes();
            long start = time.nanos();
            Result<?> done = act.get();
            Duration taken = Duration.ofNanos(time.nanos() - start);
            if (!(done instanceof Result.Done<?>))
                return done.map(_ -> timings.getFirst());
            if (i > 0)
                timings.add(new Timing(settings, link.bytes() - bytes, taken));
            Result<?> cleared = after.get();
            if (!(cleared instanceof Result.Done<?>))
                return cleared.map(_ -> timings.getFirst());
        }
        timings.sort(Comparator.comparing(Timing::taken));
        return Result.done(timings.get(timings.size() / 2));
    }

    @Override
    public void close() throws IOException {
        link.close();
        port.close();
    }
}
