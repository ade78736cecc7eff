package org.kiosk24.sim.junit;

import java.time.Duration;
import java.util.function.Function;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.sim.citizen.ScriptedCitizen.Mind;
import org.kiosk24.sim.citizen.ScriptedCitizen.Wish;

/** What somebody comes for. Nothing happens until it is said how it ends: by paying, or by one of the others. */
public final class SimulatedVisit {
    private static final Duration PACE = Duration.ofMillis(800);
    private final Wish wish;
    private final Function<Wish, SimulatedKiosk> visit;

    SimulatedVisit(String persona, Function<Wish, SimulatedKiosk> visit) {
        this(new Wish(persona, "", Method.CARD, PACE), visit);
    }

    private SimulatedVisit(Wish wish, Function<Wish, SimulatedKiosk> visit) {
        this.wish = wish;
        this.visit = visit;
    }

    /** @param code of a product, a matter or an office; the first offered if it is not offered */
    public SimulatedVisit wants(String code) {
        return new SimulatedVisit(new Wish(wish.persona(), wish.service(), code, wish.method(), wish.pace(),
                wish.mind()), visit);
    }

    /** @param service of the menu, such as {@code collect}; {@code endorsement} if nothing is said */
    public SimulatedVisit comesFor(String service) {
        return new SimulatedVisit(new Wish(wish.persona(), service, wish.product(), wish.method(), wish.pace(),
                wish.mind()), visit);
    }

    /** The visit happens, with money if money is asked for. */
    public SimulatedKiosk pays(Method how) {
        return visit.apply(new Wish(wish.persona(), wish.service(), wish.product(), how, wish.pace(), Mind.STAYS));
    }

    /** The visit happens, and ends when it comes to paying. */
    public SimulatedKiosk cancelsWhenAskedToPay() {
        return visit.apply(new Wish(wish.persona(), wish.service(), wish.product(), wish.method(), wish.pace(),
                Mind.CANCELS_WHEN_ASKED_TO_PAY));
    }

    /** The visit happens, of a kind that costs nothing. */
    public SimulatedKiosk isServed() {
        return pays(Method.CARD);
    }
}
