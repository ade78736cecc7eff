package org.kiosk24.sim.day;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.kiosk24.app.bureau.Bureau;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.sim.accident.Accident;
import org.kiosk24.sim.accident.Accidents;
import org.kiosk24.sim.accident.Scene;
import org.kiosk24.sim.script.Rule;
import org.kiosk24.sim.citizen.ScriptedCitizen;
import org.kiosk24.sim.citizen.ScriptedCitizen.Parting;
import org.kiosk24.sim.day.VisitStory.Outcome;
import org.kiosk24.sim.people.Persona;
import org.kiosk24.sim.world.World;

/** The people of a day, one after another in front of the kiosk, and what befalls it meanwhile. */
final class Street {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PATIENCE_WITH_A_DARK_KIOSK = Duration.ofSeconds(40);
    private static final Duration BETWEEN_PEOPLE = Duration.ofSeconds(3);
    private static final int ACCIDENTS_WITHIN_MILLIS = 75_000;
    private final Scene scene;
    private final Called called;
    private final RandomGenerator random;
    private final Accidents accidents;
    private final Glass glass;
    private final OrderBook orders;
    private final EventLog log;
    private final Notes notes;
    private final Runnable afterVisit;
    private final List<Ended> visits = new ArrayList<>();
    private final List<String> befallen = new ArrayList<>();

    /**
     * A visit whose orders may not have come to their end yet.
     *
     * @param turnedAway while the kiosk was out of service, or still busy with somebody else's order
     * @param closed what the person came for was not offered
     */
    private record Ended(VisitStory story, Parting parting, Optional<Screen> lastWord, boolean turnedAway,
            boolean closed, int firstOrder, int nextOrder) {}

    Street(Scene scene, Accidents accidents, Glass glass, OrderBook orders, EventLog log, Notes notes,
            Runnable afterVisit) {
        this.scene = scene;
        called = new Called(scene.world());
        this.random = scene.random();
        this.accidents = accidents;
        this.glass = glass;
        this.orders = orders;
        this.log = log;
        this.notes = notes;
        this.afterVisit = afterVisit;
    }

    /** Lives through all arrivals, in the caller's actor. */
    void live(List<Duration> arrivals) {
        for (Duration arrival : arrivals) {
            scene.time().sleep(arrival.minusNanos(scene.time().nanos()));
            Optional<Called.Guest> guest = called.next(scene.time().now());
            CitizenKind kind = guest.map(Called.Guest::kind).orElseGet(() -> CitizenKind.any(random));
            Persona persona = guest.map(Called.Guest::persona)
                    .orElseGet(() -> scene.world().person(kind.persona(random)));
            if (random.nextInt(4) > 0)
                scene.world().comesWithNewPermit(persona.id());
            serve(kind, persona, arrival);
            if (kind == CitizenKind.COMES_BACK_AT_ONCE)
                serve(kind, persona, Duration.ofNanos(scene.time().nanos()));
        }
        closeLast();
    }

    private void serve(CitizenKind kind, Persona persona, Duration arrival) {
        closeLast();
        afterVisit.run();
        var limbs = new Limbs(scene.world(), log);
        var wish = new ScriptedCitizen.Wish(persona.id(), kind.errand.service, kind.errand.choice(random),
                kind.pays.method(random), Duration.ofMillis(random.nextInt(kind.paceFrom, kind.paceTo)),
                ScriptedCitizen.Mind.STAYS);
        var citizen = new ScriptedCitizen(wish, new WayToBeRecognised(kind.manner(new Habits(random, limbs)), random),
                limbs, touch -> {
                    log.add("touch", touch.toString());
                    return scene.kiosk().press(touch);
                }, scene.time());
        long from = scene.time().nanos();
        int firstOrder = orders.size();
        befallen.clear();
        log.add("street", "visit " + (visits.size() + 1) + ": " + kind.words() + ", " + persona.id());
        glass.stands(persona, citizen);
        for (Accident accident : accidents.draw(random, scene.time().now().atZone(World.CHINA).getHour()))
            happens(accident);
        Parting parting = citizen.visit(glass.outOfService() ? PATIENCE_WITH_A_DARK_KIOSK : PATIENCE);
        boolean behindAnother = parting == Parting.TIRED && !glass.begun() && orders.underWay();
        glass.left();
        if (kind != CitizenKind.FORGETS_ID_CARD)
            limbs.liftIdCard();
        scene.world().leaveCamera();
        log.add("street", "has gone: " + parting);
        long now = scene.time().nanos();
        visits.add(new Ended(new VisitStory(visits.size() + 1, kind, scene.time().now().minusNanos(now)
                .plus(arrival), Duration.ofNanos(from).minus(arrival), Duration.ofNanos(now - from), Outcome.UNDEFINED,
                "", List.of(), List.copyOf(befallen)), parting, Optional.empty(), behindAnother,
                citizen.foundItClosed(), firstOrder, firstOrder));
        scene.time().sleep(BETWEEN_PEOPLE);
    }

