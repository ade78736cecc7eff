package org.kiosk24.app.voice;

/** What who reads traditional Chinese hears. */
public enum Tongue {
    CANTONESE, MANDARIN
}
