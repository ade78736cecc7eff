package org.kiosk24.app.backoffice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kiosk24.app.maintenance.Shift;
import org.kiosk24.app.maintenance.ShiftOver;
import org.kiosk24.app.maintenance.StaffTask;
import org.kiosk24.app.maintenance.Talk;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Block.Choice;
import org.kiosk24.app.screen.Block.Row;
import org.kiosk24.app.screen.Block.Sign;
import org.kiosk24.app.screen.Block.Sign.Look;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.staff.Admitted;
import org.kiosk24.app.supplies.Stock;
import org.kiosk24.app.supplies.Supplies;
import org.kiosk24.app.supplies.Supplies.Objection;
import org.kiosk24.app.supplies.Supplies.Verdict;
import org.kiosk24.app.supplies.Supply;
import org.kiosk24.app.words.Text;

/** What should be left of each supply; so much was put in, or found. */
public final class SuppliesTask implements StaffTask {
    private static final int DIGITS = 5;
    private static final int DELIVERY = 40;
    private static final String PUT_IN = "put-in";
    private static final String COUNT = "count";
    private final Supplies supplies;

    public SuppliesTask(Supplies supplies) {
        this.supplies = supplies;
    }

    @Override
    public String name() {
        return "supplies";
    }

    @Override
    public void work(Shift shift) throws ShiftOver {
        while (true) {
            Touch touch = shift.talk().ask(overview(supplies.stocks(), supplies.kept()),
                    t -> t instanceof Touch.Back || t instanceof Touch.Choose);
            if (!(touch instanceof Touch.Choose(var code)))
                return;
            one(shift, Supply.valueOf(code));
        }
    }

    private void one(Shift shift, Supply supply) throws ShiftOver {
        while (true) {
            Optional<Stock> stock = supplies.stock(supply);
            if (stock.isEmpty()) {
                shift.talk().tell(refused(Objection.STATION_SILENT));
                return;
            }
            Touch touch = shift.talk().ask(one(stock.get()),
                    t -> t instanceof Touch.Back || t instanceof Touch.Choose);
            if (!(touch instanceof Touch.Choose(var code)))
                return;
            if (code.equals(PUT_IN))
                putIn(shift, supply);
            else
                count(shift, supply);
        }
    }

    private void putIn(Shift shift, Supply supply) throws ShiftOver {
        Optional<Integer> amount = Written.number(shift, Text.say("backoffice.supply.put"), name(supply), DIGITS);
        if (amount.filter(a -> a > 0).isEmpty())
            return;
        Optional<String> note = Written.words(shift, Text.say("backoffice.supply.delivery"),
                Text.say("backoffice.supply.delivery.lead"), DELIVERY);
        if (note.isPresent())
            done(shift, supplies.putIn(who(shift), supply, amount.get(), note.get()));
    }

    private void count(Shift shift, Supply supply) throws ShiftOver {
        Optional<Integer> found = Written.number(shift, Text.say("backoffice.supply.found"), name(supply), DIGITS);
        if (found.isEmpty())
            return;
        Verdict verdict = supplies.count(who(shift), supply, found.get(), "");
        if (verdict.equals(new Verdict.Refused(Objection.DIFFERENCE_WITHOUT_A_REASON))) {
            Optional<String> why = Written.words(shift, Text.say("backoffice.why"),
                    Text.say("supplies.objection.DIFFERENCE_WITHOUT_A_REASON"), Written.REASON);
            if (why.isEmpty())
                return;
            verdict = supplies.count(who(shift), supply, found.get(), why.get());
        }
        done(shift, verdict);
    }

    /** What was written shows on the page that comes next. */
    private static void done(Shift shift, Verdict verdict) throws ShiftOver {
        if (verdict instanceof Verdict.Refused(var why))
            shift.talk().tell(refused(why));
    }

    private static Screen.Sheet refused(Objection why) {
        return CasesTask.refused(Text.say("supplies.objection." + why));
    }

    private static Admitted who(Shift shift) {
        return new Admitted(shift.member().number(), shift.member().role());
    }

    private static Text name(Supply supply) {
        return Text.say("supplies." + supply);
    }

    /** @param kept those that somebody has put in or counted */
    static Screen.Sheet overview(List<Stock> stocks, Set<Supply> kept) {
        List<Sign> signs = Arrays.stream(Supply.values()).map(supply -> sign(supply,
                stocks.stream().filter(s -> s.supply() == supply && kept.contains(supply)).findFirst())).toList();
        return Talk.sheet("staff-supplies", Text.say("staff.task.supplies"),
                Optional.of(Text.say("backoffice.supplies")), List.of(new Block.Signs(signs)));
    }

    private static Sign sign(Supply supply, Optional<Stock> stock) {
        return stock.map(s -> new Sign(Optional.of(supply.name()), switch (s.level()) {
            case ENOUGH -> Look.WELL;
            case LOW -> Look.REDUCED;
            case USED_UP -> Look.DOWN;
        }, name(supply), Text.plain(Long.toString(s.left())), Text.say("supplies.level." + s.level())))
                .orElse(new Sign(Optional.of(supply.name()), Look.OPEN, name(supply), Text.plain("–"),
                        Text.say("backoffice.supply.unknown")));
    }

    static Screen.Sheet one(Stock stock) {
        var table = new Block.Table(List.of(row("left", stock.left(), "backoffice.supply.low", stock.low()),
                row("counted", stock.base()), row("putIn", stock.added()), row("used", stock.used())));
        var choices = Written.choices(List.of(
                new Choice(PUT_IN, Text.say("backoffice.supply.put.do"), Text.say("backoffice.supply.put.lead"),
                        List.of()),
                new Choice(COUNT, Text.say("backoffice.supply.found.do"), Text.say("backoffice.supply.found.lead"),
                        List.of())));
        return Talk.sheet("staff-supply", name(stock.supply()), Optional.empty(), List.of(table, choices));
    }

    private static Row row(String name, long value) {
        return new Row(Text.say("reading." + name), Text.plain(Long.toString(value)));
    }

    private static Row row(String name, long value, String hint, long low) {
        return new Row(Text.say("reading." + name), Text.plain(Long.toString(value)),
                Optional.of(Text.say(hint, low)));
    }
}
