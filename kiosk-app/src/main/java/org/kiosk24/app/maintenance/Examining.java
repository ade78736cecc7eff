package org.kiosk24.app.maintenance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.kiosk24.app.diag.Check;
import org.kiosk24.app.diag.Diagnostics;
import org.kiosk24.app.diag.Examination;
import org.kiosk24.app.diag.Finding;
import org.kiosk24.app.diag.Part;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.words.Text;

/** Checks that run while somebody watches, and can be stopped between two of them. */
final class Examining {
    private final Diagnostics diagnostics;
    private final Talk talk;
    private final Map<String, Finding> known = new LinkedHashMap<>();
    private Optional<Examination> last = Optional.empty();

    Examining(Diagnostics diagnostics, Talk talk) {
        this.diagnostics = diagnostics;
        this.talk = talk;
    }

    /** What was found since this began, check by check in their order; the latest of each. */
    List<Finding> findings() {
        return diagnostics.checks().stream().map(c -> known.get(c.name())).filter(f -> f != null).toList();
    }

    List<Finding> findings(Part part) {
        return findings().stream().filter(f -> f.part() == part).toList();
    }

    Optional<Finding> finding(String check) {
        return Optional.ofNullable(known.get(check));
    }

    /** Parts that have something to be looked at, in their order. */
    List<Part> parts() {
        return Arrays.stream(Part.values())
                .filter(p -> diagnostics.checks().stream().anyMatch(c -> c.part() == p)).toList();
    }

    /** How a part is, once it was looked at. */
    Optional<Finding> worst(Part part) {
        return findings(part).stream().reduce((a, b) -> b.state().compareTo(a.state()) > 0 ? b : a);
    }

    /** All that is known, as one examination; empty before anything was looked at. */
    Optional<Examination> whole() {
        return last.map(l -> new Examination(l.kioskId(), l.at(), findings()));
    }

    /** Runs these, with progress; Back stops it. */
    void run(Predicate<Check> which) {
        int of = (int) diagnostics.checks().stream().filter(which).count();
        show(1, of);
        last = Optional.of(diagnostics.examine(which, (number, count, finding) -> {
            known.put(finding.check(), finding);
            show(number + 1, count);
        }, talk.stoppedByBack()));
    }

    private void show(int number, int of) {
        List<Block.Sign> signs = new ArrayList<>();
        for (Part part : parts())
            signs.add(worst(part).map(f -> Signs.read(Signs.part(part, f))).orElse(Signs.open(part)));
        talk.show(sheet(signs, Math.min(number, of), of));
    }

    static Screen.Sheet sheet(List<Block.Sign> signs, int number, int of) {
        return new Screen.Sheet("staff-progress", Text.say("health.progress"),
                Optional.of(Text.say("health.progress.lead", number, of)), List.of(new Block.Signs(signs)),
                List.of(Screen.Button.other("back", Text.say("health.stop"), new Touch.Back())), false);
    }
}
