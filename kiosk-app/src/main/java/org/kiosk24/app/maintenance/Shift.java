package org.kiosk24.app.maintenance;

import java.util.Optional;
import org.kiosk24.app.staff.Member;

/**
 * One member of the staff at the kiosk, from login to logout.
 *
 * @param talk with whom stands before the glass
 * @param loginStep for those acts that take a second person
 * @param trials what came of self-tests in this shift
 */
public record Shift(Member member, Talk talk, LoginStep loginStep, Trials trials) {
    /** Who did it, as reports and logs name it. */
    public String by() {
        return member.number() + " (" + member.role().tag() + ")";
    }

    /** Somebody else of the staff proves to be there, too; empty when they do not. */
    public Optional<Member> witness() throws ShiftOver {
        return loginStep.second(talk, member);
    }
}
