package org.kiosk24.sim.hasty;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.voice.Control;
import org.kiosk24.app.voice.Controls;
import org.kiosk24.app.voice.Keypad;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Words;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.people.Persona;
import org.kiosk24.sim.world.VirtualKiosk;
import org.kiosk24.sim.world.World;

/** Does anything at all to a kiosk, at any time, with cards of anybody. */
final class Haste {
    /** What is done, and how often beside the others. */
    enum Mix {
        EVERYTHING(6, 6, 6, 6, 3, 3, 6, 50, 2),
        TOUCHES(12, 12, 0, 4, 1, 1, 1, 40, 2),
        KEYS(1, 1, 40, 1, 1, 1, 1, 50,
                2),
        HANDS(3, 1, 1, 1, 8, 8, 8, 40, 3);

        private final int[] shares;

        Mix(int... shares) {
            this.shares = shares;
        }

        private Deed any(RandomGenerator random) {
            int drawn = random.nextInt(java.util.Arrays.stream(shares).sum());
            for (Deed deed : Deed.values())
                if ((drawn -= shares[deed.ordinal()]) < 0)
                    return deed;
            throw new IllegalStateException("shares do not add up");
        }
    }

    private enum Deed {
        VALID_TOUCH, ANY_TOUCH, KEY, SETTING, ID_CARD, PERMIT, PAYMENT, AS_ASKED, WAIT
    }

    private static final List<String> ENTITLED = List.of("zhang", "elder", "shenzhen", "zhuhai", "minority");
    private static final int LONGEST_PAUSE = 1400;
    private static final int LONGEST_WAIT = 75_000;
    private final Mix mix;
    private final VirtualKiosk kiosk;
    private final World world;
    private final Traces traces;
    private final Time time;
    private final RandomGenerator random;
    private final List<Persona> people;
    private Optional<Persona> lying = Optional.empty();
    private Optional<Persona> inserted = Optional.empty();
    private Persona who;

    Haste(Mix mix, VirtualKiosk kiosk, World world, Traces traces, Time time, RandomGenerator random) {
        this.mix = mix;
        this.kiosk = kiosk;
        this.world = world;
        this.traces = traces;
        this.time = time;
        this.random = random;
        people = world.personas().all();
        who = people.getFirst();
    }

    /** Whose ID card lies on the reader. */
    Optional<Persona> lying() {
        return lying;
    }

    /** Whose permit was put in last. */
    Optional<Persona> inserted() {
        return inserted;
    }

    void run(int events) {
        for (int i = 0; i < events; i++) {
            time.sleep(Duration.ofMillis(random.nextInt(LONGEST_PAUSE)));
            traces.newest().ifPresent(view -> act(mix.any(random), view));
        }
    }

    /** Takes everything away and leaves. */
    void leave() {
        world.liftIdCard();
        lying = Optional.empty();
        world.takePermit();
        world.leaveCamera();
    }

    private void act(Deed deed, View view) {
        switch (deed) {
            case VALID_TOUCH -> any(touches(view)).ifPresent(kiosk::press);
            case ANY_TOUCH -> kiosk.press(anyTouch());
            case KEY -> key();
            case SETTING -> kiosk.press(setting());
            case ID_CARD -> idCard();
            case PERMIT -> permit();
            case PAYMENT -> payment();
            case AS_ASKED -> asAsked(view);
            case WAIT -> time.sleep(Duration.ofMillis(random.nextInt(LONGEST_WAIT)));
        }
    }

