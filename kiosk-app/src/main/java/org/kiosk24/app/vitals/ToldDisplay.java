package org.kiosk24.app.vitals;

import org.kiosk24.app.screen.Display;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.View;
import org.kiosk24.device.camera.Picture;

/** Any display; the service manager is told when something is on it for the first time, and whether it serves. */
public final class ToldDisplay implements Display {
    private final Display display;
    private final ServiceManager manager;
    private final Runnable first;
    private String told = "";

    /** @param first called once, after the first screen was handed over to be drawn; never waits */
    public ToldDisplay(Display display, ServiceManager manager, Runnable first) {
        this.display = display;
        this.manager = manager;
        this.first = first;
    }

    @Override
    public void show(View view) {
        display.show(view);
        if (told.isEmpty())
            first.run();
        String words = words(view.screen());
        if (!told.equals(words))
            manager.status(words);
        told = words;
    }

    @Override
    public void mirror(Picture picture) {
        display.mirror(picture);
    }

    /** Nothing of who is served. */
    private static String words(Screen screen) {
        return switch (screen) {
            case Screen.Welcome _ -> "waiting for the next person";
            case Screen.OutOfService(var code, _) -> "out of service: " + code;
            case Screen.LookingAfter _ -> "being looked after";
            default -> "at work";
        };
    }
}
