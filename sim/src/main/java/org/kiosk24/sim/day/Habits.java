package org.kiosk24.sim.day;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.device.payment.PayerPrompt;
import org.kiosk24.sim.citizen.Manner;
import org.kiosk24.sim.citizen.ScriptedCitizen;
import org.kiosk24.sim.citizen.Manner.Turn;
import org.kiosk24.sim.citizen.Purse;

/** What people do instead of what they are asked to. Each draws what is left to chance before the visit or in it. */
final class Habits {
    private final RandomGenerator random;
    private final Purse purse;

    Habits(RandomGenerator random, Purse purse) {
        this.random = random;
        this.purse = purse;
    }

    private Duration between(int fromMillis, int toMillis) {
        return Duration.ofMillis(random.nextInt(fromMillis, toMillis));
    }

    /** Leaves at the n-th thing the kiosk asks or says, whatever it is. */
    Manner walksAway() {
        int[] left = {random.nextInt(2, 14)};
        return (screen, times, me) -> --left[0] == 0 ? Turn.LEFT : Turn.AS_ASKED;
    }

    Manner walksAwayAt(Class<? extends Screen> where) {
        return (screen, times, me) -> where.isInstance(screen) ? Turn.LEFT : Turn.AS_ASKED;
    }

    /** Presses Cancel at one of the kinds of screen that have it. */
    Manner cancels() {
        var where = List.of(Screen.PlaceIdCard.class, Screen.InsertPermit.class, Screen.ChooseProduct.class,
                Screen.Confirm.class, Screen.ChoosePayment.class);
        return cancelsAt(where.get(random.nextInt(where.size())));
    }

    Manner cancelsAt(Class<? extends Screen> where) {
        Duration after = between(0, 8000);
        return (screen, times, me) -> where.isInstance(screen) ? does(() -> {
            me.pause(after);
            me.press(new Touch.Cancel());
        }) : Turn.AS_ASKED;
    }

    /** Goes back from the confirmation and takes another product, perhaps the first again. */
    Manner changesMind() {
        int changes = random.nextInt(1, 4);
        return (screen, times, me) -> switch (screen) {
            case Screen.Confirm s when times <= changes -> does(() -> me.press(new Touch.Back()));
            case Screen.ChooseProduct s when times > 1 -> does(() -> me.press(
                    new Touch.Choose(s.products().get(random.nextInt(s.products().size())).code())));
            default -> Turn.AS_ASKED;
        };
    }

    /** Looks at what was asked before going. */
    Manner looksWhatWasAsked() {
        boolean[] looked = {false};
        boolean prints = random.nextBoolean();
        return (screen, times, me) -> {
            if (!(screen instanceof Screen.Sheet sheet))
                return Turn.AS_ASKED;
            if (sheet.name().equals("asked"))
                return does(() -> {
                    boolean printable = sheet.buttons().contains(Screen.Button.print());
                    me.pause(between(500, 9000));
                    me.press(prints && printable ? Screen.Button.print().touch() : new Touch.Back());
                });
            if (!ScriptedCitizen.isLast(sheet) || looked[0])
                return Turn.AS_ASKED;
            looked[0] = true;
            return does(() -> me.press(Screen.Button.asked().touch()));
        };
    }

    /** Presses Cancel at one of the sheets. */
    Manner cancelsAtASheet() {
        int[] left = {random.nextInt(1, 6)};
        Duration after = between(0, 8000);
        return (screen, times, me) -> screen instanceof Screen.Sheet && !ScriptedCitizen.isLast(screen)
                && --left[0] == 0 ? does(() -> {
                    me.pause(after);
                    me.press(new Touch.Cancel());
                }) : Turn.AS_ASKED;
    }

    Manner changesLanguage() {
        return (screen, times, me) -> {
            if (random.nextInt(3) == 0) {
                me.press(new Touch.Speak(Language.ENGLISH));
                me.pause(between(500, 4000));
                if (random.nextBoolean())
                    me.press(new Touch.Speak(Language.CHINESE));
            }
            return Turn.AS_ASKED;
        };
    }

    /** Puts the permit in and tries to take it out again while it is being drawn in. */
    Manner takesPermitEarly() {
        return (screen, times, me) -> screen instanceof Screen.InsertPermit ? does(() -> {
            me.hands().liftIdCard();
            me.hands().insertPermit(me.wish().persona());
            me.pause(between(0, 900));
            if (me.hands().takePermit()) {
                me.pause(between(1000, 5000));
                me.hands().insertPermit(me.wish().persona());
            }
        }) : Turn.AS_ASKED;
    }

    /** Puts the permit in before anybody asked for it, and takes it back if the visit ends before that. */
    Manner insertsPermitEarly() {
        return (screen, times, me) -> {
            if (screen instanceof Screen.PlaceIdCard && times == 1)
                me.hands().insertPermit(me.wish().persona());
            else if (screen instanceof Screen.InsertPermit)
                return Turn.DONE;
            else if (screen instanceof Screen.Sorry || screen instanceof Screen.NotEntitled)
                me.hands().takePermit();
            return Turn.AS_ASKED;
        };
    }

    Manner slowToTake(int fromMillis, int toMillis) {
        Duration after = between(fromMillis, toMillis);
        return (screen, times, me) -> {
            if (screen instanceof Screen.TakePermit)
                me.pause(after);
            return Turn.AS_ASKED;
        };
    }

    Manner liftsIdCardDuringRead() {
        Duration after = between(20, 700);
        return (screen, times, me) -> screen instanceof Screen.PlaceIdCard && times <= 2 ? does(() -> {
            me.hands().placeIdCard(me.wish().persona());
            me.pause(after);
            me.hands().liftIdCard();
            me.pause(between(300, 2000));
            if (me.stillSees(screen))
                me.hands().placeIdCard(me.wish().persona());
        }) : Turn.AS_ASKED;
    }

