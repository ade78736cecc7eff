package org.kiosk24.app.diag;

import java.io.IOException;
import java.util.Set;
import org.kiosk24.app.diag.Act.Answer;
import org.kiosk24.app.diag.Act.Asked;
import org.kiosk24.app.staff.Admitted;
import org.kiosk24.app.staff.Login;
import org.kiosk24.app.staff.Pin;
import org.kiosk24.app.staff.Role;
import org.kiosk24.app.words.Text;

/**
 * Lets staff in for one act: by {@code by}, {@code pin} and {@code code}. Where nobody is enrolled yet, who can reach
 * the kiosk's own socket is believed to be who they say.
 */
public final class Door {
    private final Login login;

    public Door(Login login) {
        this.login = login;
    }

    /** What somebody who was let in has done. */
    @FunctionalInterface
    public interface StaffAct {
        Answer run(Admitted who, Asked asked);
    }

    /** An act for these alone. */
    public Act guarded(Set<Role> roles, StaffAct act) {
        return asked -> {
            String number = asked.text("by");
            if (!number.matches("[A-Za-z0-9-]{1,20}"))
                throw new Act.Misunderstood("by");
            try {
                if (!login.possible())
                    return act.run(new Admitted(number, Role.SUPERVISOR), asked);
                return switch (login.admit(number, new Pin(asked.text("pin")), asked.text("code"))) {
                    case Login.Answer.Admitted(var member) -> roles.contains(member.role())
                            ? act.run(new Admitted(member.number(), member.role()), asked)
                            : refused("NOT_YOUR_ROLE");
                    case Login.Answer.Wrong() -> refused("NOT_LET_IN");
                    case Login.Answer.Wait(var left) -> new Answer.Refused("WAIT",
                            Text.say("door.WAIT", left.toSeconds() + 1));
                };
            } catch (IOException e) {
                return refused("STAFF_UNREADABLE");
            }
        };
    }

    private static Answer refused(String code) {
        return new Answer.Refused(code, Text.say("door." + code));
    }
}
