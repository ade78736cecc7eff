package org.kiosk24.app.screen;

import java.io.IOException;
import java.util.Optional;
import org.kiosk24.device.camera.Picture;
import org.kiosk24.device.time.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Any display, with its lamp turned down at night; looked at whenever something is shown, a waiting second included. */
public final class DimmedDisplay implements Display {
    private static final Logger LOG = LoggerFactory.getLogger(DimmedDisplay.class);
    private static final int DAY = 100;
    private final Display display;
    private final Backlight lamp;
    private final Night night;
    private final int nightPercent;
    private final Time time;
    private Optional<Integer> set = Optional.empty();

    /** @param nightPercent of the brightest */
    public DimmedDisplay(Display display, Backlight lamp, Night night, int nightPercent, Time time) {
        this.display = display;
        this.lamp = lamp;
        this.night = night;
        this.nightPercent = nightPercent;
        this.time = time;
    }

    @Override
    public void show(View view) {
        display.show(view);
        int wanted = night.at(time.now()) ? nightPercent : DAY;
        if (set.filter(s -> s == wanted).isPresent())
            return;
        set = Optional.of(wanted);
        try {
            lamp.set(wanted);
        } catch (IOException e) {
            LOG.warn(e.getMessage());
        }
    }

    @Override
    public void mirror(Picture picture) {
        display.mirror(picture);
    }
}