    /** Leaves the ID card on the reader until the end, or for good. */
    Manner forgetsIdCard() {
        return (screen, times, me) -> screen instanceof Screen.InsertPermit
                ? does(() -> me.hands().insertPermit(me.wish().persona()))
                : Turn.AS_ASKED;
    }

    /** Has no card that the reader can see. */
    Manner laysNothing() {
        return (screen, times, me) -> {
            if (!(screen instanceof Screen.PlaceIdCard))
                return Turn.AS_ASKED;
            return random.nextBoolean() ? does(() -> me.press(new Touch.Cancel())) : Turn.DONE;
        };
    }

    /** Has no permit along: looks for it for a while. */
    Manner insertsNothing() {
        Duration after = between(3000, 50_000);
        return (screen, times, me) -> screen instanceof Screen.InsertPermit ? does(() -> {
            me.hands().liftIdCard();
            me.pause(after);
            me.press(new Touch.Cancel());
        }) : Turn.AS_ASKED;
    }

    Manner atTerminal(Runnable deed) {
        return (screen, times, me) -> screen instanceof Screen.PayByCard s && s.prompt() == PayerPrompt.PRESENT_CARD
                ? does(deed)
                : Turn.AS_ASKED;
    }

    Manner paysLate() {
        Duration after = between(25_000, 58_000);
        return (screen, times, me) -> {
            if (screen instanceof Screen.PayByCard s && s.prompt() == PayerPrompt.PRESENT_CARD)
                me.pause(after);
            return Turn.AS_ASKED;
        };
    }

    Manner insertsBankCard(boolean knowsPin) {
        int[] wrong = {knowsPin ? 0 : random.nextInt(1, 3)};
        return (screen, times, me) -> {
            if (!(screen instanceof Screen.PayByCard s))
                return Turn.AS_ASKED;
            return switch (s.prompt()) {
                case PRESENT_CARD -> does(purse::insertBankCard);
                case ENTER_PIN -> does(() -> {
                    for (; wrong[0] > 0; wrong[0]--) {
                        purse.enterPin(false);
                        me.pause(between(1500, 6000));
                    }
                    purse.enterPin(true);
                });
                case WAIT, REMOVE_CARD, APPROVED, DECLINED, BEING_REVERSED -> Turn.DONE;
            };
        };
    }

    Manner cancelsAtTerminal(boolean taps, int fromMillis, int toMillis) {
        Duration after = between(fromMillis, toMillis);
        return (screen, times, me) -> screen instanceof Screen.PayByCard s && s.prompt() == PayerPrompt.PRESENT_CARD
                ? does(() -> {
                    if (taps)
                        me.hands().tapBankCard();
                    me.pause(after);
                    me.press(new Touch.Cancel());
                })
                : Turn.AS_ASKED;
    }

    /** The first card is declined; then the other way to pay. */
    Manner declinedFirst() {
        boolean[] declined = {false};
        return (screen, times, me) -> switch (screen) {
            case Screen.ChoosePayment s when declined[0] -> does(() -> me.press(new Touch.PayByQr()));
            case Screen.PayByCard s when s.prompt() == PayerPrompt.PRESENT_CARD && !declined[0] -> does(() -> {
                declined[0] = true;
                purse.tapEmptyCard();
            });
            case Screen.PayByQr s -> does(() -> purse.pay(s.qrText()));
            default -> Turn.AS_ASKED;
        };
    }

    Manner paysByTelephone(int fromMillis, int toMillis) {
        Duration after = between(fromMillis, toMillis);
        return (screen, times, me) -> screen instanceof Screen.PayByQr s ? does(() -> {
            purse.scan(s.qrText());
            me.pause(after);
            purse.pay(s.qrText());
        }) : Turn.AS_ASKED;
    }

    Manner scansAndGivesUp() {
        boolean cancels = random.nextBoolean();
        return (screen, times, me) -> {
            if (!(screen instanceof Screen.PayByQr s))
                return Turn.AS_ASKED;
            purse.scan(s.qrText());
            me.pause(between(2000, 20_000));
            if (!cancels)
                return Turn.LEFT;
            me.press(new Touch.Cancel());
            return Turn.DONE;
        };
    }

    /** Presses whatever there is and is not, now and then what is asked for. */
    Manner pressesEverything() {
        return (screen, times, me) -> {
            do {
                for (int i = random.nextInt(6); i > 0; i--) {
                    me.press(anything());
                    me.pause(between(50, 1500));
                }
            } while (me.stillSees(screen) && random.nextInt(4) == 0);
            return me.stillSees(screen) ? Turn.AS_ASKED : Turn.DONE;
        };
    }

    private Touch anything() {
        return switch (random.nextInt(9)) {
            case 0 -> new Touch.Start();
            case 1 -> new Touch.Choose(random.nextBoolean() ? "HKG3M1T" : "endorsement");
            case 2 -> new Touch.Choose(random.nextBoolean() ? "MAC1Y1T" : "asked");
            case 3 -> new Touch.Confirm();
            case 4 -> new Touch.Back();
            case 5 -> random.nextInt(4) == 0 ? new Touch.Cancel() : new Touch.Confirm();
            case 6 -> new Touch.PayByCard();
            case 7 -> new Touch.PayByQr();
            default -> new Touch.Speak(random.nextBoolean() ? Language.ENGLISH : Language.CHINESE);
        };
    }

    private static Turn does(Runnable deed) {
        deed.run();
        return Turn.DONE;
    }
}
