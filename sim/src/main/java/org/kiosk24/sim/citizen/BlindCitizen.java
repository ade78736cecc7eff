package org.kiosk24.sim.citizen;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.voice.Keypad.Key;
import org.kiosk24.app.voice.Keypad.Press;
import org.kiosk24.app.voice.Speech;
import org.kiosk24.app.voice.Utterance;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Words;
import org.kiosk24.device.Fault;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.citizen.ScriptedCitizen.Parting;

/**
 * A person who sees nothing of the screen: hears what is said, knows the eight keys, and understands one language. What
 * is wanted is found by going from one thing to the next until its name is heard.
 */
public final class BlindCitizen implements Visitor, Speech {
    /** More than any screen has things to go through. */
    private static final int MOST_STEPS = 40;
    private static final Duration TO_LAY_A_CARD = Duration.ofMillis(1200);
    private static final Duration AGAIN = Duration.ofMillis(400);
    /** The kiosk greets everybody in this one. */
    private static final Language HOME = Language.CHINESE;

    /** What the person has come for. */
    public enum Aim {
        ENDORSEMENT("endorsement"),
        ENDORSEMENT_BY_OFFICER("endorsement"),
        CANCELS_WHEN_ASKED_TO_PAY("endorsement"),
        PROGRESS_BY_CARD("progress"),
        PROGRESS_BY_NUMBER("progress"),
        APPLICATION("application");

        private final String service;

        Aim(String service) {
            this.service = service;
        }
    }

    /**
     * @param destination code of where to; what is heard is its name
     * @param pace between hearing something and acting on it
     */
    public record Wish(String persona, Language language, Aim aim, String destination, Duration pace) {}

    /** The keys beside the glass. */
    @FunctionalInterface
    public interface Keys {
        /** False if nothing comes of it. */
        boolean press(Press key);
    }

    private final Wish wish;
    private final Hands hands;
    private final Keys keys;
    private final Time time;
    private final Mailbox<Utterance> ear;
    private final List<String> heard = new ArrayList<>();
    private Words words = Words.of(HOME);
    private boolean begun;

    public BlindCitizen(Wish wish, Hands hands, Keys keys, Time time) {
        this.wish = wish;
        this.hands = hands;
        this.keys = keys;
        this.time = time;
        this.ear = time.mailbox();
    }

    @Override
    public void say(Utterance utterance) {
        ear.post(utterance);
    }

    @Override
    public void stop() {}

    @Override
    public Optional<Fault> health() {
        return Optional.empty();
    }

    /** There is nothing to be seen. */
    @Override
    public void show(View view) {}

    @Override
    public void seesNothing() {}

    /** All that was heard, in order. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public Parting visit(Duration patience) {
        keys.press(Key.HELP);
        boolean asked = false;
        while (true) {
            Optional<String> said = listen(patience.dividedBy(2));
            if (said.isEmpty() && asked)
                return Parting.TIRED;
            asked = said.isEmpty();
            if (asked)
                keys.press(Key.HELP);
            while (said.isPresent()) {
                if (begun && isWelcome(said.get()))
                    return Parting.FORGOTTEN;
                if (isLast(said.get())) {
                    hands.leaveCamera();
                    hands.takePermit(); // whatever hangs out of the slot is the person's own
                    if (!has(said.get(), "goodbye.title"))
                        use(words.say("button.understood"));
                    return Parting.TOLD;
                }
                Turn turn = act(said.get());
                if (turn.over())
                    return Parting.TOLD;
                said = turn.heard();
            }
        }
    }

    /** What came of acting: what was heard instead of what was expected, if anything, or that all is over. */
    private record Turn(Optional<String> heard, boolean over) {
        static final Turn DONE = new Turn(Optional.empty(), false);
        static final Turn OVER = new Turn(Optional.empty(), true);

        static Turn instead(Optional<String> heard) {
            return new Turn(heard, false);
        }
    }

    private boolean isWelcome(String said) {
        return has(said, "voice.keys");
    }

    private boolean isLast(String said) {
        return has(said, "goodbye.title") || has(said, "notentitled.title") || has(said, "case.title")
                || words.keys().stream().filter(k -> k.matches("sorry\\.[A-Z_]+")).anyMatch(k -> has(said, k));
    }

    private boolean has(String said, String key) {
        return said.contains(words.say(key).replace('\n', ' '));
    }

    private Turn act(String said) {
        if (has(said, "voice.keys"))
            return welcome();
        if (has(said, "menu.title")) {
            begun = true;
            return use(words.say("service." + wish.aim().service));
        }
        if (has(said, "idcard.title"))
            return does(() -> {
                hands.liftIdCard();
                time.sleep(TO_LAY_A_CARD);
                return hands.placeIdCard(wish.persona());
            });
        if (has(said, "permit.title"))
            return does(() -> {
                hands.liftIdCard();
                return hands.insertPermit(wish.persona());
            });
        if (has(said, "recognise.title"))
            return use(words.say(
                    wish.aim() == Aim.ENDORSEMENT_BY_OFFICER ? "recognise.officer" : "recognise.face"));
        if (has(said, "recognise.face") && has(said, "choice.closed"))
            return use(words.say("recognise.officer"));
        if (has(said, "voice.at.camera"))
            return does(() -> hands.lookIntoCamera(wish.persona()));
        if (has(said, "officer.code"))
            return type("officer-code");
        if (has(said, "officer.waiting"))
            return Turn.DONE;
        if (has(said, "choose.title"))
            return use(words.say("destination." + wish.destination()));
        if (has(said, "confirm.title"))
            return use(words.say("button.confirm"));
        if (has(said, "pay.title"))
            return use(words.say(
                    wish.aim() == Aim.CANCELS_WHEN_ASKED_TO_PAY ? "button.cancel" : "button.card"));
        if (has(said, "card.PRESENT_CARD"))
            return does(hands::tapBankCard);
        if (has(said, "notpaid.title"))
            return use(words.say("button.cancel"));
        if (has(said, "take.title"))
            return does(hands::takePermit);
        if (has(said, "progress.how"))
            return use(words.say(
                    wish.aim() == Aim.PROGRESS_BY_NUMBER ? "progress.by.NUMBER" : "progress.by.CARD"));
        if (has(said, "progress.number"))
            return type("progress-number");
        if (has(said, "progress.which"))
            return use("");
        if (wish.aim() == Aim.APPLICATION) {
            Optional<Turn> turn = applied(said);
            if (turn.isPresent())
                return turn.get();
        }
        if (hasNumbered(said, "voice.seconds"))
            keys.press(Key.HELP);
        else if (begun && hasNumbered(said, "voice.controls"))
            return use(words.say("button.done")).heard().map(Optional::of).map(Turn::instead).orElse(Turn.OVER);
        return Turn.DONE;
    }

