package org.kiosk24.app.visit;

import org.kiosk24.app.screen.Screen;

/** A service's own way out: no further question is asked, and this is what the citizen is told. */
public final class Leaving extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Screen screen;

    public Leaving(Screen screen) {
        super(null, null, false, false);
        this.screen = screen;
    }

    public Screen screen() {
        return screen;
    }
}
