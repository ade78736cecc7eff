package org.kiosk24.app.maintenance;

import java.util.Optional;
import org.kiosk24.app.diag.Cause;
import org.kiosk24.app.diag.Finding;
import org.kiosk24.app.diag.Part;
import org.kiosk24.app.diag.State;
import org.kiosk24.app.diag.Trial;
import org.kiosk24.app.screen.Block.Sign;
import org.kiosk24.app.screen.Block.Sign.Look;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Text;
import org.kiosk24.app.words.Words;

/** States and verdicts as the glass shows them. */
final class Signs {
    private static final Text NOTHING = Text.plain("");

    private Signs() {}

    static Look look(State state) {
        return switch (state) {
            case READY -> Look.WELL;
            case BUSY -> Look.BUSY;
            case REDUCED -> Look.REDUCED;
            case DOWN -> Look.DOWN;
            case TAMPERED -> Look.TAMPERED;
        };
    }

    /** A part by the worst that was found about it. */
    static Sign part(Part part, Finding worst) {
        return sign(part.name(), Text.say("part." + part), worst);
    }

    /** One check. */
    static Sign check(Finding finding) {
        return sign(finding.check(), checkName(finding.check()), finding);
    }

    /** Checks and readings that nobody has written words for are called by their own names. */
    static Text checkName(String name) {
        return named("check." + name, name);
    }

    static Text readingName(String name) {
        return named("reading." + name, name);
    }

    private static Text named(String key, String name) {
        return Words.of(Language.CHINESE).keys().contains(key) ? Text.say(key) : Text.plain(name);
    }

    private static Sign sign(String code, Text name, Finding finding) {
        return new Sign(Optional.of(code), look(finding.state()), name, Text.say("state." + finding.state()),
                finding.cause() == Cause.WELL ? NOTHING : finding.cause().words());
    }

    /** Not looked at yet. */
    static Sign open(Part part) {
        return new Sign(Optional.empty(), Look.OPEN, Text.say("part." + part), Text.say("health.open"), NOTHING);
    }

    /** As above, while it cannot be chosen. */
    static Sign read(Sign sign) {
        return new Sign(Optional.empty(), sign.look(), sign.name(), sign.state(), NOTHING);
    }

    static Sign trial(Trial trial) {
        Look look = switch (trial.verdict()) {
            case PASSED, NOT_FITTED -> Look.WELL;
            case FAILED -> Look.DOWN;
            case SKIPPED -> Look.REDUCED;
            case NOT_TRIED -> Look.OPEN;
        };
        return new Sign(Optional.of(trial.motion().name()), look, trial.motion().words(),
                Text.say("verdict." + trial.verdict()), NOTHING);
    }
}
