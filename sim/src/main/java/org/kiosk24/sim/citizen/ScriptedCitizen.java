package org.kiosk24.sim.citizen;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.device.payment.PayerPrompt;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/**
 * A person who wants one thing and does what the screens say, at a steady pace, but for a {@link Manner} of their own.
 * Sees every screen, acts on each once, and is done when the kiosk has said its last word, or welcomes somebody anew.
 */
public final class ScriptedCitizen implements Visitor, Doings {
    private static final Duration AGAIN = Duration.ofMillis(300);

    /**
     * @param persona whose cards
     * @param service what of the menu
     * @param product the code of the product, or of anything else, to choose; the first offered if it is empty or not
     *        offered
     * @param pace between seeing a screen and acting on it
     * @param mind whether the person stays with it
     */
    public record Wish(String persona, String service, String product, Method method, Duration pace, Mind mind) {
        public Wish(String persona, String product, Method method, Duration pace) {
            this(persona, "endorsement", product, method, pace, Mind.STAYS);
        }
    }

    public enum Mind {
        STAYS, CANCELS_WHEN_ASKED_TO_PAY
    }

    /** How a visit ended, as the person sees it. */
    public enum Parting {
        TOLD,
        /** The kiosk welcomes somebody anew. */
        FORGOTTEN,
        /** Nothing new was on the screen for longer than this person waits. */
        TIRED,
        WALKED_AWAY
    }

    private static final Touch SIGNATURE = new Touch.Sign(
            List.of(new Touch.Stroke(List.of(100, 100, 180, 220, 260, 90)),
                    new Touch.Stroke(List.of(420, 80, 420, 300))));
    private static final Duration TO_LAY_A_CARD = Duration.ofMillis(600);

    private final Wish wish;
    private final Manner manner;
    private final Hands hands;
    private final Fingers fingers;
    private final Time time;
    private final Mailbox<Screen> seen;
    private final Mailbox<Screen> lastWord;
    private final Map<Class<?>, Integer> times = new HashMap<>();
    private volatile Screen newest;
    private boolean served;
    private boolean begun;
    private boolean closed;

    public ScriptedCitizen(Wish wish, Hands hands, Fingers fingers, Time time) {
        this(wish, Manner.DILIGENT, hands, fingers, time);
    }

    public ScriptedCitizen(Wish wish, Manner manner, Hands hands, Fingers fingers, Time time) {
        this.wish = wish;
        this.manner = manner;
        this.hands = hands;
        this.fingers = fingers;
        this.time = time;
        this.seen = time.mailbox();
        this.lastWord = time.mailbox();
    }

    @Override
    public void show(View view) {
        if (view.screen().equals(newest))
            return;
        boolean already = hasMirror(newest) && hasMirror(view.screen());
        newest = view.screen();
        if (!already)
            seen.post(newest);
    }

    /** The screen has gone dark: whatever comes next is new. */
    @Override
    public void seesNothing() {
        newest = null;
    }

    /** Starts an actor that sees and acts for ever; it takes out a permit that comes after the last word, too. */
    public void start() {
        time.start("citizen " + wish.persona(), () -> {
            while (true)
                see(seen.receive());
        });
    }

    /**
     * Visits the kiosk in the caller's actor, until told the last word, or gone away. Who comes before the visit of
     * somebody who walked away has timed out waits until it has.
     *
     * @param patience how long one and the same screen is looked at
     */
    @Override
    public Parting visit(Duration patience) {
        while (true) {
            Optional<Screen> screen = seen.receive(time.in(patience));
            if (screen.isEmpty())
                return Parting.TIRED;
            if (begun && screen.get() instanceof Screen.Welcome)
                return Parting.FORGOTTEN;
            if (!begun && isOthersVisit(screen.get()))
                continue;
            if (see(screen.get()) == Manner.Turn.LEFT)
                return Parting.WALKED_AWAY;
            if (served)
                return Parting.TOLD;
        }
    }

