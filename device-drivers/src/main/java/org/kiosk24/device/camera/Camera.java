package org.kiosk24.device.camera;

import java.time.Duration;
import org.kiosk24.device.Result;

/** A camera that is off until somebody opens it. One actor uses it at a time. */
public interface Camera {
    /** For messages: {@code camera at v4l2:/dev/video0}. */
    String device();

    /** Switches it on, within a bounded time. */
    Result<OpenCamera> open();

    /** A camera that is on. */
    interface OpenCamera extends AutoCloseable {
        /**
         * The next picture; the caller wipes it. After {@code NO_ANSWER} (none came in time) and {@code GARBLED} it may
         * be asked again; after any other fault {@link #close} is all that is left.
         *
         * @param longest how long to wait for it
         */
        Result<Picture> next(Duration longest);

        /** Switches it off, within a bounded time; nothing it saw is kept. */
        @Override
        void close();
    }
}
