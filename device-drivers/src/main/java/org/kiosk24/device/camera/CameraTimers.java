package org.kiosk24.device.camera;

import java.time.Duration;

/**
 * @param open until the camera is switched on; the first time GStreamer also looks through its plugins
 * @param close until it is switched off; after that it is left to end by itself
 */
public record CameraTimers(Duration open, Duration close) {
    public static final CameraTimers DEFAULT = new CameraTimers(Duration.ofSeconds(8), Duration.ofSeconds(3));
}
