package org.kiosk24.app.service.endorsement;

import java.util.List;
import java.util.Optional;
import org.kiosk24.app.bureau.Bureau;
import org.kiosk24.app.bureau.Bureau.Holder;
import org.kiosk24.app.bureau.Bureau.Product;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Step;
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
import org.kiosk24.device.idcard.IdCard;
import org.kiosk24.device.permit.Permit;

/** A new endorsement while the person waits. {@link #serve} reads as the story it tells. */
public final class Endorsement implements Service {
    private final Bureau bureau;
    private final Issue issue;
    private final Conversation conversation;
    private final IdCardStep idCardStep;
    private final PermitStep permitStep;
    private final RecognitionStep recognition;
    private final Till till;

    public Endorsement(Bureau bureau, Issue issue, Conversation conversation, IdCardStep idCardStep,
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
        return "endorsement";
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
        IdCard card = idCardStep.read();
        return issue.order(file -> {
            Holder holder = issue.findHolder(file, card);
            permitStep.take(file);
            PermitInside inside = permitStep.read(file, holder, card);
            recognition.recognise(file, inside);
            List<Product> products = entitled(file, inside);
            Product product = choose(products, card, inside.permit());
            issue.apply(file, product, inside.permit());
            till.pay(file, product, condition);
        });
    }

    private List<Product> entitled(OrderFile file, PermitInside inside) throws Leaving {
        conversation.working(Work.ASKING_BUREAU);
        return issue.offered(file, issue.ask(() -> bureau.entitlement(file.id(), inside.permit().number())),
                inside.endorsements());
    }

    private Product choose(List<Product> products, IdCard card, Permit permit) throws Leaving {
        String name = MaskedName.of(card.name());
        while (true) {
            Touch choice = conversation.ask(new Screen.ChooseProduct(name, products), t -> t instanceof Touch.Choose);
            Optional<Product> product = products.stream()
                    .filter(p -> choice instanceof Touch.Choose(var code) && code.equals(p.code())).findFirst();
            if (product.isPresent() && issue.confirmed(name, permit, product.get()))
                return product.get();
        }
    }
}
