package org.kiosk24.app.maintenance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiosk24.app.diag.Diagnostics;
import org.kiosk24.app.diag.Examination;
import org.kiosk24.app.report.Readiness;
import org.kiosk24.app.report.Reports;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Block.Item;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Screen.Button;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.words.Text;
import org.kiosk24.app.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at everything once more, and keeps a signed page about it and about the self-test of this shift. */
public final class ReportTask implements StaffTask {
    private static final Logger LOG = LoggerFactory.getLogger(ReportTask.class);
    private final Diagnostics diagnostics;
    private final Reports reports;
    private final String place;
    private final String software;

    /** @param software version of this program */
    public ReportTask(Diagnostics diagnostics, Reports reports, String place, String software) {
        this.diagnostics = diagnostics;
        this.reports = reports;
        this.place = place;
        this.software = software;
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public void work(Shift shift) throws ShiftOver {
        var examining = new Examining(diagnostics, shift.talk());
        examining.run(check -> true);
        Examination examination = examining.whole().orElseThrow();
        if (examination.findings().size() < diagnostics.checks().size())
            return;
        shift.talk().tell(written(
                new Readiness(examination, shift.trials().all(), place, software, shift.by()), shift));
    }

    private Screen.Sheet written(Readiness readiness, Shift shift) {
        try {
            Path file = reports.keep(readiness, Words.of(shift.talk().glass().language()));
            LOG.info("{}: report {}, {}", shift.by(), file,
                    readiness.fit() ? "fit for service" : "not fit");
            return sheet(readiness, file.getFileName().toString());
        } catch (IOException e) {
            LOG.warn("a readiness report could not be kept: {}", e.getMessage());
            return done("report.unable", Optional.empty(), List.of(new Block.Notice(Text.plain(e.getMessage()))));
        }
    }

    /** How it ends: fit, or what is missing. */
    static Screen.Sheet sheet(Readiness readiness, String file) {
        List<Item> missing = Stream.concat(
                readiness.notServing().stream().map(f -> new Item(Item.Mark.MISSING, Text.say("part." + f.part()),
                        List.of(f.cause().words()))),
                readiness.openTrials().stream().map(t -> new Item(Item.Mark.MISSING,
                        t.motion().words(), List.of(Text.say("verdict." + t.verdict())))))
                .toList();
        List<Block> blocks = new ArrayList<>();
        if (!missing.isEmpty())
            blocks.add(new Block.Checklist(missing));
        blocks.add(new Block.Table(List.of(new Block.Row(Text.say("report.by"), Text.plain(readiness.by())),
                new Block.Row(Text.say("report.file"), Text.plain(file)))));
        return done(missing.isEmpty() ? "report.fit" : "report.unfit", Optional.of(Text.say("report.kept")), blocks);
    }

    private static Screen.Sheet done(String title, Optional<Text> lead, List<Block> blocks) {
        return new Screen.Sheet("staff-report", Text.say(title), lead, blocks,
                List.of(Button.affirm("back", Text.say("button.done"), new Touch.Back())), false);
    }
}
