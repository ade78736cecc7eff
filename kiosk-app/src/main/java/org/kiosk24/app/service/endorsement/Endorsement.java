package org.kiosk24.app.service.endorsement;

import java.util.Optional;
import org.kiosk24.app.bureau.Bureau;
import org.kiosk24.app.bureau.Bureau.Decision;
import org.kiosk24.app.bureau.Bureau.Entitlement;
import org.kiosk24.app.bureau.Bureau.Holder;
import org.kiosk24.app.bureau.Bureau.Product;
import org.kiosk24.app.order.Devices;
import org.kiosk24.app.order.Entry;
import org.kiosk24.app.order.Fulfilment;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.order.Orders;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Screen.Why;
import org.kiosk24.app.screen.Screen.Work;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.visit.Condition;
import org.kiosk24.app.visit.Condition.Part;
import org.kiosk24.app.visit.Conversation;
import org.kiosk24.app.visit.IdCardStep;
import org.kiosk24.app.visit.Leaving;
import org.kiosk24.app.visit.MaskedName;
import org.kiosk24.app.visit.OnScreen;
import org.kiosk24.app.visit.PermitStep;
import org.kiosk24.app.visit.Service;
import org.kiosk24.app.visit.Stages;
import org.kiosk24.app.visit.Till;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.Advice;
import org.kiosk24.device.Mask;
import org.kiosk24.device.idcard.IdCard;
import org.kiosk24.device.permit.Permit;

/** A new endorsement while the person waits. {@link #serve} reads as the story it tells. */
public final class Endorsement implements Service {
    private final Devices devices;
    private final Orders orders;
    private final Fulfilment fulfilment;
    private final RecordCheck recordCheck;
    private final Conversation conversation;
    private final IdCardStep idCardStep;
    private final PermitStep permitStep;
    private final Till till;

    public Endorsement(Devices devices, Orders orders, Fulfilment fulfilment, RecordCheck recordCheck,
            Conversation conversation, IdCardStep idCardStep, PermitStep permitStep, Till till) {
        this.devices = devices;
        this.orders = orders;
        this.fulfilment = fulfilment;
        this.recordCheck = recordCheck;
        this.conversation = conversation;
        this.idCardStep = idCardStep;
        this.permitStep = permitStep;
        this.till = till;
    }

    @Override
    public String name() {
        return "endorsement";
    }

    @Override
    public Optional<Text> notNow(Condition condition) {
        return condition.lacksOrCannotPay(Part.IDCARD, Part.STATION, Part.CHIP, Part.BUREAU);
    }

    @Override
    public Screen serve(Condition condition) {
        Screen farewell = new Screen.Goodbye(false);
        IdCard card;
        try {
            card = idCardStep.read();
        } catch (Leaving leaving) {
            return leaving.screen();
        }
        // The face check belongs here, between the card and the permit; this version has none and claims none.
        OrderFile file = orders.begin();
        try {
            Holder holder = findHolder(file, card);
            permitStep.take(file);
            Permit permit = permitStep.read(file, holder, card);
            Entitlement entitlement = askEntitlement(file, permit);
            Product product = choose(entitlement, card, permit);
            apply(file, product, permit);
            till.pay(file, product, condition);
        } catch (Leaving leaving) {
            farewell = leaving.screen();
        }
        fulfilment.finish(file, new OnScreen(conversation.citizen(), file));
        return Stages.farewell(file.order(), farewell);
    }

    private Holder findHolder(OrderFile file, IdCard card) throws Leaving {
        conversation.working(Work.FINDING_PERMITS);
        return Conversation.answer(
                Conversation.twice(() -> devices.bureau().holder(file.id(), IdCardStep.identity(card))));
    }

    private Entitlement askEntitlement(OrderFile file, Permit permit) throws Leaving {
        conversation.working(Work.ASKING_BUREAU);
        Entitlement entitlement = Conversation
                .answer(Conversation.twice(() -> devices.bureau().entitlement(file.id(), permit.number())));
        if (entitlement.products().isEmpty())
            throw new Leaving(new Screen.NotEntitled(entitlement.reasons()));
        return entitlement;
    }

    private Product choose(Entitlement entitlement, IdCard card, Permit permit) throws Leaving {
        String name = MaskedName.of(card.name());
        while (true) {
            Touch choice = conversation.ask(new Screen.ChooseProduct(name, entitlement.products()),
                    t -> t instanceof Touch.Choose);
            Optional<Product> product = entitlement.products().stream()
                    .filter(p -> choice instanceof Touch.Choose(var code) && code.equals(p.code())).findFirst();
            if (product.isEmpty())
                continue;
            Touch word = conversation.ask(new Screen.Confirm(name, Mask.number(permit.number()), product.get()),
                    t -> t instanceof Touch.Confirm || t instanceof Touch.Back);
            if (word instanceof Touch.Confirm)
                return product.get();
        }
    }

    private void apply(OrderFile file, Product product, Permit permit) throws Leaving {
        conversation.working(Work.ASKING_BUREAU);
        file.record(new Entry.Chosen(product.code(), product.feeFen()));
        file.record(new Entry.Applying());
        switch (Conversation
                .answer(Conversation.twice(() -> devices.bureau().approve(file.id(), product.code())))) {
            case Decision.Denied(var reasons) -> {
                file.record(new Entry.Denied(reasons.stream().map(Bureau.Reason::code).toList()));
                throw new Leaving(new Screen.NotEntitled(reasons));
            }
            case Decision.Approved approved -> {
                Optional<String> wrong = recordCheck.wrong(file.id(), approved, product, permit);
                if (wrong.isPresent()) {
                    file.record(new Entry.NotMade("the bureau's record cannot be trusted: " + wrong.get()));
                    throw new Leaving(new Screen.Sorry(Why.BUREAU_UNREACHABLE, Advice.GO_TO_COUNTER));
                }
                file.record(new Entry.Approved(approved.endorsementNumber(), approved.validFrom(),
                        approved.validTo()));
                file.record(new Entry.ToMake(approved.printLines(), approved.chipRecord()));
            }
        }
    }
}
