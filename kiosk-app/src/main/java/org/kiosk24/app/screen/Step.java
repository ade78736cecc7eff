package org.kiosk24.app.screen;

import java.util.List;
import java.util.Optional;

/** The steps of a visit, as the line at the top of the screen shows those of the service in hand. */
public enum Step {
    ID_CARD, PERMIT, CHOOSE, PAY, MAKE, TAKE;

    /**
     * Where among a service's steps this screen stands, or the step before it that the service has; empty for screens
     * that are not on the way.
     *
     * @param steps of the service
     */
    public static Optional<Step> of(Screen screen, List<Step> steps) {
        return of(screen, steps.contains(MAKE)).flatMap(
                natural -> steps.stream().filter(s -> s.compareTo(natural) <= 0).reduce((a, b) -> b));
    }

    private static Optional<Step> of(Screen screen, boolean makes) {
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
            case Screen.TakePermit take -> take.after() == Screen.After.MADE || !makes
                    ? Optional.of(TAKE)
                    : Optional.empty();
            case Screen.Welcome w -> Optional.empty();
            case Screen.OutOfService o -> Optional.empty();
            case Screen.LookingAfter l -> Optional.empty();
            case Screen.NotEntitled n -> Optional.empty();
            case Screen.Sorry s -> Optional.empty();
            case Screen.StaffCase s -> Optional.empty();
            case Screen.Goodbye g -> Optional.empty();
            case Screen.Sheet s -> Optional.empty();
        };
    }

    private static Optional<Step> of(Screen.Work work) {
        return switch (work) {
            case READING_ID_CARD, FINDING_PERMITS -> Optional.of(ID_CARD);
            case READING_PERMIT -> Optional.of(PERMIT);
            case ASKING_BUREAU -> Optional.of(CHOOSE);
            case CHECKING_PAYMENT -> Optional.of(PAY);
            case GIVING_MONEY_BACK, RETURNING_PERMIT, PRINTING_RECEIPT, RECOVERING -> Optional.empty();
        };
    }
}
