package org.kiosk24.app.maintenance;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kiosk24.app.diag.Motion;
import org.kiosk24.app.diag.Trial;
import org.kiosk24.app.diag.Trial.Verdict;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Screen.Button;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.staff.Role;
import org.kiosk24.app.words.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drives each device through what it does for citizens; where only eyes or ears can judge, the technician does. */
public final class SelfTestTask implements StaffTask {
    private static final Logger LOG = LoggerFactory.getLogger(SelfTestTask.class);
    private final Bench bench;

    public SelfTestTask(Bench bench) {
        this.bench = bench;
    }

    @Override
    public String name() {
        return "selftest";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.TECHNICIAN, Role.SUPERVISOR);
    }

    @Override
    public void work(Shift shift) throws ShiftOver {
        while (true) {
            Touch touch = shift.talk().ask(overview(shift.trials()), t -> t instanceof Touch.Back
                    || t instanceof Touch.Confirm || chosen(t).isPresent());
            switch (touch) {
                case Touch.Back b -> {
                    return;
                }
                case Touch.Confirm c -> {
                    for (Motion motion : Motion.values())
                        if (!shift.trials().of(motion).verdict().settled())
                            tryOut(shift, motion);
                }
                default -> tryOut(shift, chosen(touch).orElseThrow());
            }
        }
    }

    private static Optional<Motion> chosen(Touch touch) {
        return Arrays.stream(Motion.values()).filter(m -> touch.equals(new Touch.Choose(m.name()))).findFirst();
    }

    static Screen.Sheet overview(Trials trials) {
        return Talk.sheet("staff-selftest", Text.say("staff.task.selftest"), Optional.of(Text.say("selftest.lead")),
                List.of(new Block.Signs(trials.all().stream().map(Signs::trial).toList())),
                Button.affirm("confirm", Text.say("selftest.all"), new Touch.Confirm()));
    }

    private void tryOut(Shift shift, Motion motion) throws ShiftOver {
        Trial trial = fitted(motion)
                ? begun(shift, motion)
                : new Trial(motion, Verdict.NOT_FITTED, "");
        shift.trials().note(trial);
        LOG.info("{}: self-test {} {} {}", shift.by(), motion, trial.verdict(), trial.seen());
        if (!trial.seen().isEmpty())
            shift.talk().tell(Talk.sheet("staff-failed", Text.say("selftest.failed"), Optional.of(motion.words()),
                    List.of(new Block.Notice(Text.plain(trial.seen())))));
    }

    private boolean fitted(Motion motion) {
        return switch (motion) {
            case CAMERA -> bench.camera().isPresent();
            case LIGHTS -> !bench.lights().isEmpty();
            case RECEIPT, SPEAKER, TOUCH, KEYPAD, TERMINAL, IDCARD, STATION -> true;
        };
    }

    private Trial begun(Shift shift, Motion motion) throws ShiftOver {
        Touch touch = shift.talk().ask(intro(motion), t -> t instanceof Touch.Back || t instanceof Touch.Confirm);
        if (touch instanceof Touch.Back)
            return new Trial(motion, Verdict.SKIPPED, "");
        var judged = new Judged(motion, shift.talk());
        var onGlass = new GlassMotions(judged, bench.lights());
        var ofDevices = new DeviceMotions(judged, bench);
        return switch (motion) {
            case RECEIPT -> ofDevices.receipt();
            case CAMERA -> ofDevices.camera();
            case LIGHTS -> onGlass.lights();
            case SPEAKER -> onGlass.speaker();
            case TOUCH -> onGlass.touch();
            case KEYPAD -> onGlass.keypad();
            case TERMINAL -> ofDevices.terminal();
            case IDCARD -> ofDevices.idCard();
            case STATION -> ofDevices.station();
        };
    }

    static Screen.Sheet intro(Motion motion) {
        return new Screen.Sheet("staff-motion", motion.words(), Optional.of(motion.lead()), List.of(),
                List.of(Button.other("back", Text.say("selftest.skip"), new Touch.Back()),
                        Button.affirm("confirm", Text.say("selftest.start"), new Touch.Confirm())),
                false);
    }
}
