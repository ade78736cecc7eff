package org.kiosk24.sim.hasty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kiosk24.app.screen.Display;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.visit.MaskedName;
import org.kiosk24.app.voice.Speech;
import org.kiosk24.app.voice.Utterance;
import org.kiosk24.app.words.Language;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Mask;
import org.kiosk24.device.permit.Permit;
import org.kiosk24.sim.bureau.OfficerRequests;
import org.kiosk24.sim.day.Canaries;
import org.kiosk24.sim.people.Persona;

/**
 * All that is shown and said, held against who is there: masked names and numbers of others, what was typed in a visit
 * that is over, and anybody's full data are traces that must not be. A visit is over when the kiosk welcomes somebody.
 */
final class Traces implements Display, Speech {
    private static final Pattern MASKED = Pattern.compile("\\p{IsHan}[*]+|[A-Z0-9]{3}[*]+[0-9]{4}");
    private static final Preferences HOME = Preferences.in(Language.CHINESE);

    /** Which people's things are at the kiosk now. */
    @FunctionalInterface
    interface Present {
        List<Persona> now();
    }

    private static final int MOST_REMEMBERED = 60;
    private final Canaries canaries;
    private final Present present;
    private final List<String> found = new ArrayList<>();
    /** Everybody's. */
    private final Set<String> known = new HashSet<>();
    private final Set<String> allowed = new HashSet<>();
    private final Set<String> typed = new LinkedHashSet<>();
    private final Set<String> typedBefore = new LinkedHashSet<>();
    private Optional<View> newest = Optional.empty();
    private int visits;

    Traces(List<Persona> people, Present present) {
        canaries = new Canaries(people);
        people.forEach(person -> known.addAll(masks(person)));
        this.present = present;
    }

    List<String> found() {
        return List.copyOf(found);
    }

    Optional<View> newest() {
        return newest;
    }

    /** How many visits have got past the welcome. */
    int visits() {
        return visits;
    }

    /** Something of this person's is now at the kiosk. */
    void isHere(Persona person) {
        allowed.addAll(masks(person));
    }

    private static Set<String> masks(Persona person) {
        Set<String> masks = new HashSet<>(
                Set.of(MaskedName.of(person.card().name()), OfficerRequests.phone(person.id())));
        for (Permit permit : person.permits())
            masks.add(Mask.number(permit.number()));
        person.carries().ifPresent(p -> masks.add(Mask.number(p.number())));
        return masks;
    }

    void typed(String code) {
        typed.add(code);
    }

    @Override
    public void show(View view) {
        boolean welcomes = view.screen() instanceof Screen.Welcome;
        boolean other = newest.isEmpty() || !newest.get().screen().getClass().equals(view.screen().getClass());
        if (other && (welcomes || view.screen() instanceof Screen.OutOfService)) {
            allowed.clear();
            present.now().forEach(this::isHere);
            typedBefore.addAll(typed);
            typed.clear();
            while (typedBefore.size() > MOST_REMEMBERED)
                typedBefore.remove(typedBefore.iterator().next());
            if (!view.preferences().equals(HOME))
                found.add("somebody is welcomed in the manner of another: " + view.preferences());
        }
        if (other && newest.filter(v -> v.screen() instanceof Screen.Welcome).isPresent())
            visits++;
        newest = Optional.of(view);
        if (other || !welcomes)
            look(view.screen().toString());
    }

    private void look(String text) {
        canaries.in(text).ifPresent(who -> found.add(who + " is given away by " + text));
        for (String code : typedBefore)
            if (text.contains(code))
                found.add("what belongs to another's visit: " + text);
        for (Matcher m = MASKED.matcher(text); m.find();)
            if (known.contains(m.group()) && !allowed.contains(m.group()))
                found.add(m.group() + " is not who is here: " + text);
    }

    @Override
    public void say(Utterance utterance) {
        String text = utterance.text();
        canaries.in(text).ifPresent(who -> found.add(who + " is given away by the voice: " + text));
        canaries.in(text.replace(" ", "")).ifPresent(who -> found.add(who + " is spelled by the voice: " + text));
        for (String code : typedBefore)
            if (text.contains(String.join(" ", code.split(""))))
                found.add("what was typed by another is said: " + text);
    }

    @Override
    public void stop() {}

    @Override
    public Optional<Fault> health() {
        return Optional.empty();
    }
}
