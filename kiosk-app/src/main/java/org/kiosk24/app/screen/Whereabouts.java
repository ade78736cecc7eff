package org.kiosk24.app.screen;

import java.util.List;
import org.kiosk24.device.payment.PayerPrompt;

/** Where the citizen's permit and money are, as far as a screen knows it. Told at the foot of the screen. */
public enum Whereabouts {
    PERMIT_INSIDE, PERMIT_IN_SLOT, NOTHING_PAID, PAID;

    public static List<Whereabouts> of(Screen screen) {
        return switch (screen) {
            case Screen.Working working -> of(working.work());
            case Screen.ChooseProduct c -> List.of(PERMIT_INSIDE, NOTHING_PAID);
            case Screen.Confirm c -> List.of(PERMIT_INSIDE, NOTHING_PAID);
            case Screen.ChoosePayment c -> List.of(PERMIT_INSIDE, NOTHING_PAID);
            case Screen.PayByCard pay when pay.prompt() == PayerPrompt.PRESENT_CARD -> List.of(PERMIT_INSIDE,
                    NOTHING_PAID);
            case Screen.PayByCard p -> List.of(PERMIT_INSIDE);
            case Screen.PayByQr p -> List.of(PERMIT_INSIDE, NOTHING_PAID);
            case Screen.NotPaid n -> List.of(PERMIT_INSIDE, NOTHING_PAID);
            case Screen.Making m when m.part() == Screen.Part.REPRINT -> List.of(PERMIT_INSIDE);
            case Screen.Making m -> List.of(PERMIT_INSIDE, PAID);
            case Screen.TakePermit t -> List.of(PERMIT_IN_SLOT);
            case Screen.Welcome w -> List.of();
            case Screen.OutOfService o -> List.of();
            case Screen.LookingAfter l -> List.of();
            case Screen.PlaceIdCard p -> List.of();
            case Screen.InsertPermit i -> List.of();
            case Screen.NotEntitled n -> List.of();
            case Screen.Sorry s -> List.of();
            case Screen.StaffCase s -> List.of();
            case Screen.Goodbye g -> List.of();
            case Screen.Sheet s -> s.permitInside() ? List.of(PERMIT_INSIDE) : List.of();
        };
    }

    private static List<Whereabouts> of(Screen.Work work) {
        return switch (work) {
            case READING_PERMIT, CHECKING_PAYMENT, GIVING_MONEY_BACK -> List.of(PERMIT_INSIDE);
            case READING_ID_CARD, FINDING_PERMITS, ASKING_BUREAU, RETURNING_PERMIT, PRINTING_RECEIPT, RECOVERING ->
                List.of();
        };
    }
}
