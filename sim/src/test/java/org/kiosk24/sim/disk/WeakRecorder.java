package org.kiosk24.sim.disk;

import java.io.IOException;
import java.util.Arrays;
import org.kiosk24.app.journal.WeakJournal;

/** {@link Recorder} on a journal that promises too much; the last argument is SQLite's synchronous level. */
public final class WeakRecorder {
    public static void main(String[] args) throws IOException {
        String level = args[args.length - 1];
        Recorder.run(Arrays.copyOf(args, args.length - 1),
                (file, key, time) -> WeakJournal.open(file, key, time, level));
    }
}
