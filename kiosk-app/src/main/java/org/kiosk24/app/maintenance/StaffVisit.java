package org.kiosk24.app.maintenance;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Screen.Button;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.staff.Login;
import org.kiosk24.app.staff.Member;
import org.kiosk24.app.visit.Citizen;
import org.kiosk24.app.visit.Neighbours;
import org.kiosk24.app.words.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One visit of the staff: login, the menu, the tasks that are chosen, logout. */
public final class StaffVisit {
    private static final Logger LOG = LoggerFactory.getLogger(StaffVisit.class);
    private static final Duration GOODBYE = Duration.ofSeconds(10);
    private final List<StaffTask> tasks;
    private final LoginStep loginStep;
    private final Talk talk;
    private final Citizen glass;

    /** @param tasks the menu, in its order */
    public StaffVisit(List<StaffTask> tasks, Login login, Neighbours neighbours, Citizen glass) {
        this.tasks = List.copyOf(tasks);
        this.loginStep = new LoginStep(login, neighbours);
        this.glass = glass;
        this.talk = new Talk(glass);
    }

    /** Returns when nobody of the staff is at the glass any more. */
    public void serve() {
        glass.next();
        Optional<Member> member = Optional.empty();
        try {
            member = loginStep.admit(talk);
            if (member.isPresent()) {
                LOG.info("{} {} logged in at the glass", member.get().role().tag(), member.get().number());
                work(new Shift(member.get(), talk, loginStep, new Trials()));
            }
        } catch (ShiftOver over) {
            member.ifPresent(m -> LOG.info("{} {}: {}", m.role().tag(), m.number(), over.why()));
            if (member.isPresent() && over.why() == ShiftOver.Why.IDLE)
                ended();
        }
        glass.next();
    }

    private void work(Shift shift) throws ShiftOver {
        while (true) {
            List<StaffTask> mine = tasks.stream().filter(t -> t.roles().contains(shift.member().role())).toList();
            Touch touch = talk.ask(menu(shift.member(), mine.stream().map(StaffTask::name).toList()),
                    t -> chosen(mine, t).isPresent());
            StaffTask task = chosen(mine, touch).orElseThrow();
            LOG.info("{} {}: {}", shift.member().role().tag(), shift.member().number(), task.name());
            task.work(shift);
        }
    }

    private static Optional<StaffTask> chosen(List<StaffTask> tasks, Touch touch) {
        return tasks.stream().filter(t -> touch.equals(new Touch.Choose(t.name()))).findFirst();
    }

    static Screen.Sheet menu(Member member, List<String> tasks) {
        var choices = tasks.stream().map(name -> new Block.Choice(name, Text.say("staff.task." + name),
                Text.say("staff.task." + name + ".lead"), List.of())).toList();
        return new Screen.Sheet("staff-menu", Text.say("staff.menu"),
                Optional.of(Text.say("staff.menu.lead", Text.say("staff.role." + member.role()),
                        Text.plain(member.number()))),
                List.of(new Block.Choices(choices)),
                List.of(Button.other("cancel", Text.say("staff.logout"), new Touch.Cancel())), false);
    }

    /** So that whoever comes back sees why the menu is gone. */
    private void ended() {
        glass.ask(goodbye(), GOODBYE, t -> t instanceof Touch.Confirm);
    }

    static Screen.Sheet goodbye() {
        return new Screen.Sheet("staff-ended", Text.say("staff.ended"), Optional.of(Text.say("staff.ended.lead")),
                List.of(), List.of(Button.affirm("confirm", Text.say("button.understood"), new Touch.Confirm())),
                false);
    }
}
