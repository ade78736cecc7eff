package org.kiosk24.app.voice;

import java.util.List;
import java.util.Optional;
import org.kiosk24.app.screen.Block.Digits.Shown;
import org.kiosk24.app.screen.Preferences.Voice;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.words.Words;

/**
 * A person's way over the controls of one screen by keys: where they are, what they type, what they are about to agree
 * to. Every key is answered in words, and nothing is used that was not named before.
 */
final class Finger {
    /** What the keys can do. */
    interface Reach {
        View view();

        Voice loudness();

        void touch(Touch touch);

        /** Shows on the glass what is named. */
        void point(Optional<String> at);

        void say(List<String> sentences);
    }

    private final Reach reach;
    private Hand hand = Hand.EMPTY;

    Finger(Reach reach) {
        this.reach = reach;
    }

    /** What the person is about to do. */
    private record Hand(Optional<String> focus, Optional<Typing> typing, boolean agreeing, boolean helped) {
        static final Hand EMPTY = new Hand(Optional.empty(), Optional.empty(), false, false);

        static Hand at(Control control) {
            return new Hand(Optional.of(control.id()), Optional.empty(), false, false);
        }

        Hand typing(Typing typing) {
            return new Hand(focus, Optional.of(typing), false, false);
        }

        Hand onlyAt() {
            return new Hand(focus, Optional.empty(), false, false);
        }
    }

    /** Another screen: nothing is named any more, and what was typed is gone. */
    void lift() {
        hand = Hand.EMPTY;
    }

    /** The id of the control that was named last. */
    Optional<String> at() {
        return hand.focus();
    }

    void press(Keypad.Press press) {
        switch (press) {
            case Keypad.Press.Digit(int digit) -> digit(digit);
            case Keypad.Key.QUIETER -> loudness(-1);
            case Keypad.Key.LOUDER -> loudness(1);
            case Keypad.Key.HELP -> help();
            case Keypad.Key key when hand.typing().isPresent() -> type(hand.typing().get(), key);
            case Keypad.Key.UP -> move(-1);
            case Keypad.Key.DOWN -> move(1);
            case Keypad.Key.LEFT -> name(wayOut());
            case Keypad.Key.RIGHT -> name(nextKind());
            case Keypad.Key.OK -> use();
        }
    }

    private List<Control> controls() {
        View view = reach.view();
        return Controls.of(view.screen(), view.preferences(), words());
    }

    /** The index of what was named last; -1 when nothing was. */
    private int at(List<Control> controls) {
        for (int i = 0; i < controls.size(); i++)
            if (hand.focus().filter(controls.get(i).id()::equals).isPresent())
                return i;
        return -1;
    }

    private void move(int step) {
        List<Control> controls = controls();
        int at = at(controls);
        name(controls.get(at < 0 ? step > 0 ? 0 : controls.size() - 1
                : Math.floorMod(at + step, controls.size())));
    }

    /** Back if the screen has it, or else out of the visit, or else the first. */
    private Control wayOut() {
        List<Control> controls = controls();
        return controls.stream().filter(c -> c.id().equals("back")).findFirst()
                .or(() -> controls.stream().filter(c -> c.id().equals("cancel")).findFirst())
                .orElse(controls.getFirst());
    }

    private Control nextKind() {
        List<Control> controls = controls();
        int at = at(controls);
        if (at < 0)
            return controls.getFirst();
        return controls.stream().skip(at).filter(c -> c.role() != controls.get(at).role()).findFirst()
                .orElse(controls.getFirst());
    }

    private void name(Control control) {
        List<Control> controls = controls();
        focus(Hand.at(control));
        reach.say(Narration.of(control, at(controls) + 1, controls.size(), words()));
    }

    private void focus(Hand now) {
        hand = now;
        reach.point(now.focus());
    }

