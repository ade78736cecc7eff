package org.kiosk24.app.service.resume;

import java.util.List;
import java.util.Optional;
import org.kiosk24.app.bureau.Bureau;
import org.kiosk24.app.bureau.Bureau.Holder;
import org.kiosk24.app.bureau.Bureau.Interrupted;
import org.kiosk24.app.bureau.Bureau.Product;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Step;
import org.kiosk24.app.screen.Screen.Why;
import org.kiosk24.app.screen.Screen.Work;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.order.ContinueCode;
import org.kiosk24.app.service.issue.Issue;
import org.kiosk24.app.visit.Condition;
import org.kiosk24.app.visit.Condition.Part;
import org.kiosk24.app.visit.Conversation;
import org.kiosk24.app.visit.IdCardStep;
import org.kiosk24.app.visit.Leaving;
import org.kiosk24.app.visit.MaskedName;
import org.kiosk24.app.visit.PermitStep;
import org.kiosk24.app.visit.PermitStep.PermitInside;
import org.kiosk24.app.visit.RecognitionStep;
import org.kiosk24.app.visit.Service;
import org.kiosk24.app.visit.Till;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.Advice;
import org.kiosk24.device.idcard.IdCard;

/** An interrupted visit goes on, with what became of its money told first. {@link #serve} reads as the story it tells. */
public final class Resume implements Service {
    /** Multiple entries, as a code writes it. */
    private static final int MULTIPLE = 9;
    private final Bureau bureau;
    private final Issue issue;
    private final Conversation conversation;
    private final IdCardStep idCardStep;
    private final PermitStep permitStep;
    private final RecognitionStep recognition;
    private final Till till;

    public Resume(Bureau bureau, Issue issue, Conversation conversation, IdCardStep idCardStep, PermitStep permitStep,
            RecognitionStep recognition, Till till) {
        this.bureau = bureau;
        this.issue = issue;
        this.conversation = conversation;
        this.idCardStep = idCardStep;
        this.permitStep = permitStep;
        this.recognition = recognition;
        this.till = till;
    }

    @Override
    public String name() {
        return "continue";
    }

    @Override
    public Optional<Text> notNow(Condition condition) {
        return condition.lacksOrCannotPay(Part.IDCARD, Part.STATION, Part.CHIP, Part.BUREAU);
    }

    @Override
    public List<Step> steps() {
        return List.of(Step.values());
    }

    @Override
    public Screen serve(Condition condition) throws Leaving {
        String code = askCode();
        IdCard card = idCardStep.read();
        return issue.order(file -> {
            Holder holder = issue.findHolder(file, card);
            Interrupted before = issue.ask(() -> bureau.interrupted(file.id(), code));
            tell(before);
            permitStep.take(file);
            PermitInside inside = permitStep.read(file, holder, card);
            recognition.recognise(file, inside);
            Product product = same(file, inside, before);
            if (!issue.confirmed(MaskedName.of(card.name()), inside.permit(), product))
                throw new Leaving(new Screen.Sorry(Why.CANCELLED, Advice.WAIT));
            issue.apply(file, product, inside.permit());
            till.pay(file, product, condition);
        });
    }

    /** Until it is one that a kiosk can have printed. */
    private String askCode() throws Leaving {
        boolean again = false;
        while (true) {
            List<Block> blocks = again
                    ? List.of(new Block.Notice(Text.say("continue.again")), new Block.Digits(ContinueCode.LENGTH))
                    : List.of(new Block.Digits(ContinueCode.LENGTH));
            Touch typed = conversation.ask(new Screen.Sheet("continue-code", Text.say("continue.type"),
                    Optional.of(Text.say("continue.type.lead")), blocks, List.of(Screen.Button.cancel()), false),
                    t -> t instanceof Touch.Enter);
            if (typed instanceof Touch.Enter(var code) && ContinueCode.valid(code))
                return code;
            again = true;
        }
    }

    /** What was chosen then and where the money is. While staff look for it, nobody is asked to pay again. */
    private void tell(Interrupted before) throws Leaving {
        var table = new Block.Table(List.of(
                new Block.Row(Text.say("continue.order"), Text.plain(before.orderId())),
                chosen(before.productCode()),
                new Block.Row(Text.say("continue.money"), Text.say("continue.money." + before.money().name()))));
        boolean inDoubt = before.money() == Interrupted.PaidThen.IN_DOUBT;
        Screen.Button on = inDoubt
                ? Screen.Button.affirm("confirm", Text.say("button.understood"), new Touch.Confirm())
                : Screen.Button.affirm("confirm", Text.say("button.continue"), new Touch.Confirm());
        conversation.ask(new Screen.Sheet("continue-found", Text.say("continue.found"), Optional.empty(),
                inDoubt ? List.of(table, new Block.Notice(Text.say("continue.counter"))) : List.of(table),
                inDoubt ? List.of(on) : List.of(Screen.Button.cancel(), on), false), t -> t instanceof Touch.Confirm);
        if (inDoubt)
            throw new Leaving(new Screen.NotEntitled(List.of(Issue.reason("MONEY_IN_DOUBT"))));
    }

    /** In words, as far as the code has them. */
    private static Block.Row chosen(String code) {
        Text label = Text.say("continue.product");
        if (!code.matches("(HKG|MAC)[1-9][MY][1-9].*"))
            return new Block.Row(label, Text.plain(code));
        int length = code.charAt(3) - '0';
        int entries = code.charAt(5) - '0';
        Text period = Text.say((code.charAt(4) == 'M' ? "period.months" : "period.years")
                + (length == 1 ? ".one" : ""), length);
        Text times = entries == MULTIPLE
                ? Text.say("entries.multiple")
                : Text.say(entries == 1 ? "entries.one" : "entries.some", entries);
        return new Block.Row(label, Text.say("destination." + code.substring(0, 3)),
                Optional.of(Text.say("product.validity", period, times)));
    }

    private Product same(OrderFile file, PermitInside inside, Interrupted before) throws Leaving {
        conversation.working(Work.ASKING_BUREAU);
        List<Product> products = issue.offered(file,
                issue.ask(() -> bureau.entitlement(file.id(), inside.permit().number())), inside.endorsements());
        return products.stream().filter(p -> p.code().equals(before.productCode())).findFirst()
                .orElseThrow(() -> new Leaving(new Screen.NotEntitled(List.of(Issue.reason("NO_LONGER")))));
    }
}
