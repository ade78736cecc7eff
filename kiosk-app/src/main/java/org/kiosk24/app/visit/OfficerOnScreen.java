package org.kiosk24.app.visit;

import java.util.List;
import java.util.Optional;
import org.kiosk24.app.identity.OfficerTalk;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.words.Text;

/** The code is typed, and an officer waited for. */
final class OfficerOnScreen implements OfficerTalk {
    private static final int DIGITS = 6;
    private final Conversation conversation;
    private final Citizen.Stop stop;
    private final Screen.Button back;
    private final boolean permitInside;

    /**
     * @param back leads to where the way was chosen
     * @param permitInside whether the person's permit is in the kiosk meanwhile
     */
    OfficerOnScreen(Conversation conversation, Citizen.Stop stop, Screen.Button back, boolean permitInside) {
        this.conversation = conversation;
        this.stop = stop;
        this.back = back;
        this.permitInside = permitInside;
    }

    @Override
    public Typed code(String phone, int triesLeft) {
        var typed = conversation.citizen().ask(
                new Screen.Sheet("officer-code", Text.say("officer.code"),
                        Optional.of(Text.say("officer.code.lead", Text.plain(phone), triesLeft)),
                        List.of(new Block.Digits(DIGITS)), List.of(back), permitInside),
                conversation.timers().question(),
                t -> stop.by(t) || t instanceof Touch.Enter(var text) && text.matches("[0-9]{6}"));
        if (typed.isEmpty())
            return new Typed.Nothing();
        return typed.get() instanceof Touch.Enter(var digits) ? new Typed.Code(digits) : new Typed.GaveUp();
    }

    @Override
    public void waiting(String requestId, int ahead) {
        Text where = ahead == 0 ? Text.say("officer.looking") : Text.say("officer.ahead", ahead);
        conversation.citizen().show(new Screen.Sheet("officer-waiting", Text.say("officer.waiting"), Optional.of(where),
                List.of(new Block.Number(Text.say("officer.request"), requestId)),
                List.of(Screen.Button.cancel(), back), permitInside));
    }
}
