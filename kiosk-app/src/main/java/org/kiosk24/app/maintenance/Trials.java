package org.kiosk24.app.maintenance;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kiosk24.app.diag.Motion;
import org.kiosk24.app.diag.Trial;
import org.kiosk24.app.diag.Trial.Verdict;

/** What has come of each motion in one shift. */
public final class Trials {
    private final Map<Motion, Trial> done = new EnumMap<>(Motion.class);

    void note(Trial trial) {
        done.put(trial.motion(), trial);
    }

    Trial of(Motion motion) {
        return done.getOrDefault(motion, new Trial(motion, Verdict.NOT_TRIED, ""));
    }

    /** All motions, tried or not. */
    public List<Trial> all() {
        return Arrays.stream(Motion.values()).map(this::of).toList();
    }
}
