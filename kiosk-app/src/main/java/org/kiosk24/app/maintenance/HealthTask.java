package org.kiosk24.app.maintenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiosk24.app.diag.Cause;
import org.kiosk24.app.diag.Diagnostics;
import org.kiosk24.app.diag.Finding;
import org.kiosk24.app.diag.Part;
import org.kiosk24.app.diag.Reading;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Block.Item;
import org.kiosk24.app.screen.Block.Row;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Screen.Button;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.words.Text;

/** How every part is; what was found about one; what to do about it; look again. */
public final class HealthTask implements StaffTask {
    private final Diagnostics diagnostics;

    public HealthTask(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    @Override
    public String name() {
        return "health";
    }

    @Override
    public void work(Shift shift) throws ShiftOver {
        var examining = new Examining(diagnostics, shift.talk());
        examining.run(check -> true);
        while (true) {
            Touch touch = shift.talk().ask(overview(examining), t -> t instanceof Touch.Back
                    || t instanceof Touch.Confirm || chosenPart(examining, t).isPresent());
            switch (touch) {
                case Touch.Back b -> {
                    return;
                }
                case Touch.Confirm c -> examining.run(check -> true);
                default -> part(shift, examining, chosenPart(examining, touch).orElseThrow());
            }
        }
    }

    private static Optional<Part> chosenPart(Examining examining, Touch touch) {
        return examining.parts().stream().filter(p -> touch.equals(new Touch.Choose(p.name()))).findFirst();
    }

    private static Screen overview(Examining examining) {
        List<Block.Sign> signs = new ArrayList<>();
        for (Part part : examining.parts())
            signs.add(examining.worst(part).map(f -> Signs.part(part, f)).orElse(open(part)));
        return overview(signs, examining.whole().map(e -> e.toFix().size()).orElse(0));
    }

    /** @param ill how many findings want something done */
    static Screen.Sheet overview(List<Block.Sign> signs, int ill) {
        return Talk.sheet("staff-health", Text.say("health.title"),
                Optional.of(ill == 0 ? Text.say("health.well") : Text.say("health.ill", ill)),
                List.of(new Block.Signs(signs)),
                Button.affirm("confirm", Text.say("health.all"), new Touch.Confirm()));
    }

    /** Not looked at, because it was stopped before; it can be looked at by itself. */
    private static Block.Sign open(Part part) {
        Block.Sign open = Signs.open(part);
        return new Block.Sign(Optional.of(part.name()), open.look(), open.name(), open.state(), open.told());
    }

    private void part(Shift shift, Examining examining, Part part) throws ShiftOver {
        if (examining.findings(part).isEmpty())
            examining.run(check -> check.part() == part);
        while (true) {
            List<Finding> findings = examining.findings(part);
            if (findings.size() == 1) {
                finding(shift, examining, findings.getFirst().check());
                return;
            }
            Touch touch = shift.talk().ask(checks(part, findings),
                    t -> t instanceof Touch.Back || t instanceof Touch.Confirm || chosen(findings, t).isPresent());
            switch (touch) {
                case Touch.Back b -> {
                    return;
                }
                case Touch.Confirm c -> examining.run(check -> check.part() == part);
                default -> finding(shift, examining, chosen(findings, touch).orElseThrow().check());
            }
        }
    }

    static Screen.Sheet checks(Part part, List<Finding> findings) {
        return Talk.sheet("staff-part", Text.say("part." + part), Optional.empty(),
                List.of(new Block.Signs(findings.stream().map(Signs::check).toList())),
                Button.affirm("confirm", Text.say("health.part"), new Touch.Confirm()));
    }

    private static Optional<Finding> chosen(List<Finding> findings, Touch touch) {
        return findings.stream().filter(f -> touch.equals(new Touch.Choose(f.check()))).findFirst();
    }

    private void finding(Shift shift, Examining examining, String check) throws ShiftOver {
        while (true) {
            Touch touch = shift.talk().ask(sheet(examining.finding(check).orElseThrow()),
                    t -> t instanceof Touch.Back || t instanceof Touch.Confirm);
            if (touch instanceof Touch.Back)
                return;
            examining.run(c -> c.name().equals(check));
        }
    }

    /** What it is, why, what to do, what was measured. */
    static Screen.Sheet sheet(Finding finding) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Signs(List.of(new Block.Sign(Optional.empty(), Signs.look(finding.state()),
                Signs.checkName(finding.check()), Text.say("state." + finding.state()), Text.plain("")))));
        if (finding.cause() != Cause.WELL)
            blocks.add(new Block.Checklist(FixSteps.of(finding.cause()).stream()
                    .map(step -> new Item(Item.Mark.NEEDED, step, List.of())).toList()));
        List<Row> rows = new ArrayList<>();
        if (!finding.seen().isEmpty())
            rows.add(new Row(Text.say("health.seen"), Text.plain(finding.seen())));
        for (Reading reading : finding.readings())
            rows.add(new Row(Signs.readingName(reading.name()), Text.plain(reading.value()),
                    reading.expected().isEmpty()
                            ? Optional.empty()
                            : Optional.of(Text.say("health.expected", Text.plain(reading.expected())))));
        if (!rows.isEmpty())
            blocks.add(new Block.Table(rows));
        return Talk.sheet("staff-finding", Text.say("part." + finding.part()), Optional.of(finding.cause().words()),
                blocks, Button.affirm("confirm", Text.say("health.again"), new Touch.Confirm()));
    }
}