    private static boolean isOthersVisit(Screen screen) {
        return !(screen instanceof Screen.Welcome || isMenu(screen));
    }

    /** The last screen of the visit; empty if it did not come in time. */
    public Optional<Screen> lastWord(Deadline deadline) {
        return lastWord.receive(deadline);
    }

    private Manner.Turn see(Screen screen) {
        if ((served || begun) && screen instanceof Screen.Welcome)
            return Manner.Turn.DONE;
        time.sleep(wish.pace());
        begun |= isMenu(screen);
        Manner.Turn turn = manner.at(screen, times.merge(screen.getClass(), 1, Integer::sum), this);
        if (turn == Manner.Turn.AS_ASKED)
            served |= act(screen);
        return turn;
    }

    /** Does what the screen asks for; true when it was the last word. */
    private boolean act(Screen screen) {
        return switch (screen) {
            case Screen.Welcome s -> going(() -> fingers.press(new Touch.Start()));
            case Screen.Sheet s -> isLast(s) ? last(s) : going(() -> answer(s));
            case Screen.PlaceIdCard s -> going(() -> {
                hands.liftIdCard();
                time.sleep(TO_LAY_A_CARD);
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
            case Screen.LookingAfter s -> false;
            case Screen.Working s -> false;
            case Screen.Making s -> false;
        };
    }

    /** Where each visit begins. */
    public static boolean isMenu(Screen screen) {
        return screen instanceof Screen.Sheet sheet && sheet.name().equals("menu");
    }

    /** Whether this is how a visit ends: no other sheet has the way to what was asked. */
    public static boolean isLast(Screen screen) {
        return screen instanceof Screen.Sheet sheet
                && sheet.buttons().stream().anyMatch(b -> b.touch().equals(Screen.Button.asked().touch()));
    }

    /** Fills in what there is to fill in, chooses what is wished for, and goes on where there is nothing of it. */
    private static boolean hasMirror(Screen screen) {
        return screen instanceof Screen.Sheet sheet && sheet.blocks().contains(new Block.Mirror());
    }

    private boolean answer(Screen.Sheet sheet) {
        if (hasMirror(sheet))
            return hands.lookIntoCamera(wish.persona());
        for (Block block : sheet.blocks())
            switch (block) {
                case Block.Choices(var choices) -> {
                    return fingers.press(choose(sheet, choices));
                }
                case Block.Digits d -> {
                    return fingers.press(hands.code(wish.persona(), sheet.name()).<Touch>map(Touch.Enter::new)
                            .orElseGet(Touch.Cancel::new));
                }
                case Block.Signature s -> {
                    return fingers.press(SIGNATURE);
                }
                default -> {
                }
            }
        Screen.Button last = sheet.buttons().getLast();
        return last.rank() == Screen.Button.Rank.OTHER || fingers.press(last.touch());
    }

    /** In the menu the service or nothing; elsewhere what is wished for, or else the first that can be had. */
    private Touch choose(Screen.Sheet sheet, List<Block.Choice> choices) {
        List<String> open = choices.stream().filter(Block.Choice::open).map(Block.Choice::code).toList();
        String wanted = isMenu(sheet) ? wish.service() : wish.product();
        if (open.contains(wanted))
            return new Touch.Choose(wanted);
        closed |= isMenu(sheet);
        return isMenu(sheet) || open.isEmpty() ? new Touch.Cancel() : new Touch.Choose(open.getFirst());
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
        hands.leaveCamera();
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

    /** Whether the menu did not offer what this person came for. */
    public boolean foundItClosed() {
        return closed;
    }

    @Override
    public Wish wish() {
        return wish;
    }

    @Override
    public Hands hands() {
        return hands;
    }

    @Override
    public void press(Touch touch) {
        fingers.press(touch);
    }

    @Override
    public void pause(Duration how) {
        time.sleep(how);
    }

    @Override
    public boolean stillSees(Screen screen) {
        return screen.equals(newest);
    }
}
