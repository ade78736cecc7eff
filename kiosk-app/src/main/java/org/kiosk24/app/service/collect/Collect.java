package org.kiosk24.app.service.collect;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kiosk24.app.bureau.Bureau;
import org.kiosk24.app.bureau.Bureau.Holder;
import org.kiosk24.app.bureau.Bureau.Product;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Step;
import org.kiosk24.app.screen.Screen.Why;
import org.kiosk24.app.screen.Screen.Work;
import org.kiosk24.app.screen.Touch;
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
import org.kiosk24.device.permit.Permit;

/** An endorsement that was applied for at home, and approved, is made. {@link #serve} reads as the story it tells. */
public final class Collect implements Service {
    private static final int CODE_DIGITS = 8;
    private static final String BY_CARD = "id-card";
    private static final String BY_CODE = "sms-code";
    private final Bureau bureau;
    private final Issue issue;
    private final Conversation conversation;
    private final IdCardStep idCardStep;
    private final PermitStep permitStep;
    private final RecognitionStep recognition;
    private final Till till;

    public Collect(Bureau bureau, Issue issue, Conversation conversation, IdCardStep idCardStep,
            PermitStep permitStep, RecognitionStep recognition, Till till) {
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
        return "collect";
    }

    @Override
    public Optional<Text> notNow(Condition condition) {
        return condition.lacksOrCannotPay(Part.STATION, Part.CHIP, Part.BUREAU);
    }

    /** How the person is found at the bureau, and recognised on the chip. */
    private sealed interface Found {
        record ByCard(IdCard card) implements Found {}

        record ByCode(String code) implements Found {}
    }

    @Override
    public List<Step> steps() {
        return List.of(Step.values());
    }

    @Override
    public Screen serve(Condition condition) throws Leaving {
        Found found = find(condition);
        return issue.order(file -> {
            Holder holder = holder(file, found);
            permitStep.take(file);
            PermitInside inside = permitStep.read(file, holder, samePerson(found));
            recognition.recognise(file, inside);
            Product product = approved(file, inside);
            if (!issue.confirmed(MaskedName.of(inside.permit().chineseName()), inside.permit(), product))
                throw new Leaving(new Screen.Sorry(Why.CANCELLED, Advice.WAIT));
            issue.apply(file, product, inside.permit());
            till.pay(file, product, condition);
        });
    }

    private Found find(Condition condition) throws Leaving {
        Screen question = new Screen.Sheet("collect-by", Text.say("collect.by"),
                Optional.of(Text.say("collect.by.lead")),
                List.of(new Block.Choices(List.of(
                        new Block.Choice(BY_CARD, Text.say("collect.card"), Text.say("collect.card.lead"),
                                condition.lacks(Part.IDCARD).stream().toList()),
                        new Block.Choice(BY_CODE, Text.say("collect.code"), Text.say("collect.code.lead"),
                                List.of())))),
                List.of(Screen.Button.cancel()), false);
        Touch by = conversation.ask(question, t -> t instanceof Touch.Choose(var code)
                && (code.equals(BY_CODE) || code.equals(BY_CARD) && condition.works(Part.IDCARD)));
        if (by.equals(new Touch.Choose(BY_CARD)))
            return new Found.ByCard(idCardStep.read());
        conversation.citizen().goes(steps().stream().filter(step -> step != Step.ID_CARD).toList());
        Screen typing = new Screen.Sheet("collect-code", Text.say("collect.type"),
                Optional.of(Text.say("collect.type.lead")),
                List.of(new Block.Digits(CODE_DIGITS)), List.of(Screen.Button.cancel()), false);
        Touch typed = conversation.ask(typing,
                t -> t instanceof Touch.Enter(var code) && code.matches("[0-9]{" + CODE_DIGITS + "}"));
        return new Found.ByCode(((Touch.Enter) typed).text());
    }

    private Holder holder(OrderFile file, Found found) throws Leaving {
        conversation.working(Work.FINDING_PERMITS);
        return switch (found) {
            case Found.ByCard(var card) -> issue.findHolder(file, card);
            case Found.ByCode(var code) -> issue.ask(() -> bureau.holderByCode(file.id(), code));
        };
    }

    /** Who has the code and the permit is the person; with the ID card the two must agree. */
    private static Predicate<Permit> samePerson(Found found) {
        return switch (found) {
            case Found.ByCard(var card) -> PermitStep.isOf(card);
            case Found.ByCode code -> permit -> true;
        };
    }

    private Product approved(OrderFile file, PermitInside inside) throws Leaving {
        conversation.working(Work.ASKING_BUREAU);
        return issue.offered(file, issue.ask(() -> bureau.collectable(file.id(), inside.permit().number())),
                inside.endorsements()).getFirst();
    }
}
