package org.kiosk24.device.idcard;

import java.util.List;

/** A card and its 0, 1 or 2 fingerprints. */
public record CardWithFingerprints(IdCard card, List<Fingerprint> fingerprints) {
    /** Overwrites portrait and fingerprints. */
    public void wipe() {
        card.wipe();
        fingerprints.forEach(Fingerprint::wipe);
    }
}
