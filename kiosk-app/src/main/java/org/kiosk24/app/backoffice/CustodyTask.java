package org.kiosk24.app.backoffice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiosk24.app.custody.Bins;
import org.kiosk24.app.custody.Custody;
import org.kiosk24.app.custody.Custody.Verdict;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.maintenance.Shift;
import org.kiosk24.app.maintenance.ShiftOver;
import org.kiosk24.app.maintenance.StaffTask;
import org.kiosk24.app.maintenance.Talk;
import org.kiosk24.app.order.Order;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Block.Choice;
import org.kiosk24.app.screen.Block.Digits;
import org.kiosk24.app.screen.Block.Row;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Screen.Button;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.staff.Admitted;
import org.kiosk24.app.staff.Member;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Text;
import org.kiosk24.app.words.Words;

/** The bins of kept permits, opened by two. */
public final class CustodyTask implements StaffTask {
    /** As many as anybody wants to turn pages for. */
    static final int MOST = 20;
    private static final int MOST_WAITING = 3;
    private static final String COUNT = "count";
    private static final String CLOSE = "close";
    private final Journal journal;
    private final Custody custody;
    private final int bins;

    public CustodyTask(Journal journal, Custody custody, int bins) {
        this.journal = journal;
        this.custody = custody;
        this.bins = bins;
    }

    @Override
    public String name() {
        return "custody";
    }

    @Override
    public void work(Shift shift) throws ShiftOver {
        Touch touch = shift.talk().ask(overview(custody.bins(), bins, waiting().size()),
                t -> t instanceof Touch.Back || t instanceof Touch.Confirm);
        if (touch instanceof Touch.Back)
            return;
        Admitted first = admitted(shift.member());
        if (done(shift, custody.begin(first)) && confirmed(shift))
            opened(shift, first);
    }

    /** The second person, unless these two have opened the bins already; without one it is called off. */
    private boolean confirmed(Shift shift) throws ShiftOver {
        if (custody.bins().opening().filter(o -> o.stage() == Bins.Stage.OPEN).isPresent())
            return true;
        try {
            Optional<Member> second = shift.witness();
            if (second.isPresent() && done(shift, custody.confirm(admitted(second.get()))))
                return true;
        } catch (ShiftOver over) {
            custody.callOff(admitted(shift.member()));
            throw over;
        }
        custody.callOff(admitted(shift.member()));
        return false;
    }

    private void opened(Shift shift, Admitted who) throws ShiftOver {
        while (custody.bins().opening().isPresent()) {
            Touch touch = shift.talk().ask(menu(waiting()),
                    t -> t instanceof Touch.Choose || t instanceof Touch.Back);
            switch (touch) {
                case Touch.Choose(var code) when code.equals(COUNT) -> count(shift, who);
                case Touch.Choose(var code) when code.equals(CLOSE) -> close(shift, who);
                case Touch.Choose(var order) -> {
                    Optional<Integer> bin = number(shift, Text.say("backoffice.whichbin"), Text.plain(order), 2);
                    if (bin.isPresent())
                        done(shift, custody.putIn(who, order, bin.get()));
                }
                default -> {
                    return;
                }
            }
        }
    }

    private void count(Shift shift, Admitted who) throws ShiftOver {
        for (int bin = 1; bin <= bins; bin++) {
            Optional<Integer> found = number(shift, Text.say("backoffice.howmany", bin),
                    Text.say("backoffice.howmany.lead"), 3);
            if (found.isEmpty())
                return;
            custody.count(who, bin, found.get());
        }
    }

    private void close(Shift shift, Admitted who) throws ShiftOver {
        Verdict verdict = custody.close(who, "");
        if (verdict.equals(new Verdict.Refused(Custody.Objection.DIFFERENCES_WITHOUT_A_REASON))) {
            Touch sure = shift.talk().ask(differs(), t -> t instanceof Touch.Back || t instanceof Touch.Confirm);
            if (sure instanceof Touch.Back)
                return;
            verdict = custody.close(who, Words.of(Language.CHINESE).say("backoffice.differs.note"));
        }
        if (done(shift, verdict))
            shift.talk().tell(overview(custody.bins(), bins, waiting().size()));
    }

    private List<String> waiting() {
        return Custody.inTheStation(journal).stream().map(Order::id).limit(MOST_WAITING).toList();
    }

    private static Admitted admitted(Member member) {
        return new Admitted(member.number(), member.role());
    }

    /** Tells why not. */
    private static boolean done(Shift shift, Verdict verdict) throws ShiftOver {
        if (verdict instanceof Verdict.Refused(var why))
            shift.talk().tell(CasesTask.refused(Text.say("custody.objection." + why)));
        return verdict instanceof Verdict.Done;
    }

    private Optional<Integer> number(Shift shift, Text title, Text lead, int digits) throws ShiftOver {
        Touch touch = shift.talk().ask(typed(title, lead, digits),
                t -> t instanceof Touch.Enter || t instanceof Touch.Back);
        return touch instanceof Touch.Enter(var text) ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    static Screen.Sheet typed(Text title, Text lead, int digits) {
        return Talk.sheet("staff-bin-number", title, Optional.of(lead), List.of(new Digits(digits)));
    }

    static Screen.Sheet overview(Bins now, int bins, int waiting) {
        List<Row> rows = new ArrayList<>();
        for (int bin = 1; bin <= Math.min(bins, MOST); bin++)
            rows.add(new Row(Text.say("backoffice.bin", bin), Text.plain(Integer.toString(now.expected(bin)))));
        rows.add(new Row(Text.say("backoffice.station"), Text.plain(Integer.toString(waiting))));
        return Talk.sheet("staff-custody", Text.say("staff.task.custody"), Optional.of(Text.say("backoffice.custody")),
                List.of(new Block.Table(rows)),
                Button.affirm("confirm", Text.say("backoffice.open"), new Touch.Confirm()));
    }

    static Screen.Sheet menu(List<String> waiting) {
        List<Choice> all = new ArrayList<>();
        waiting.forEach(order -> all
                .add(new Choice(order, Text.say("backoffice.put"), Text.plain(order), List.of())));
        all.add(new Choice(COUNT, Text.say("backoffice.count"), Text.say("backoffice.count.lead"), List.of()));
        all.add(new Choice(CLOSE, Text.say("backoffice.close"), Text.say("backoffice.close.lead"), List.of()));
        return Talk.sheet("staff-custody-open", Text.say("backoffice.isopen"), Optional.empty(),
                List.of(new Block.Choices(all)));
    }

    static Screen.Sheet differs() {
        return Talk.sheet("staff-custody-differs", Text.say("backoffice.differs"), Optional.empty(),
                List.of(new Block.Notice(Text.say("backoffice.differs.lead"))),
                Button.affirm("confirm", Text.say("backoffice.differs.sure"), new Touch.Confirm()));
    }
}
