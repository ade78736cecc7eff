package org.kiosk24.app.service.issue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiosk24.app.bureau.Bureau;
import org.kiosk24.app.bureau.Bureau.Decision;
import org.kiosk24.app.bureau.Bureau.Entitlement;
import org.kiosk24.app.bureau.Bureau.Holder;
import org.kiosk24.app.bureau.Bureau.Product;
import org.kiosk24.app.bureau.Bureau.Reason;
import org.kiosk24.app.catalogue.Catalogue;
import org.kiosk24.app.order.Devices;
import org.kiosk24.app.order.Entry;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Screen.Why;
import org.kiosk24.app.screen.Screen.Work;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.visit.Conversation;
import org.kiosk24.app.visit.IdCardStep;
import org.kiosk24.app.visit.OrderStep;
import org.kiosk24.app.visit.Leaving;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.Advice;
import org.kiosk24.device.Mask;
import org.kiosk24.device.Result;
import org.kiosk24.device.idcard.IdCard;
import org.kiosk24.device.permit.Permit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps of an order for an endorsement that are the same whatever brought the person here. */
public final class Issue {
    private static final Logger LOG = LoggerFactory.getLogger(Issue.class);
    private static final int MOST_RECORDS = 255;
    private final Devices devices;
    private final OrderStep orderStep;
    private final RecordCheck recordCheck;
    private final Catalogue catalogue;
    private final Conversation conversation;

    public Issue(Devices devices, OrderStep orderStep, RecordCheck recordCheck, Catalogue catalogue,
            Conversation conversation) {
        this.devices = devices;
        this.orderStep = orderStep;
        this.recordCheck = recordCheck;
        this.catalogue = catalogue;
        this.conversation = conversation;
    }

    /** What is done with an order, until the person has paid or leaves. */
    @FunctionalInterface
    public interface Story {
        void tell(OrderFile file) throws Leaving;
    }

    /** An order whose story ends, if all goes well, with goodbye. */
    public Screen order(Story story) {
        return orderStep.order(file -> {
            story.tell(file);
            return new Screen.Goodbye(false);
        });
    }

    /** The permits of the person on the ID card. */
    public Holder findHolder(OrderFile file, IdCard card) throws Leaving {
        conversation.working(Work.FINDING_PERMITS);
        return ask(() -> devices.bureau().holder(file.id(), IdCardStep.identity(card)));
    }

    /** A question to the bureau, with its answer. */
    public <T> T ask(java.util.function.Supplier<Result<T>> question) throws Leaving {
        return Conversation.answer(Conversation.twice(question));
    }

    /**
     * What may really be had: what the bureau offers, as far as the catalogue knows it at that fee today, and the chip
     * has room for it. Leaves with all reasons when that is nothing.
     */
    public List<Product> offered(OrderFile file, Entitlement entitlement, int recordsOnChip) throws Leaving {
        List<Product> known = entitlement.products().stream().filter(p -> {
            Optional<String> wrong = catalogue.wrong(p, conversation.today());
            wrong.ifPresent(why -> LOG.warn("order {}: the bureau's product is not offered: {}", file.id(), why));
            return wrong.isEmpty();
        }).toList();
        boolean full = recordsOnChip >= MOST_RECORDS;
        if (!full && !known.isEmpty())
            return known;
        List<Reason> reasons = Stream.concat(entitlement.reasons().stream(),
                full ? Stream.of(reason("CHIP_FULL")) : Stream.empty()).toList();
        throw new Leaving(new Screen.NotEntitled(reasons.isEmpty() ? List.of(reason("COUNTER")) : reasons));
    }

    /** A reason of the kiosk's own. */
    public static Reason reason(String code) {
        return new Reason(code, Text.say("refused." + code));
    }

    /** Shows what will be made and paid; whether the person wants it so, and does not go back. */
    public boolean confirmed(String maskedName, Permit permit, Product product) throws Leaving {
        return conversation.ask(new Screen.Confirm(maskedName, Mask.number(permit.number()), product),
                t -> t instanceof Touch.Confirm || t instanceof Touch.Back) instanceof Touch.Confirm;
    }

    /** The bureau's word on it. Nothing is paid before that. */
    public void apply(OrderFile file, Product product, Permit permit) throws Leaving {
        conversation.working(Work.ASKING_BUREAU);
        file.record(new Entry.Chosen(product.code(), product.feeFen()));
        file.record(new Entry.Applying());
        switch (ask(() -> devices.bureau().approve(file.id(), product.code()))) {
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
