package org.kiosk24.app.maintenance;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Screen.Button;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.visit.Citizen;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.Cancel;

/** How staff is shown things and asked things. Who touches nothing for long is logged out, with notice. */
public final class Talk {
    /** A technician's hands are in the cabinet for a while; the last twenty seconds are counted down. */
    public static final Duration IDLE = Duration.ofMinutes(4);
    private final Citizen glass;

    Talk(Citizen glass) {
        this.glass = glass;
    }

    /** Whoever stands at the glass, for drivers that wait for them and for how they want to be served. */
    public Citizen glass() {
        return glass;
    }

    public void show(Screen screen) {
        glass.show(screen);
    }

    /** The touch that answers; {@link Touch.Cancel} logs out from anywhere it is offered. */
    public Touch ask(Screen screen, Predicate<Touch> answers) throws ShiftOver {
        Touch touch = glass.ask(screen, IDLE, t -> t instanceof Touch.Cancel || answers.test(t))
                .orElseThrow(() -> new ShiftOver(ShiftOver.Why.IDLE));
        if (touch instanceof Touch.Cancel)
            throw new ShiftOver(ShiftOver.Why.LOGGED_OUT);
        return touch;
    }

    /** Shows something that is read and closed. */
    public void tell(Screen.Sheet sheet) throws ShiftOver {
        ask(sheet, t -> t instanceof Touch.Back || t instanceof Touch.Confirm);
    }

    /** Asks for Back while something goes on, and remembers that it was. */
    public Cancel stoppedByBack() {
        return glass.stop(t -> t instanceof Touch.Back);
    }

    /** With a way back, and perhaps one on. */
    public static Screen.Sheet sheet(String name, Text title, Optional<Text> lead, List<Block> blocks, Button... on) {
        var buttons = new java.util.ArrayList<>(List.of(Button.back()));
        buttons.addAll(List.of(on));
        return new Screen.Sheet(name, title, lead, blocks, List.copyOf(buttons), false);
    }
}
