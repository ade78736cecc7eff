package org.kiosk24.app.maintenance;

import java.util.List;
import java.util.Optional;
import org.kiosk24.app.diag.Motion;
import org.kiosk24.app.diag.Trial;
import org.kiosk24.app.diag.Trial.Verdict;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Screen.Button;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;

/** One motion, how it is announced, and what comes of it. */
record Judged(Motion motion, Talk talk) {
    Trial passed() {
        return new Trial(motion, Verdict.PASSED, "");
    }

    Trial skipped() {
        return new Trial(motion, Verdict.SKIPPED, "");
    }

    /** @param seen for the technician; empty when they have seen it themselves */
    Trial failed(String seen) {
        return new Trial(motion, Verdict.FAILED, seen);
    }

    /** What a fault comes to; one that says nobody came is no fault of the device. */
    Trial failed(Fault fault) {
        return switch (fault) {
            case Fault.Cancelled f -> skipped();
            case Fault.TimedOut f -> skipped();
            default -> failed(fault.line());
        };
    }

    /** What else than done it is. */
    Trial notDone(Result<?> result) {
        return switch (result) {
            case Result.Done<?> done -> passed();
            case Result.Refused<?>(var fault) -> failed(fault);
            case Result.Failed<?>(var fault) -> failed(fault);
            case Result.Unknown<?>(var fault) -> failed(fault);
        };
    }

    /** Shows that it goes on, with a way to stop. */
    void going() {
        talk.show(Talk.sheet("staff-going", motion.words(), Optional.of(motion.lead()), List.of()));
    }

    /** The technician says whether it was as it should be. */
    Trial byEye() throws ShiftOver {
        Touch touch = talk.ask(question(motion, "staff-judge"),
                t -> t instanceof Touch.Confirm || t instanceof Touch.Back);
        return touch instanceof Touch.Confirm ? passed() : failed("");
    }

    static Screen.Sheet question(Motion motion, String name, Block... blocks) {
        return question(name, motion.ask(), List.of(blocks));
    }

    static Screen.Sheet question(String name, Text title, List<Block> blocks) {
        return new Screen.Sheet(name, title, Optional.empty(), blocks,
                List.of(Button.other("back", Text.say("selftest.no"), new Touch.Back()),
                        Button.affirm("confirm", Text.say("selftest.yes"), new Touch.Confirm())),
                false);
    }
}