    /** For the first matter of all, with the first answer to every question; signed by keys. */
    private Optional<Turn> applied(String said) {
        if (has(said, "application.kind") || has(said, "application.question"))
            return Optional.of(use(""));
        if (has(said, "application.review"))
            return Optional.of(use(words.say("application.right")));
        if (has(said, "application.consent"))
            return Optional.of(use(words.say("application.agree")));
        if (has(said, "voice.agree.again")) {
            keys.press(Key.OK);
            return Optional.of(Turn.DONE);
        }
        if (has(said, "application.sign"))
            return Optional.of(use(words.say("button.sign.card")));
        return Optional.empty();
    }

    /** Whether the words of the key were said, with some number in their place for one. */
    private boolean hasNumbered(String said, String key) {
        return Pattern.compile(Pattern.quote(words.say(key)).replace("{0}", "\\E\\d+\\Q")).matcher(said).find();
    }

    private Turn welcome() {
        if (wish.language() == words.language())
            return use(words.say("button.start"));
        Turn turn = find(Key.UP, Words.of(wish.language()).say("language.name")::equals);
        if (turn.heard().isEmpty()) {
            words = Words.of(wish.language());
            keys.press(Key.OK);
        }
        return turn;
    }

    private Turn use(String name) {
        Turn turn = find(Key.DOWN, label -> label.contains(name));
        if (turn.heard().isEmpty())
            keys.press(Key.OK);
        return turn;
    }

    /**
     * Goes on until something of that name is heard; yields what was heard if it is something else
     * altogether, or the way out if there is no such thing.
     */
    private Turn find(Key step, Predicate<String> wanted) {
        Pattern position = Pattern.compile(words.say("voice.position", "\\d+", "\\d+"));
        for (int i = 0; i < MOST_STEPS; i++) {
            if (!keys.press(step))
                return Turn.DONE;
            Optional<String> said = listen(Duration.ofSeconds(5));
            if (said.isEmpty())
                continue;
            if (!position.matcher(said.get()).find())
                return Turn.instead(said);
            if (wanted.test(label(said.get())))
                return Turn.DONE;
        }
        keys.press(Key.LEFT);
        return Turn.instead(listen(Duration.ofSeconds(5)));
    }

    /** The first sentence. */
    private String label(String said) {
        return said.split("[。.]", 2)[0];
    }

    /** One place after another: up or down from nothing to the digit, whichever is nearer, then right. */
    private Turn type(String sheet) {
        Optional<String> code = hands.code(wish.persona(), sheet);
        if (code.isEmpty())
            return use(words.say("button.cancel"));
        Turn found = find(Key.DOWN, label -> label.contains(words.say("voice.digits", code.get().length())));
        if (found.heard().isPresent())
            return found;
        keys.press(Key.OK);
        listen(Duration.ofSeconds(5));
        Optional<String> said = Optional.empty();
        for (char digit : code.get().toCharArray()) {
            int up = digit - '0' + 1;
            for (int i = 0; i < Math.min(up, 11 - up); i++) {
                keys.press(up <= 5 ? Key.UP : Key.DOWN);
                said = listen(Duration.ofSeconds(5));
            }
            if (said.isEmpty() || !label(said.get()).equals(String.valueOf(digit)))
                return Turn.instead(said);
            keys.press(Key.RIGHT);
            said = listen(Duration.ofSeconds(5));
        }
        String whole = String.join(" ", code.get().split(""));
        if (said.filter(s -> s.contains(whole)).isPresent())
            keys.press(Key.OK);
        return Turn.DONE;
    }

    /** Tries until it can be done, for a while. */
    private Turn does(java.util.function.BooleanSupplier deed) {
        Deadline patience = time.in(Duration.ofSeconds(15));
        while (!deed.getAsBoolean() && !time.passed(patience))
            time.sleep(AGAIN);
        return Turn.DONE;
    }

    /** What is said last, a moment after it has begun; that time runs out only if nothing else was said. */
    private Optional<String> listen(Duration patience) {
        Optional<Utterance> next = ear.receive(time.in(patience));
        if (next.isEmpty())
            return Optional.empty();
        time.sleep(wish.pace());
        Optional<String> said = Optional.empty();
        for (; next.isPresent(); next = ear.poll()) {
            String text = next.get().text();
            heard.add(text);
            if (said.isEmpty() || !hasNumbered(text, "voice.seconds"))
                said = Optional.of(text);
        }
        return said;
    }
}