    private void use() {
        Optional<Control> control = controls().stream().filter(c -> hand.focus().filter(c.id()::equals).isPresent())
                .findFirst();
        if (control.isEmpty()) {
            say("voice.none");
            return;
        }
        switch (control.get().act()) {
            case Control.Act.Press(var touch) -> reach.touch(touch);
            case Control.Act.Type(int length, var shown) -> {
                hand = hand.typing(Typing.of(length, shown));
                say("voice.typing", length);
            }
            case Control.Act.Agree a -> agree();
            case Control.Act.None n -> name(control.get());
        }
    }

    /** Who agrees says so twice: the first OK is answered with what the second one will mean. */
    private void agree() {
        if (hand.agreeing()) {
            hand = hand.onlyAt();
            reach.touch(Touch.Sign.WITH_ID_CARD);
        } else {
            hand = new Hand(hand.focus(), Optional.empty(), true, false);
            say("voice.agree.again");
        }
    }

    private void digit(int digit) {
        Optional<Control> field = controls().stream().filter(c -> c.act() instanceof Control.Act.Type).findFirst();
        if (field.isEmpty() || !(field.get().act() instanceof Control.Act.Type(int length, var shown)))
            return;
        Typing typing = hand.typing().orElseGet(() -> Typing.of(length, shown));
        focus(Hand.at(field.get()).typing(typing.take(digit)));
        sayTyped(heard(typing, digit));
    }

    private void type(Typing typing, Keypad.Key key) {
        switch (key) {
            case UP, DOWN -> {
                Typing turned = typing.turn(key == Keypad.Key.UP ? 1 : -1);
                hand = hand.typing(turned);
                turned.turned().ifPresentOrElse(d -> reach.say(List.of(heard(turned, d))),
                        () -> sayTyped(""));
            }
            case LEFT -> {
                if (typing.blank())
                    name(wayOut());
                else {
                    hand = hand.typing(typing.erase());
                    say("voice.typed.erased", hand.typing().orElseThrow().typed().length(), typing.length());
                }
            }
            case RIGHT, OK -> {
                if (typing.whole() && key == Keypad.Key.OK) {
                    hand = hand.onlyAt();
                    reach.touch(new Touch.Enter(typing.typed()));
                } else {
                    hand = hand.typing(typing.take());
                    sayTyped(typing.turned().map(d -> heard(typing, d)).orElse(""));
                }
            }
            case HELP, QUIETER, LOUDER -> throw new IllegalStateException(key + " types nothing");
        }
    }

    /** A digit of a secret is not said aloud in the street. */
    private String heard(Typing typing, int digit) {
        return switch (typing.shown()) {
            case CLEAR -> String.valueOf(digit);
            case SECRET -> words().say("voice.hidden");
        };
    }

    /** How many digits there are, and all of them once they are whole. */
    private void sayTyped(String last) {
        Typing typing = hand.typing().orElseThrow();
        if (typing.whole() && typing.shown() == Shown.CLEAR)
            say("voice.typed.whole", new Spoken(words()).digits(typing.typed()));
        else
            say("voice.typed", last, typing.typed().length(), typing.length());
    }

    private void help() {
        if (hand.helped())
            say(hand.typing().isPresent() ? "voice.typing" : "voice.help",
                    hand.typing().map(Typing::length).orElse(0));
        else
            reach.say(Narration.of(reach.view(), words()));
        hand = new Hand(hand.focus(), hand.typing(), false, !hand.helped());
    }

    /** Never off: who cannot see would not find the way back. Off is one of the settings. */
    private void loudness(int step) {
        Voice[] all = Voice.values();
        int now = Math.max(reach.loudness().ordinal(), Voice.SOFT.ordinal());
        Voice wanted = all[Math.clamp(now + step, Voice.SOFT.ordinal(), Voice.LOUD.ordinal())];
        if (wanted == reach.loudness())
            say("voice.loudness." + wanted);
        else
            reach.touch(new Touch.Hear(wanted));
    }

    private Words words() {
        return Words.of(reach.view().language());
    }

    private void say(String key, Object... values) {
        reach.say(List.of(words().say(key, values)));
    }
}
