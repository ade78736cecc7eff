package org.kiosk24.app.screen.fx;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.kiosk24.device.time.Time;

/**
 * Tells each frame of a scene once its pixels are in the window. JavaFX thread only.
 *
 * <p>JavaFX has no public event for that, so this looks into its toolkit. A frame's painting is a job for the one
 * render thread, which then sends the pixels back to the JavaFX thread. A job of our own right behind it, and an event
 * sent back from there, come right after the same two.
 */
final class FrameWatch {
    private final Time time;
    private final Consumer<Frame> told;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    /** The toolkit holds it weakly. */
    private final TKPulseListener begins = this::begin;
    private long began;
    private long beganWork;
    /** Of the render thread, at the end of the last frame. */
    private long rendered;

    FrameWatch(Time time, Scene scene, Consumer<Frame> told) {
        this.time = time;
        this.told = told;
        Toolkit.getToolkit().addStageTkPulseListener(begins);
        scene.addPostLayoutPulseListener(this::laidOut);
    }

    private void begin() {
        began = time.nanos();
        beganWork = work();
    }

    /** Processor time of the thread that asks, in nanoseconds. */
    long work() {
        return threads.getCurrentThreadCpuTime();
    }

    private void laidOut() {
        long at = began;
        long from = beganWork;
        long laid = time.nanos();
        // painting is queued at the end of this very pulse
        Platform.runLater(() -> Toolkit.getToolkit().addRenderJob(new RenderJob(() -> {
            long rendering = work();
            Platform.runLater(() -> painted(at, laid, from, rendering));
        })));
    }

    private void painted(long at, long laid, long from, long rendering) {
        Duration work = Duration.ofNanos(work() - from + rendering - rendered);
        rendered = rendering;
        told.accept(new Frame(at, laid, time.nanos(), from, work));
    }
}
