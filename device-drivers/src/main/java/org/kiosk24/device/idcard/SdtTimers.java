package org.kiosk24.device.idcard;

import java.time.Duration;

/**
 * How long a host waits for a reader, beyond the time that the line itself needs at its speed.
 *
 * @param plain for an answer that no card is needed for
 * @param search for an answer to find or select
 * @param read for text and portrait
 * @param readWithFingerprints for text, portrait and fingerprints
 * @param gap silence inside a frame after which the rest will not come
 * @param quiet silence that ends a disturbance
 * @param betweenFinds from one find to the next at least (300 ms by the FDX3S note)
 * @param attempts failed reads of one laid-down card, and failed exchanges in one call, before giving up
 */
public record SdtTimers(Duration plain, Duration search, Duration read, Duration readWithFingerprints, Duration gap,
        Duration quiet, Duration betweenFinds, int attempts) {
    public static final SdtTimers DEFAULT = new SdtTimers(Duration.ofMillis(500), Duration.ofSeconds(1),
            Duration.ofSeconds(3), Duration.ofSeconds(4), Duration.ofMillis(500), Duration.ofMillis(30),
            Duration.ofMillis(300), 3);

    Duration answer(Request request) {
        return switch (request) {
            case Request.Command c -> switch (c) {
                case RESET, STATUS, SAM_ID -> plain;
                case FIND, SELECT -> search;
                case READ, NEWEST_ADDRESS, APPENDED_INFO, CHIP_NUMBER -> read;
                case READ_WITH_FINGERPRINTS -> readWithFingerprints;
            };
            case Request.SetSpeed _,Request.LimitRfFrame _ -> plain;
        };
    }
}
