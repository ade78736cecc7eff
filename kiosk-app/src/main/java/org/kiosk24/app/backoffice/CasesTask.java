package org.kiosk24.app.backoffice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kiosk24.app.cases.Cases;
import org.kiosk24.app.cases.Cases.Verdict;
import org.kiosk24.app.cases.Ruling;
import org.kiosk24.app.cases.Story;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.maintenance.Shift;
import org.kiosk24.app.maintenance.ShiftOver;
import org.kiosk24.app.maintenance.StaffTask;
import org.kiosk24.app.maintenance.Talk;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.app.order.History;
import org.kiosk24.app.order.Order;
import org.kiosk24.app.order.Resolution;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Block.Choice;
import org.kiosk24.app.screen.Block.Row;
import org.kiosk24.app.screen.Block.Sign;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.staff.Role;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Text;
import org.kiosk24.app.words.Words;

/** What waits for staff; one order; how it was settled, and why. */
public final class CasesTask implements StaffTask {
    /** As many as anybody wants to turn pages for; what is settled makes room. */
    static final int MOST = 20;
    private static final String OWN_WORDS = "own-words";
    private final Journal journal;
    private final Cases cases;

    public CasesTask(Journal journal, Cases cases) {
        this.journal = journal;
        this.cases = cases;
    }

    /** What is often the reason; it can be said in other words, too. */
    enum Why {
        HOLDER_CAME, STATEMENT_CHECKED, OFFICE_SAID_SO
    }

    /** One case of one order. */
    record Open(String order, CaseReason reason) {
        String code() {
            return order + "." + reason;
        }
    }

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.CASHIER, Role.SUPERVISOR);
    }

    @Override
    public void work(Shift shift) throws ShiftOver {
        while (true) {
            List<Open> open = open();
            Touch touch = shift.talk().ask(list(open),
                    t -> t instanceof Touch.Back || open.stream().anyMatch(o -> t.equals(new Touch.Choose(o.code()))));
            if (touch instanceof Touch.Back)
                return;
            settle(shift, open.stream().filter(o -> touch.equals(new Touch.Choose(o.code()))).findFirst()
                    .orElseThrow());
        }
    }

    private List<Open> open() {
        List<Open> open = new ArrayList<>();
        for (Order order : Cases.open(journal))
            order.openCases().forEach(reason -> open.add(new Open(order.id(), reason)));
        return open;
    }

    static Screen.Sheet list(List<Open> open) {
        List<Sign> signs = open.stream().limit(MOST).map(o -> new Sign(Optional.of(o.code()), Sign.Look.DOWN,
                Text.plain(o.order()), Text.say("cases.reason." + o.reason()), Text.plain(""))).toList();
        return Talk.sheet("staff-cases", Text.say("staff.task.cases"),
                Optional.of(open.isEmpty() ? Text.say("cases.none") : Text.say("backoffice.cases", open.size())),
                signs.isEmpty() ? List.of() : List.of(new Block.Signs(signs)));
    }

    private void settle(Shift shift, Open open) throws ShiftOver {
        History history = History.of(journal, open.order());
        List<Resolution> choices = Ruling.choices(history.order(), open.reason());
        Touch how = shift.talk().ask(one(Story.of(history), open.reason(), choices),
                t -> t instanceof Touch.Back || t instanceof Touch.Choose);
        if (!(how instanceof Touch.Choose(var code)))
            return;
        Resolution resolution = choices.stream().filter(r -> r.name().equals(code)).findFirst().orElseThrow();
        Touch why = shift.talk().ask(why(resolution), t -> t instanceof Touch.Back || t instanceof Touch.Choose);
        if (!(why instanceof Touch.Choose(var reason)))
            return;
        Optional<String> said = reason.equals(OWN_WORDS)
                ? Written.words(shift, Text.say("backoffice.why"), Text.say("backoffice.why.lead"), Written.REASON)
                : Optional.of(Words.of(Language.CHINESE).say("backoffice.why." + reason));
        if (said.isEmpty())
            return;
        String note = said.get();
        if (cases.resolve(open.order(), open.reason(), resolution, shift.member().number(),
                note) instanceof Verdict.Refused(var objection))
            shift.talk().tell(refused(Text.say("objection." + objection)));
    }

    static Screen.Sheet one(Story story, CaseReason reason, List<Resolution> choices) {
        var table = new Block.Table(List.of(new Row(Text.say("story.ending"), story.ending()),
                new Row(Text.say("story.money"), story.money()), new Row(Text.say("story.permit"), story.permit())));
        var all = new Block.Choices(choices.stream()
                .map(how -> new Choice(how.name(), Text.say("resolution." + how), Text.plain(""), List.of())).toList());
        return Talk.sheet("staff-case", Text.say("cases.reason." + reason), Optional.of(Text.plain(story.orderId())),
                List.of(table, all));
    }

    static Screen.Sheet why(Resolution how) {
        List<Choice> all = new ArrayList<>();
        for (Why why : Why.values())
            all.add(new Choice(why.name(), Text.say("backoffice.why." + why), Text.plain(""), List.of()));
        all.add(new Choice(OWN_WORDS, Text.say("backoffice.why.own"), Text.plain(""), List.of()));
        return Talk.sheet("staff-case-why", Text.say("backoffice.why"), Optional.of(Text.say("resolution." + how)),
                List.of(new Block.Choices(all)));
    }

    static Screen.Sheet refused(Text why) {
        return Talk.sheet("staff-refusal", Text.say("backoffice.refused"), Optional.empty(),
                List.of(new Block.Notice(why)));
    }
}
