package org.kiosk24.app.maintenance;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Block.Digits.Shown;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Screen.Button;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.staff.Login;
import org.kiosk24.app.staff.Member;
import org.kiosk24.app.staff.Pin;
import org.kiosk24.app.staff.Totp;
import org.kiosk24.app.visit.Neighbours;
import org.kiosk24.app.words.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Number, PIN, one-time code. What is wrong with them is never told, only how long to wait. */
final class LoginStep {
    private static final Logger LOG = LoggerFactory.getLogger(LoginStep.class);
    static final String NUMBER = "staff-number";
    private final Login login;
    private final Neighbours neighbours;

    LoginStep(Login login, Neighbours neighbours) {
        this.login = login;
        this.neighbours = neighbours;
    }

    /** Empty when nobody could be let in. */
    Optional<Member> admit(Talk talk) throws ShiftOver {
        return admit(talk, Text.say("staff.number"), Text.say("staff.number.lead"));
    }

    /** Somebody other than the first. */
    Optional<Member> second(Talk talk, Member first) throws ShiftOver {
        Optional<Member> second = admit(talk, Text.say("staff.second"), Text.say("staff.second.lead"));
        if (second.filter(m -> m.number().equals(first.number())).isPresent()) {
            talk.tell(refused(Text.say("staff.second.same")));
            return Optional.empty();
        }
        return second;
    }

    private Optional<Member> admit(Talk talk, Text title, Text lead) throws ShiftOver {
        try {
            if (!login.possible()) {
                LOG.warn("staff asked to be let in, but nobody is enrolled; 'kiosk diag staff add' enrols");
                talk.tell(refused(Text.say("staff.nobody")));
                return Optional.empty();
            }
            return tried(talk, title, lead);
        } catch (IOException e) {
            LOG.warn("nobody of the staff can be let in: {}", e.getMessage());
            talk.tell(refused(Text.say("staff.unable")));
            return Optional.empty();
        }
    }

    private Optional<Member> tried(Talk talk, Text title, Text lead) throws ShiftOver, IOException {
        while (true) {
            String number = typed(talk, NUMBER, title, lead, Member.NUMBER_DIGITS, Shown.CLEAR);
            Duration wait = login.wait(number);
            if (wait.isPositive()) {
                talk.tell(later(wait));
                continue;
            }
            String pin = typed(talk, "staff-pin", Text.say("staff.pin"), Text.say("staff.pin.lead"), Pin.LENGTH,
                    Shown.SECRET);
            String code = typed(talk, "staff-code", Text.say("staff.code"), Text.say("staff.code.lead"), Totp.DIGITS,
                    Shown.CLEAR);
            switch (login.admit(number, new Pin(pin), code)) {
                case Login.Answer.Admitted(var member) -> {
                    return Optional.of(member);
                }
                case Login.Answer.Wait(var left) -> talk.tell(later(left));
                case Login.Answer.Wrong w -> {
                    LOG.warn("a wrong login was tried at the glass");
                    talk.tell(refused(Text.say("staff.wrong")));
                }
            }
        }
    }

    private String typed(Talk talk, String name, Text title, Text lead, int digits, Shown shown) throws ShiftOver {
        Optional<Text> elsewhere = name.equals(NUMBER) ? neighbours.nearest().stream().findFirst() : Optional.empty();
        Touch touch = talk.ask(field(name, title, lead, digits, shown, elsewhere), t -> t instanceof Touch.Enter);
        return touch instanceof Touch.Enter(var text) ? text : "";
    }

    /** @param elsewhere where a citizen who stands there meanwhile can go */
    static Screen.Sheet field(String name, Text title, Text lead, int digits, Shown shown, Optional<Text> elsewhere) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Digits(digits, shown)));
        elsewhere.ifPresent(place -> blocks.addFirst(new Block.Paragraph(Text.say("staff.elsewhere", place))));
        return new Screen.Sheet(name, title, Optional.of(lead), blocks, List.of(leave()), false);
    }

    private static Button leave() {
        return Button.other("cancel", Text.say("staff.leave"), new Touch.Cancel());
    }

    static Screen.Sheet refused(Text why) {
        return new Screen.Sheet("staff-refused", Text.say("staff.refused"), Optional.empty(),
                List.of(new Block.Notice(why)),
                List.of(leave(), Button.affirm("confirm", Text.say("staff.again"), new Touch.Confirm())),
                false);
    }

    private static Screen.Sheet later(Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        return refused(seconds < 60
                ? Text.say("staff.later.seconds", seconds)
                : Text.say("staff.later.minutes", (seconds + 59) / 60));
    }
}
