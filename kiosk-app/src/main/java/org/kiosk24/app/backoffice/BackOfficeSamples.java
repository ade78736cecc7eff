package org.kiosk24.app.backoffice;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kiosk24.app.backoffice.CasesTask.Open;
import org.kiosk24.app.cases.Ruling;
import org.kiosk24.app.cases.Story;
import org.kiosk24.app.custody.Bins;
import org.kiosk24.app.endofday.Attempt;
import org.kiosk24.app.endofday.Closing;
import org.kiosk24.app.endofday.Difference;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.order.Resolution;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.sample.Samples;
import org.kiosk24.app.supplies.Stock;
import org.kiosk24.app.supplies.Supply;
import org.kiosk24.app.words.Text;
import org.kiosk24.app.words.Words;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.payment.CardTerminal.Totals;

/** Every screen about cases, bins and the end of day, at its fullest. */
public final class BackOfficeSamples implements Samples {
    private static final String ORDER = "WH0001-261123-081500-7KQ4";

    private static Story story(String money) {
        return new Story(ORDER, Text.say("ending.CASE"),
                Text.say("moneystate." + money, Text.plain(Words.yuan(24_000))),
                Text.say("permitat.KEPT"), List.of(), List.of());
    }

    private static Closing closing(Difference... differences) {
        return new Closing(7, "200001", Instant.EPOCH, 900, Optional.of(ActHappened.YES),
                Optional.of(new Totals(118, 412_500, "0817", "0934")), "",
                Optional.of(new Closing.Comparison(0, 900, List.of(differences))));
    }

    private static List<Attempt> attempts() {
        return List.of(
                new Attempt(1, ORDER, ORDER + "-P1", Method.CARD, 411_000, Attempt.State.KEPT, "0817",
                        Optional.empty()),
                new Attempt(2, ORDER, ORDER + "-P2", Method.QR, 9_000, Attempt.State.KEPT, "", Optional.empty()));
    }

    private static Difference difference(Difference.Kind kind) {
        return new Difference(kind, ORDER, 1500, 8000, "");
    }

    private static List<Stock> stocks() {
        return List.of(new Stock(Supply.PAPER, 290, 600, 845, 50), new Stock(Supply.CARD_HEAD, 0, 9000, 9012, 500),
                new Stock(Supply.BLANK_CARDS, 0, 0, 0, 0));
    }

    private static Resolution[] settling(CaseReason reason) {
        return Arrays.stream(Resolution.values()).filter(r -> r.settles(reason)).toArray(Resolution[]::new);
    }

    @Override
    public List<Screen> screens() {
        var open = Arrays.stream(CaseReason.values()).map(reason -> new Open(ORDER, reason)).toList();
        var bins = new Bins(Map.of(ORDER, 1), Optional.empty());
        return List.of(CasesTask.list(List.of()), CasesTask.list(open),
                CasesTask.one(story("InDoubt"), CaseReason.MONEY_IN_DOUBT,
                        List.of(settling(CaseReason.MONEY_IN_DOUBT))),
                CasesTask.one(story("Taken"), CaseReason.CHIP_UNKNOWN, List.of(settling(CaseReason.CHIP_UNKNOWN))),
                CasesTask.why(Resolution.MADE_AT_COUNTER),
                CasesTask.refused(Text.say("objection." + Ruling.Objection.MONEY_SAID_OTHERWISE)),
                CasesTask.refused(Text.say("endofday.settle", Text.plain(ORDER + ", " + ORDER))),
                CustodyTask.overview(bins, 9, 3),
                CustodyTask.menu(List.of(ORDER, ORDER.replace("7KQ4", "8MNP"), ORDER.replace("7KQ4", "9WXY"))),
                CustodyTask.typed(Text.say("backoffice.whichbin"), Text.plain(ORDER), 2),
                CustodyTask.typed(Text.say("backoffice.howmany", 4), Text.say("backoffice.howmany.lead"), 3),
                SuppliesTask.overview(stocks(), EnumSet.of(Supply.PAPER, Supply.CARD_HEAD)),
                SuppliesTask.one(stocks().get(1)),
                Written.number(Text.say("backoffice.supply.found"), Text.say("supplies.PAPER"), 5),
                Written.words(Text.say("backoffice.supply.delivery"), Text.say("backoffice.supply.delivery.lead"), 40),
                Written.words(Text.say("backoffice.why"), Text.say("backoffice.why.lead"), Written.REASON),
                CustodyTask.differs(), EndOfDayTask.question(), EndOfDayTask.going(),
                EndOfDayTask.result(closing(), attempts(), Text.say("report.kept")),
                EndOfDayTask.result(closing(difference(Difference.Kind.CARD_DOUBT_WAS_CHARGED),
                        difference(Difference.Kind.CARD_TOTALS_NOT_SEEN), difference(Difference.Kind.QR_NOT_KNOWN)),
                        attempts(), Text.say("backoffice.nopage", 7)));
    }
}
