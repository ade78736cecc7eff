package org.kiosk24.app.visit;

import java.util.List;
import org.kiosk24.app.bureau.Bureau;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Screen.Why;
import org.kiosk24.device.Advice;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.idcard.IdCard;
import org.kiosk24.device.idcard.IdCardReader;

/** The resident ID card is read, at most {@value #TRIES} times. */
public final class IdCardStep {
    private static final int TRIES = 3;
    private final IdCardReader idCards;
    private final Conversation conversation;

    public IdCardStep(IdCardReader idCards, Conversation conversation) {
        this.idCards = idCards;
        this.conversation = conversation;
    }

    /** A resident's card that is valid today. Pictures and fingerprints on it are wiped. */
    public IdCard read() throws Leaving {
        List<Advice> again = List.of();
        var patience = conversation.timers().idCard();
        for (int i = 0; i < TRIES; i++) {
            conversation.citizen().show(new Screen.PlaceIdCard(again));
            switch (conversation.citizen().waiting(patience).of(idCards::read)) {
                case Result.Done<IdCard>(var card) -> {
                    card.wipe();
                    return accepted(card);
                }
                case Result.Refused<IdCard>(var fault) -> throw Conversation.leavingFor(fault);
                case Result.Failed<IdCard>(var fault) -> again = retry(fault);
                case Result.Unknown<IdCard>(var fault) -> again = retry(fault);
            }
        }
        throw new Leaving(new Screen.Sorry(Why.DEVICE_FAULT, Advice.GO_TO_COUNTER));
    }

    private IdCard accepted(IdCard card) throws Leaving {
        if (!(card instanceof IdCard.Resident))
            throw new Leaving(new Screen.Sorry(Why.ID_CARD_NOT_ACCEPTED, Advice.GO_TO_COUNTER));
        if (!card.validOn(conversation.today()))
            throw new Leaving(new Screen.Sorry(Why.ID_CARD_EXPIRED, Advice.GO_TO_COUNTER));
        return card;
    }

    /** The same step again, when the advice is something the person can do; otherwise goodbye. */
    private static List<Advice> retry(Fault fault) throws Leaving {
        return switch (fault.advice()) {
            case PLACE_CARD_AGAIN, TAKE_LEFT_CARD_AWAY, USE_ANOTHER_CARD, INSERT_PERMIT_AGAIN, TAKE_CARD, WAIT ->
                List.of(fault.advice());
            case PAY_ANOTHER_WAY, GO_TO_COUNTER ->
                throw new Leaving(new Screen.Sorry(Why.DEVICE_FAULT, fault.advice()));
        };
    }

    /** Who the card says the person is. */
    public static Bureau.Identity identity(IdCard card) {
        return new Bureau.Identity(card.idNumber(), card.name(), card.birth(), card.validTo());
    }
}
