package org.kiosk24.app.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kiosk24.app.order.Entry;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.app.order.History;
import org.kiosk24.app.order.Order;
import org.kiosk24.app.order.Outcome;
import org.kiosk24.app.words.Text;
import org.kiosk24.app.words.Words;
import org.kiosk24.device.Mask;

/**
 * An order told to staff on one page: how it ended, where money and permit are, what is open, then every row of the
 * journal in words. Permit numbers are masked; notes of staff are told.
 */
public record Story(String orderId, Text ending, Text money, Text permit, List<Case> cases, List<Line> lines) {
    /**
     * @param settled how, and by whom; a text that says so while it is open
     */
    public record Case(CaseReason reason, Text what, Text settled, boolean open) {}

    /** One row. */
    public record Line(long seq, Instant at, Text text) {}

    public static Story of(History history) {
        Order order = history.order();
        List<Line> lines = history.lines().stream().map(l -> new Line(l.seq(), l.at(), text(l.entry()))).toList();
        return new Story(order.id(),
                Text.say("ending." + order.ending().map(Enum::name).orElse("OPEN")), money(order),
                permit(order), cases(order), lines);
    }

    private static Text money(Order order) {
        Text fee = order.chosen().map(c -> Text.plain(Words.yuan(c.feeFen()))).orElse(Text.plain("-"));
        return Text.say("moneystate." + order.money().getClass().getSimpleName(), fee);
    }

    private static Text permit(Order order) {
        return order.resolution(CaseReason.PERMIT_KEPT)
                .map(r -> Text.say("resolution." + r.how()))
                .orElse(Text.say("permitat." + order.custody()));
    }

    private static List<Case> cases(Order order) {
        var cases = new ArrayList<Case>();
        for (CaseReason reason : order.cases())
            cases.add(order.resolution(reason)
                    .map(r -> new Case(reason, Text.say("cases.reason." + reason),
                            Text.say("cases.settled", Text.say("resolution." + r.how()), Text.plain(r.by()),
                                    Text.plain(r.note())),
                            false))
                    .orElse(new Case(reason, Text.say("cases.reason." + reason), Text.say("cases.open"), true)));
        return List.copyOf(cases);
    }

    private static Text text(Entry entry) {
        return switch (entry) {
            case Entry.Opened e -> Text.say("story.Opened", Text.plain(e.kioskId()));
            case Entry.Taking _ -> Text.say("story.Taking");
            case Entry.Took e -> told("story.Took", e.outcome());
            case Entry.Recognised e -> Text.say("story.Recognised." + e.how());
            case Entry.PermitKnown e -> Text.say("story.PermitKnown", Text.plain(Mask.number(e.key().permitNumber())));
            case Entry.Chosen e -> Text.say("story.Chosen", Text.plain(e.productCode()), yuan(e.feeFen()));
            case Entry.Applying _ -> Text.say("story.Applying");
            case Entry.Approved e -> Text.say("story.Approved", Text.plain(e.endorsementNumber()),
                    Text.plain(e.validFrom().toString()), Text.plain(e.validTo().toString()));
            case Entry.ToMake e -> Text.say("story.ToMake", e.printLines().size(), e.chipRecord().length);
            case Entry.Denied e -> Text.say("story.Denied", Text.plain(String.join(", ", e.reasonCodes())));
            case Entry.Paying e -> Text.say("story.Paying." + e.method(), yuan(e.fen()), Text.plain(e.attemptId()));
            case Entry.PayStage e -> Text.say("story.PayStage", Text.plain(e.stage().name()));
            case Entry.PayEnded e ->
                Text.say("story.PayEnded", Text.say("paystate." + e.state()), receipt(e), fault(e.fault()));
            case Entry.Printing e -> Text.say("story.Printing", e.countBefore());
            case Entry.Printed e -> told("story.Printed", e.outcome());
            case Entry.Writing _ -> Text.say("story.Writing");
            case Entry.Written e -> told("story.Written", e.outcome());
            case Entry.NotMade e -> Text.say("story.NotMade", Text.plain(e.reason()));
            case Entry.Erasing _ -> Text.say("story.Erasing");
            case Entry.Erased e -> told("story.Erased", e.outcome());
            case Entry.GivingBack _ -> Text.say("story.GivingBack");
            case Entry.GaveBack e -> Text.say("story.GaveBack", Text.say("paystate." + e.state()), fault(e.fault()));
            case Entry.Submitting _ -> Text.say("story.Submitting");
            case Entry.Submitted e -> told("story.Submitted", e.outcome());
            case Entry.Returning _ -> Text.say("story.Returning");
            case Entry.Returned e -> told("story.Returned", e.outcome());
            case Entry.Found e -> Text.say("story.Found", Text.say("place." + e.place()));
            case Entry.Unknowable e -> Text.say("story.Unknowable." + e.what(), fault(e.fault()));
            case Entry.Keeping e -> Text.say("story.Keeping", Text.plain(e.reason()));
            case Entry.Kept e -> told("story.Kept", e.outcome());
            case Entry.CaseOpened e -> Text.say("story.CaseOpened", Text.say("cases.reason." + e.reason()));
            case Entry.CaseResolved e -> Text.say("story.CaseResolved", Text.say("cases.reason." + e.reason()),
                    Text.say("resolution." + e.how()), Text.plain(e.by()), Text.plain(e.note()));
            case Entry.CaseReopened e -> Text.say("story.CaseReopened", Text.say("cases.reason." + e.reason()),
                    Text.plain(e.by()), Text.plain(e.note()));
            case Entry.SlipPrinted e -> told("story.SlipPrinted", e.outcome());
            case Entry.Reporting _ -> Text.say("story.Reporting");
            case Entry.Reported _ -> Text.say("story.Reported");
            case Entry.Closed e -> Text.say("story.Closed", Text.say("ending." + e.ending()));
        };
    }

    /** The act, whether it happened, and what the device said was wrong. */
    private static Text told(String key, Outcome outcome) {
        return Text.say(key, Text.say("happened." + outcome.happened()), fault(outcome.fault()));
    }

    private static Text fault(String fault) {
        return Text.plain(fault.isEmpty() ? "" : " (" + fault + ")");
    }

    private static Text receipt(Entry.PayEnded e) {
        return e.payment().receipt().isEmpty() ? Text.plain("") : Text.plain(" #" + e.payment().receipt());
    }

    private static Text yuan(int fen) {
        return Text.plain(Words.yuan(fen));
    }
}
