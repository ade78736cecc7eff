package org.kiosk24.sim.citizen;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.screen.Display;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.device.payment.PayerPrompt;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/**
 * A person who wants one thing and does what the screens say, at a steady pace. Sees every view, acts on each once,
 * and is done when the kiosk has said its last word, or welcomes somebody anew.
 */
public final class ScriptedCitizen implements Display {
    private static final Duration AGAIN = Duration.ofMillis(300);

    /**
     * @param persona whose cards
     * @param product the code of the product to choose; the first offered if it is empty or not offered
     * @param pace between seeing a screen and acting on it
     * @param mind whether the person stays with it
     */
    public record Wish(String persona, String product, Method method, Duration pace, Mind mind) {
        public Wish(String persona, String product, Method method, Duration pace) {
            this(persona, product, method, pace, Mind.STAYS);
        }
    }

    public enum Mind {
        STAYS, CANCELS_WHEN_ASKED_TO_PAY
    }

    private final Wish wish;
    private final Hands hands;
    private final Fingers fingers;
    private final Time time;
    private final Mailbox<View> seen;
    private final Mailbox<Screen> lastWord;

    public ScriptedCitizen(Wish wish, Hands hands, Fingers fingers, Time time) {
        this.wish = wish;
        this.hands = hands;
        this.fingers = fingers;
        this.time = time;
        this.seen = time.mailbox();
        this.lastWord = time.mailbox();
    }

    @Override
    public void show(View view) {
        seen.post(view);
    }

    public void start() {
        time.start("citizen " + wish.persona(), this::live);
    }

    /** The last screen of the visit; empty if it did not come in time. */
    public Optional<Screen> lastWord(Deadline deadline) {
        return lastWord.receive(deadline);
    }

    private void live() {
        Screen before = null;
        boolean served = false;
        boolean begun = false;
        View next = seen.receive();
        while (true) {
            Screen screen = next.screen();
            boolean over = (served || begun) && screen instanceof Screen.Welcome;
            if (!screen.equals(before) && !over) {
                time.sleep(wish.pace());
                served |= act(screen);
                begun |= screen instanceof Screen.PlaceIdCard;
            }
            before = screen;
            next = seen.receive();
        }
    }

    /** Does what the screen asks for; true when it was the last word. */
    private boolean act(Screen screen) {
        return switch (screen) {
            case Screen.Welcome s -> going(() -> fingers.press(new Touch.Start()));
            case Screen.PlaceIdCard s -> going(() -> {
                hands.liftIdCard();
                return hands.placeIdCard(wish.persona());
            });
            case Screen.InsertPermit s -> going(() -> {
                hands.liftIdCard();
                return hands.insertPermit(wish.persona());
            });
            case Screen.ChooseProduct s -> going(() -> fingers.press(new Touch.Choose(product(s))));
            case Screen.Confirm s -> going(() -> fingers.press(new Touch.Confirm()));
            case Screen.ChoosePayment s -> going(() -> fingers
                    .press(wish.method() == Method.CARD ? new Touch.PayByCard() : new Touch.PayByQr()));
            case Screen.PayByCard s -> s.prompt() != PayerPrompt.PRESENT_CARD ? false : pays(hands::tapBankCard);
            case Screen.PayByQr s -> pays(hands::payQr);
            case Screen.NotPaid s -> going(() -> fingers.press(new Touch.Confirm()));
            case Screen.TakePermit s -> going(hands::takePermit);
            case Screen.NotEntitled s -> last(s);
            case Screen.Sorry s -> last(s);
            case Screen.StaffCase s -> last(s);
            case Screen.Goodbye s -> last(s);
            case Screen.OutOfService s -> false;
            case Screen.Working s -> false;
            case Screen.Making s -> false;
        };
    }

    private boolean pays(BooleanSupplier payment) {
        return going(switch (wish.mind()) {
            case STAYS -> payment;
            case CANCELS_WHEN_ASKED_TO_PAY -> () -> fingers.press(new Touch.Cancel());
        });
    }

    private String product(Screen.ChooseProduct s) {
        return s.products().stream().filter(p -> p.code().equals(wish.product())).findFirst()
                .orElse(s.products().getFirst()).code();
    }

    private boolean last(Screen screen) {
        lastWord.post(screen);
        hands.takePermit(); // whatever hangs out of the slot is the person's own
        going(() -> fingers.press(new Touch.Confirm()));
        return true;
    }

    /** Tries until it can be done, for a while: a person does not press a button once and despair. */
    private boolean going(BooleanSupplier deed) {
        Deadline patience = time.in(Duration.ofSeconds(15));
        while (!deed.getAsBoolean() && !time.passed(patience))
            time.sleep(AGAIN);
        return false;
    }
}
