package org.kiosk24.sim.camera;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.List;
import org.kiosk24.device.camera.Picture;
import org.kiosk24.sim.Breakable;
import org.kiosk24.sim.face.Features;

/**
 * A camera and who stands before it. It waits for nothing: {@link CameraServer} and {@link MemoryCamera} ask it for
 * pictures. What it has painted it keeps, since a scene looks the same until somebody moves.
 */
public final class CameraModel implements Breakable {
    private static final Map<String, String> FAULTS = Collections.unmodifiableMap(new TreeMap<>(Map.of(//
            "unplugged", "the camera is gone; a stream that was on ends",
            "stuck", "the camera is on and gives no picture",
            "corrupt", "pictures come with their bytes mixed up",
            "noise", "what comes is no stream of pictures at all")));
    /** So many pictures are kept. */
    private static final int MOST = 64;
    private final Map<Painted, Picture> painted = new HashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Shown shown = new Shown(Scene.NOBODY, "nobody");
    private volatile String fault = "";
    private long pictures;

    private record Shown(Scene scene, String face) {}

    private record Painted(Shown shown, int phase, int width, int height) {}

    /** Somebody steps before the camera. @param face whose, see {@link Features#of(String)}: a persona's id */
    public void show(String face, Scene scene) {
        shown = new Shown(scene, face);
    }

    /** Everybody has left. */
    public void clear() {
        shown = new Shown(Scene.NOBODY, "nobody");
    }

    /**
     * The next picture; the caller may do with it what it likes.
     *
     * @param width and {@code height}: pixels
     */
    public synchronized Picture next(int width, int height) {
        Shown now = shown;
        int phase = now.scene().sway() == 0 ? 0 : (int) (pictures++ * 3 % Stage.PHASES);
        if (painted.size() >= MOST)
            painted.clear();
        Picture kept = painted.computeIfAbsent(new Painted(now, phase, width, height), p -> Stage.paint(now.scene(),
                Features.of(now.face()), Features.of("behind " + now.face()), p.phase(), width, height));
        return new Picture(width, height, kept.format(), kept.pixels().clone());
    }

    boolean broken(String name) {
        return fault.equals(name);
    }

    /** What to run after each change of the fault. */
    void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }

    @Override
    public String name() {
        return "camera";
    }

    @Override
    public Map<String, String> faults() {
        return FAULTS;
    }

    @Override
    public void fault(String name) {
        if (!FAULTS.containsKey(name))
            throw new IllegalArgumentException("no fault '" + name + "'; there are " + FAULTS.keySet());
        fault = name;
        listeners.forEach(Runnable::run);
    }

    @Override
    public void mend() {
        fault = "";
        listeners.forEach(Runnable::run);
    }

    @Override
    public Map<String, Object> state() {
        return Map.of("faults", fault.isEmpty() ? List.of() : List.of(fault), "scene", shown.scene().name(), "face",
                shown.face());
    }
}
