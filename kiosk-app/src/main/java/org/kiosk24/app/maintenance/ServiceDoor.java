package org.kiosk24.app.maintenance;

import org.kiosk24.app.screen.Touch;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/**
 * Where something that is no finger tells that staff wants in, such as the cabinet's key switch. Whoever is being served
 * is served to the end first.
 */
public final class ServiceDoor {
    private final Mailbox<Touch> touches;
    private final Mailbox<Touch> knocks;

    /** @param touches of the glass, to wake whoever waits there for the next person */
    public ServiceDoor(Mailbox<Touch> touches, Time time) {
        this.touches = touches;
        knocks = time.mailbox();
    }

    /** From any actor; the glass then asks for a login. */
    public void knock() {
        knocks.post(new Touch.Officer());
        touches.post(new Touch.Inspect());
    }

    /** By whoever has the glass: whether anybody has knocked since this was asked last. */
    public boolean knocked() {
        boolean any = false;
        while (knocks.poll().isPresent())
            any = true;
        return any;
    }
}
