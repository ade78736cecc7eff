package org.kiosk24.app.screen.fx;

import java.util.Optional;
import org.kiosk24.app.screen.Screen;

/** The steps that the line at the top of the screen shows. */
enum VisitStep {
    ID_CARD, PERMIT, CHOOSE, PAY, MAKE, TAKE;

    /** Where in a visit this screen stands; empty for screens that are not a step on the way. */
    static Optional<VisitStep> of(Screen screen) {
        return switch (screen) {
            case Screen.PlaceIdCard p -> Optional.of(ID_CARD);
            case Screen.InsertPermit i -> Optional.of(PERMIT);
            case Screen.Working working -> of(working.work());
            case Screen.ChooseProduct c -> Optional.of(CHOOSE);
            case Screen.Confirm c -> Optional.of(CHOOSE);
            case Screen.ChoosePayment c -> Optional.of(PAY);
            case Screen.PayByCard p -> Optional.of(PAY);
            case Screen.PayByQr p -> Optional.of(PAY);
            case Screen.NotPaid n -> Optional.of(PAY);
            case Screen.Making m -> Optional.of(MAKE);
            case Screen.TakePermit take -> take.issued() ? Optional.of(TAKE) : Optional.empty();
            case Screen.Welcome w -> Optional.empty();
            case Screen.OutOfService o -> Optional.empty();
            case Screen.NotEntitled n -> Optional.empty();
            case Screen.Sorry s -> Optional.empty();
            case Screen.StaffCase s -> Optional.empty();
            case Screen.Goodbye g -> Optional.empty();
            case Screen.Sheet s -> Optional.empty();
        };
    }

    private static Optional<VisitStep> of(Screen.Work work) {
        return switch (work) {
            case READING_ID_CARD, FINDING_PERMITS -> Optional.of(ID_CARD);
            case READING_PERMIT -> Optional.of(PERMIT);
            case ASKING_BUREAU -> Optional.of(CHOOSE);
            case CHECKING_PAYMENT -> Optional.of(PAY);
            case GIVING_MONEY_BACK, RETURNING_PERMIT, PRINTING_RECEIPT, RECOVERING, LOOKING_AFTER -> Optional.empty();
        };
    }
}
