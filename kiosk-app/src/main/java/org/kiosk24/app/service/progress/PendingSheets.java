package org.kiosk24.app.service.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Block.Row;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.service.progress.ProgressDesk.Pending;
import org.kiosk24.app.service.progress.ProgressDesk.Stage;
import org.kiosk24.app.words.Text;

/** What is told about an application: how far it is, who has it, what comes next, and plainly if it is late. */
final class PendingSheets {
    private static final List<Stage> WAY = List.of(Stage.ACCEPTED, Stage.EXAMINED, Stage.DECIDED, Stage.MADE,
            Stage.READY);

    private PendingSheets() {}

    static Screen.Sheet of(Pending p) {
        var blocks = new ArrayList<Block>();
        if (p.overdue()) {
            blocks.add(new Block.Notice(Text.say("progress.overdue", -p.daysLeft())));
            blocks.add(new Block.Paragraph(Text.say("progress.overdue.rights")));
        }
        blocks.add(new Block.Timeline(WAY.stream().filter(s -> p.stage() != Stage.REFUSED || s.compareTo(
                Stage.DECIDED) <= 0).map(s -> stage(s, p)).toList()));
        blocks.add(new Block.Table(List.of(new Row(Text.say("progress.matter"), p.matter()),
                new Row(Text.say("progress.accepted"), Text.plain(p.accepted().toString())),
                new Row(Text.say("progress.due"), Text.plain(p.due().toString())),
                new Row(Text.say("progress.left"), left(p)),
                new Row(Text.say("progress.office"), p.office()), new Row(Text.say("progress.next"), p.next()))));
        blocks.add(new Block.Number(Text.say("progress.acceptance"), p.number()));
        return new Screen.Sheet("progress", Text.say("progress.title"), Optional.of(stage(p)), List.copyOf(blocks),
                List.of(Screen.Button.print(), Screen.Button.done()), false);
    }

    private static Text left(Pending p) {
        if (p.stage().compareTo(Stage.DECIDED) >= 0)
            return Text.say("progress.left.decided");
        return p.overdue()
                ? Text.say("progress.left.overdue", -p.daysLeft())
                : Text.say("progress.left.days", p.daysLeft());
    }

    private static Block.Stage stage(Stage stage, Pending p) {
        Stage at = p.stage() == Stage.REFUSED ? Stage.DECIDED : p.stage();
        Block.Stage.State state = stage.compareTo(at) < 0
                ? Block.Stage.State.DONE
                : stage.compareTo(at) > 0
                        ? Block.Stage.State.NEXT
                        : p.overdue() ? Block.Stage.State.LATE : Block.Stage.State.NOW;
        return new Block.Stage(state, Text.say("progress.stage." + stage),
                stage == at ? stage(p) : Text.say("progress.stage." + stage + ".lead"));
    }

    static Text stage(Pending p) {
        return p.overdue() ? Text.say("progress.now.LATE", -p.daysLeft()) : Text.say("progress.now." + p.stage());
    }

    static Screen.Sheet none() {
        return new Screen.Sheet("progress-none", Text.say("progress.none"), Optional.of(Text.say("progress.none.lead")),
                List.of(), List.of(Screen.Button.done()), false);
    }
}