    private <T> Optional<T> any(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(random.nextInt(list.size())));
    }

    private static List<Touch> touches(View view) {
        List<Touch> touches = new ArrayList<>();
        for (Control control : Controls.of(view.screen(), view.preferences(), Words.of(view.language())))
            if (control.act() instanceof Control.Act.Press(var touch))
                touches.add(touch);
        return touches;
    }

    private String digits() {
        StringBuilder digits = new StringBuilder();
        for (int i = random.nextInt(14); i > 0; i--)
            digits.append(random.nextInt(10));
        if (digits.length() >= 8)
            traces.typed(digits.toString());
        return digits.toString();
    }

    private Touch anyTouch() {
        return switch (random.nextInt(12)) {
            case 0 -> new Touch.Start();
            case 1 -> new Touch.Choose(any(List.of("", "menu", "endorsement", "continue", "print", "asked",
                    "HKG1Y2T", "\u0000", "'; drop", "CARD")).orElseThrow());
            case 2 -> new Touch.Confirm();
            case 3 -> new Touch.Back();
            case 4 -> random.nextInt(4) == 0 ? new Touch.Cancel() : new Touch.Extend();
            case 5 -> new Touch.PayByCard();
            case 6 -> new Touch.PayByQr();
            case 7 -> new Touch.Enter(digits());
            case 8 -> new Touch.Enter("\u0000x".repeat(random.nextInt(300)));
            case 9 -> new Touch.Sign(List.of(new Touch.Stroke(List.of(random.nextInt(1001), random.nextInt(1001)))));
            case 10 -> new Touch.Sign(List.of());
            default -> new Touch.Extend();
        };
    }

    private void key() {
        kiosk.key(random.nextInt(5) == 0
                ? new Keypad.Press.Digit(random.nextInt(10))
                : any(List.of(Keypad.Key.values())).orElseThrow());
    }

    private Touch setting() {
        return switch (random.nextInt(5)) {
            case 0 -> new Touch.Speak(any(List.of(Language.values())).orElseThrow());
            case 1 -> new Touch.Enlarge(any(List.of(Preferences.TextSize.values())).orElseThrow());
            case 2 -> new Touch.Paint(any(List.of(Preferences.Theme.values())).orElseThrow());
            case 3 -> new Touch.Lower(any(List.of(Preferences.Reach.values())).orElseThrow());
            default -> new Touch.Hear(any(List.of(Preferences.Voice.values())).orElseThrow());
        };
    }

    private void idCard() {
        if (random.nextBoolean()) {
            world.liftIdCard();
            lying = Optional.empty();
            return;
        }
        if (random.nextInt(20) == 0)
            who = any(people).orElseThrow();
        lay();
    }

    private void lay() {
        world.placeIdCard(who.id());
        lying = Optional.of(who);
        traces.isHere(who);
    }

    private void permit() {
        Persona whose = random.nextInt(4) == 0 ? any(people).orElseThrow() : who;
        if (random.nextBoolean())
            world.takePermit();
        else
            insert(whose);
    }

    private void insert(Persona whose) {
        if (random.nextInt(3) > 0)
            world.comesWithNewPermit(whose.id());
        if (world.insertPermit(whose.id())) {
            inserted = Optional.of(whose);
            traces.isHere(whose);
        }
    }

    private void payment() {
        switch (random.nextInt(8)) {
            case 0 -> world.tapBankCard();
            case 1 -> world.tapEmptyCard();
            case 2 -> world.insertBankCard();
            case 3 -> world.enterPin(random.nextBoolean());
            case 4 -> world.pressStop();
            case 5 -> world.payQr();
            case 6 -> world.scan("https://pay.bureau.example/" + random.nextInt());
            default -> world.pay("no such code");
        }
    }

    /** Goes on with the visit, so that haste gets everywhere. */
    private void asAsked(View view) {
        switch (view.screen()) {
            case Screen.PlaceIdCard s -> {
                world.liftIdCard();
                lay();
            }
            case Screen.InsertPermit s -> insert(who);
            case Screen.PayByCard s -> world.tapBankCard();
            case Screen.PayByQr s -> world.payQr();
            case Screen.TakePermit s -> world.takePermit();
            case Screen.Welcome s -> {
                who = random.nextInt(3) > 0
                        ? world.person(any(ENTITLED).orElseThrow())
                        : any(people).orElseThrow();
                kiosk.press(new Touch.Start());
            }
            case Screen.Sheet s when s.blocks().contains(new Block.Mirror()) -> world.lookIntoCamera(who.id());
            case Screen.Sheet s when world.code(who.id(), s.name()).isPresent() ->
                kiosk.press(new Touch.Enter(world.code(who.id(), s.name()).get()));
            case Screen.Sheet s when s.name().equals("menu") && random.nextInt(3) > 0 ->
                kiosk.press(new Touch.Choose("endorsement"));
            default -> any(touches(view).stream().filter(t -> !(t instanceof Touch.Setting)
                    && !(t instanceof Touch.Cancel) && (random.nextInt(4) == 0 || !(t instanceof Touch.Back))).toList())
                    .ifPresent(kiosk::press);
        }
    }
}
