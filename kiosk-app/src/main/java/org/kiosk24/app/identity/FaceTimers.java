package org.kiosk24.app.identity;

import java.time.Duration;

/**
 * @param look how long each try may take until there is a good picture
 * @param silent how long the camera may give no picture
 * @param slice how long to wait for one picture before asking whether anybody wants to stop
 * @param between from one look for faces to the next; pictures in between are only shown
 */
public record FaceTimers(Duration look, Duration silent, Duration slice, Duration between) {
    public static final FaceTimers DEFAULT = new FaceTimers(Duration.ofSeconds(20), Duration.ofSeconds(4),
            Duration.ofMillis(500), Duration.ofMillis(150));
}
