package org.kiosk24.sim.camera;

import java.util.ArrayList;
import java.util.List;
import org.kiosk24.app.identity.FaceComparer.Pair;
import org.kiosk24.app.identity.Guidance;
import org.kiosk24.app.identity.Mirror;
import org.kiosk24.device.camera.Picture;

/** A mirror that keeps hold of what it was shown, and runs something when a guidance is first shown. */
final class Watched implements Mirror {
    final List<Guidance> told = new ArrayList<>();
    final List<Picture> pictures = new ArrayList<>();
    final List<Integer> triesLeft = new ArrayList<>();
    private final java.util.Map<Guidance, Runnable> then = new java.util.EnumMap<>(Guidance.class);
    int comparing;

    void when(Guidance guidance, Runnable act) {
        then.put(guidance, act);
    }

    @Override
    public void show(Guidance guidance, Picture picture) {
        if (told.isEmpty() || told.getLast() != guidance)
            told.add(guidance);
        pictures.add(picture);
        Runnable act = then.remove(guidance);
        if (act != null)
            act.run();
    }

    @Override
    public void comparing(int attempt) {
        comparing = attempt;
    }

    @Override
    public void again(int left) {
        triesLeft.add(left);
    }

    void saw(Pair pair) {
        pictures.add(pair.live());
    }

    boolean allBlack() {
        for (Picture picture : pictures)
            for (byte b : picture.pixels())
                if (b != 0)
                    return false;
        return true;
    }
}
