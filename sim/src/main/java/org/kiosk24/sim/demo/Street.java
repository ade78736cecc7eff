package org.kiosk24.sim.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.kiosk24.app.screen.Display;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.View;
import org.kiosk24.device.camera.Picture;
import org.kiosk24.sim.citizen.ScriptedCitizen;

/**
 * People who come to the glass one after another: each steps up when the kiosk welcomes somebody anew. One actor shows
 * to it.
 */
final class Street implements Display {
    private final Display glass;
    private final Deque<ScriptedCitizen> coming;
    private ScriptedCitizen here;
    private boolean begun;

    /** @param people not empty */
    Street(Display glass, List<ScriptedCitizen> people) {
        this.glass = glass;
        coming = new ArrayDeque<>(people);
        here = coming.remove();
        here.start();
    }

    @Override
    public void show(View view) {
        glass.show(view);
        begun |= ScriptedCitizen.isMenu(view.screen());
        if (begun && view.screen() instanceof Screen.Welcome && !coming.isEmpty()) {
            here = coming.remove();
            here.start();
            begun = false;
        }
        here.show(view);
    }

    @Override
    public void mirror(Picture picture) {
        glass.mirror(picture);
    }
}
