package org.kiosk24.app.screen.fx;

import java.util.Locale;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.View;

/** File names for pictures of screens: {@code working-reading-permit}, {@code welcome-en}. */
final class ScreenName {
    private ScreenName() {}

    static String of(View view) {
        return ofScreen(view.screen()) + (view.language() == Language.CHINESE ? "" : "-" + view.language().tag());
    }

    /** The same in every language. */
    static String ofScreen(Screen screen) {
        String name = kebab(screen.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-"));
        String detail = switch (screen) {
            case Screen.Working working -> "-" + kebab(working.work().name());
            case Screen.PayByCard pay -> "-" + kebab(pay.prompt().name());
            case Screen.Making making -> "-" + kebab(making.part().name());
            case Screen.Sorry sorry -> "-" + kebab(sorry.why().name());
            case Screen.Welcome w -> "";
            case Screen.OutOfService o -> "";
            case Screen.LookingAfter l -> "";
            case Screen.PlaceIdCard p -> p.again().isEmpty() ? "" : "-again";
            case Screen.InsertPermit i -> i.again().isEmpty() ? "" : "-again";
            case Screen.ChooseProduct c -> "";
            case Screen.Confirm c -> "";
            case Screen.ChoosePayment c -> "";
            case Screen.PayByQr p -> "";
            case Screen.NotPaid n -> "";
            case Screen.TakePermit t -> "";
            case Screen.NotEntitled n -> "";
            case Screen.StaffCase s -> "";
            case Screen.Goodbye g -> "";
            case Screen.Sheet sheet -> "-" + sheet.name();
        };
        return name + detail;
    }

    private static String kebab(String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
