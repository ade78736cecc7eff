package org.kiosk24.app.backoffice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kiosk24.app.endofday.Attempt;
import org.kiosk24.app.endofday.Closing;
import org.kiosk24.app.endofday.Difference;
import org.kiosk24.app.endofday.EndOfDay;
import org.kiosk24.app.endofday.EndOfDay.Verdict;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.maintenance.Shift;
import org.kiosk24.app.maintenance.ShiftOver;
import org.kiosk24.app.maintenance.StaffTask;
import org.kiosk24.app.maintenance.Talk;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Block.Item;
import org.kiosk24.app.screen.Block.Row;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Screen.Button;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.staff.Admitted;
import org.kiosk24.app.staff.Role;
import org.kiosk24.app.words.Text;
import org.kiosk24.app.words.Words;

/** The cashier's end of day. */
public final class EndOfDayTask implements StaffTask {
    /** As many as anybody wants to turn pages for; the page has them all. */
    static final int MOST = 12;
    private final Journal journal;
    private final EndOfDay endOfDay;

    /** Keeps the signed page. */
    @FunctionalInterface
    public interface Pages {
        void keep(Closing closing, List<Attempt> attempts, Words words) throws IOException;
    }

    private final Pages pages;

    public EndOfDayTask(Journal journal, EndOfDay endOfDay, Pages pages) {
        this.journal = journal;
        this.endOfDay = endOfDay;
        this.pages = pages;
    }

    @Override
    public String name() {
        return "endofday";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.CASHIER, Role.SUPERVISOR);
    }

    @Override
    public void work(Shift shift) throws ShiftOver {
        Touch touch = shift.talk().ask(question(), t -> t instanceof Touch.Back || t instanceof Touch.Confirm);
        if (touch instanceof Touch.Back)
            return;
        shift.talk().show(going());
        switch (endOfDay.run(new Admitted(shift.member().number(), shift.member().role()))) {
            case Verdict.Done(var closing) -> shift.talk().tell(kept(shift, closing));
            case Verdict.FirstSettle(var orders) -> shift.talk().tell(CasesTask.refused(
                    Text.say("endofday.settle", Text.plain(String.join(", ", orders)))));
            case Verdict.TerminalRefused(var fault) -> shift.talk()
                    .tell(CasesTask.refused(Text.say("endofday.refused", Text.plain(fault))));
        }
    }

    private Screen.Sheet kept(Shift shift, Closing closing) {
        long from = closing.compared().map(Closing.Comparison::from).orElse(closing.row());
        List<Attempt> attempts = EndOfDay.attempts(journal, from, closing.row());
        try {
            pages.keep(closing, attempts, Words.of(shift.talk().glass().language()));
            return result(closing, attempts, Text.say("report.kept"));
        } catch (IOException e) {
            return result(closing, attempts, Text.say("backoffice.nopage", closing.number()));
        }
    }

    static Screen.Sheet question() {
        return Talk.sheet("staff-endofday", Text.say("staff.task.endofday"),
                Optional.of(Text.say("backoffice.endofday.lead")), List.of(),
                Button.affirm("confirm", Text.say("backoffice.endofday.now"), new Touch.Confirm()));
    }

    static Screen.Sheet going() {
        return new Screen.Sheet("staff-endofday-going", Text.say("backoffice.endofday.going"), Optional.empty(),
                List.of(), List.of(), false);
    }

    static Screen.Sheet result(Closing closing, List<Attempt> attempts, Text page) {
        List<Row> rows = new ArrayList<>();
        closing.totals().ifPresent(t -> rows.add(sum("endofday.terminal", t.count(), t.fen())));
        rows.add(journal("endofday.journal.CARD", attempts, Method.CARD));
        rows.add(journal("endofday.journal.QR", attempts, Method.QR));
        List<Block> blocks = new ArrayList<>(List.of(new Block.Table(rows)));
        List<Difference> differences = closing.compared().map(Closing.Comparison::differences).orElse(List.of());
        if (!differences.isEmpty())
            blocks.add(new Block.Checklist(differences.stream().limit(MOST)
                    .map(d -> new Item(Item.Mark.MISSING, told(d), List.of())).toList()));
        blocks.add(new Block.Paragraph(page));
        Text verdict = closing.agrees()
                ? Text.say("endofday.agrees")
                : closing.compared().isPresent()
                        ? Text.say("endofday.differs", differences.size())
                        : Text.say("endofday.unknown", Text.plain(closing.fault()));
        return Talk.sheet("staff-endofday-done", Text.say("staff.task.endofday"), Optional.of(verdict), blocks);
    }

    private static Text told(Difference d) {
        return Text.say("endofday.difference." + d.kind(), Text.plain(d.order().isEmpty() ? "-" : d.order()),
                Text.plain(Words.yuan(d.journalFen())), Text.plain(Words.yuan(d.otherFen())));
    }

    private static Row journal(String name, List<Attempt> attempts, Method method) {
        List<Attempt> kept = attempts.stream()
                .filter(a -> a.method() == method && a.state() == Attempt.State.KEPT).toList();
        return sum(name, kept.size(), kept.stream().mapToInt(Attempt::fen).sum());
    }

    private static Row sum(String name, int count, int fen) {
        return new Row(Text.say(name), Text.plain(count + "  " + Words.yuan(fen)));
    }
}