    /** A rule of the script, in whatever actor. */
    void befalls(Rule rule) {
        String name = "script:" + rule.line();
        befallen.add(name);
        log.add("accident", name + " " + rule.text());
    }

    private void happens(Accident accident) {
        Duration after = Duration.ofMillis(random.nextInt(ACCIDENTS_WITHIN_MILLIS));
        befallen.add(accident.name());
        scene.time().start("accident " + accident.name(), () -> {
            scene.time().sleep(after);
            log.add("accident", accident.name());
            int struck = notes.strikes(accident);
            if (accident.device().equals("power"))
                glass.dark();
            accident.befall(scene);
            notes.over(struck);
            log.add("accident", accident.name() + " is over");
        });
    }

    /** What was said and begun until somebody else comes belongs to the visit before. */
    private void closeLast() {
        if (visits.isEmpty())
            return;
        Ended v = visits.removeLast();
        visits.add(new Ended(v.story, v.parting, glass.lastWord(), v.turnedAway || glass.outOfServiceSeen(),
                v.closed, v.firstOrder, orders.size()));
    }

    /** The visits, once the orders have come to their end. */
    List<VisitStory> stories() {
        closeLast();
        return visits.stream().map(this::told).toList();
    }

    private VisitStory told(Ended v) {
        List<String> ids = orders.ids().subList(v.firstOrder, v.nextOrder);
        VisitStory s = v.story;
        return new VisitStory(s.number(), s.kind(), s.arrived(), s.waited(), s.took(), outcome(v, ids),
                foundClosed(v, ids) ? "Menu CLOSED" : v.lastWord.map(Street::words).orElse(""), List.copyOf(ids),
                s.accidents());
    }

    private static boolean foundClosed(Ended v, List<String> ids) {
        return v.closed && ids.isEmpty();
    }

    private static String words(Screen screen) {
        return switch (screen) {
            case Screen.Sorry s -> "Sorry " + s.why();
            case Screen.NotEntitled s -> "NotEntitled "
                    + s.reasons().stream().map(Bureau.Reason::code).collect(Collectors.joining(","));
            case Screen.Sheet s -> "Sheet " + s.name();
            default -> screen.getClass().getSimpleName();
        };
    }

    private Outcome outcome(Ended v, List<String> ids) {
        var endings = ids.stream().map(id -> orders.page(id).orElseThrow().ending()).toList();
        if (endings.stream().anyMatch(Optional::isEmpty))
            return Outcome.UNDEFINED;
        var names = endings.stream().map(e -> e.get().name()).toList();
        if (names.contains("CASE"))
            return Outcome.CASE;
        if (names.contains("ISSUED"))
            return Outcome.ISSUED;
        if (names.contains("FILED"))
            return Outcome.SERVED;
        if (foundClosed(v, ids))
            return Outcome.REFUSED;
        return v.lastWord.map(Street::outcome).orElseGet(() -> v.parting == Parting.WALKED_AWAY
                ? Outcome.CANCELLED
                : v.turnedAway || !v.story.accidents().isEmpty() ? Outcome.REFUSED : Outcome.UNDEFINED);
    }

    private static Outcome outcome(Screen lastWord) {
        return switch (lastWord) {
            case Screen.Sorry s when s.why() == Screen.Why.CANCELLED || s.why() == Screen.Why.TIMED_OUT ->
                Outcome.CANCELLED;
            case Screen.Sheet s when !s.name().endsWith("-missing") -> Outcome.SERVED;
            default -> Outcome.REFUSED;
        };
    }
}
