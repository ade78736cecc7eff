package org.kiosk24.sim.day;

import java.util.Optional;
import org.kiosk24.app.screen.Display;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.View;
import org.kiosk24.device.Mask;
import org.kiosk24.sim.citizen.ScriptedCitizen;
import org.kiosk24.sim.people.Persona;

/** What the kiosk shows: written down, and looked at for what must not be there. */
final class Glass implements Display {
    private final EventLog log;
    private final Notes notes;
    private final Canaries canaries;
    private final Judge judge;
    private final Runnable beforeScreen;
    private Optional<Persona> present = Optional.empty();
    private Optional<ScriptedCitizen> person = Optional.empty();
    private Optional<View> newest = Optional.empty();
    private Optional<Screen> lastWord = Optional.empty();
    private boolean reduced;
    private boolean outOfServiceSeen;
    private boolean begun;

    /** @param beforeScreen run before a new screen is written down */
    Glass(EventLog log, Notes notes, Canaries canaries, Judge judge, Runnable beforeScreen) {
        this.log = log;
        this.notes = notes;
        this.canaries = canaries;
        this.judge = judge;
        this.beforeScreen = beforeScreen;
    }

    @Override
    public void show(View view) {
        boolean same = newest.map(View::screen).filter(view.screen()::equals).isPresent();
        if (!same)
            changed(view.screen());
        newest = Optional.of(view);
        person.ifPresent(p -> p.show(view));
    }

    private void changed(Screen screen) {
        beforeScreen.run();
        String words = screen.toString();
        log.add("screen", words);
        notes.screen(screen);
        canaries.in(words).ifPresent(who -> judge.violation("the screen gives " + who + " away: "
                + screen.getClass().getSimpleName()));
        switch (screen) {
            case Screen.Sheet s -> {
                begun |= ScriptedCitizen.isMenu(s);
                if (ScriptedCitizen.isLast(s))
                    lastWord = Optional.of(s);
            }
            case Screen.ChooseProduct s -> nameIs(s.maskedName());
            case Screen.Confirm s -> {
                nameIs(s.maskedName());
                if (begun && present.stream().flatMap(p -> p.permits().stream())
                        .noneMatch(p -> Mask.number(p.number()).equals(s.maskedPermit())))
                    judge.violation("the screen shows a permit that is not the visitor's: " + s.maskedPermit());
            }
            case Screen.Sorry s -> lastWord = Optional.of(s);
            case Screen.NotEntitled s -> lastWord = Optional.of(s);
            case Screen.StaffCase s -> lastWord = Optional.of(s);
            case Screen.Goodbye s -> lastWord = Optional.of(s);
            case Screen.Welcome s -> reduced = s.notNow().isPresent();
            case Screen.OutOfService s -> {
                reduced = true;
                outOfServiceSeen = true;
            }
            default -> {
            }
        }
    }

    private void nameIs(String masked) {
        if (begun && present.filter(p -> masked(p.card().name()).equals(masked)).isEmpty())
            judge.violation("the screen shows a name that is not the visitor's: " + masked);
    }

    private static String masked(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }

    /** From now on this person stands there, sees what is shown, and is the one whose data may be shown masked. */
    void stands(Persona who, ScriptedCitizen eyes) {
        present = Optional.of(who);
        person = Optional.of(eyes);
        lastWord = Optional.empty();
        begun = false;
        outOfServiceSeen = newest.isEmpty() || outOfService();
        newest.ifPresent(eyes::show);
    }

    /** Whether the kiosk has begun to serve who stands there. */
    boolean begun() {
        return begun;
    }

    /** The power is gone, or was for a moment; the same screen is a new one afterwards. */
    void dark() {
        notes.dark();
        newest = Optional.empty();
        outOfServiceSeen = true;
        person.ifPresent(ScriptedCitizen::seesNothing);
    }

    /** Nobody looks any more; what is still said is meant for who has gone. */
    void left() {
        person = Optional.empty();
    }

    boolean outOfService() {
        return newest.filter(v -> v.screen() instanceof Screen.OutOfService).isPresent();
    }

    /** No endorsement could be made when the kiosk last welcomed anybody, or it welcomes nobody. */
    boolean reduced() {
        return reduced;
    }

    /** Since this person came. */
    boolean outOfServiceSeen() {
        return outOfServiceSeen;
    }

    /** The last word meant for who came last. */
    Optional<Screen> lastWord() {
        return lastWord;
    }
}
