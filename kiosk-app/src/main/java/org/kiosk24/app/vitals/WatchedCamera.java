package org.kiosk24.app.vitals;

import java.time.Duration;
import org.kiosk24.device.Result;
import org.kiosk24.device.camera.Camera;
import org.kiosk24.device.camera.Picture;

/** A camera whose every call has to come back. */
public final class WatchedCamera implements Camera {
    private static final Duration SWITCH = Duration.ofSeconds(20);
    private final Camera camera;
    private final Heart.Calls heart;

    public WatchedCamera(Camera camera, Heart.Calls heart) {
        this.camera = camera;
        this.heart = heart;
    }

    @Override
    public String device() {
        return camera.device();
    }

    @Override
    public Result<OpenCamera> open() {
        try (var call = heart.begin(SWITCH)) {
            return camera.open().map(On::new);
        }
    }

    private final class On implements OpenCamera {
        private final OpenCamera on;

        On(OpenCamera on) {
            this.on = on;
        }

        @Override
        public Result<Picture> next(Duration longest) {
            try (var call = heart.begin(longest)) {
                return on.next(longest);
            }
        }

        @Override
        public void close() {
            try (var call = heart.begin(SWITCH)) {
                on.close();
            }
        }
    }
}
