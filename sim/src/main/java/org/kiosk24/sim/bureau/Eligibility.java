package org.kiosk24.sim.bureau;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiosk24.device.permit.Permit;
import org.kiosk24.app.catalogue.Catalogue;
import org.kiosk24.app.catalogue.Item;
import org.kiosk24.sim.people.Persona;

/**
 * What a person may have today: every failing reason, never just the first (Administrative Licensing Law, art. 32).
 *
 * @param items what may be chosen; none when a reason forbids it
 */
record Eligibility(List<Item> items, List<Refusal> reasons) {
    /**
     * <pre>
     * the permit      not among the person's     PERMIT_NOT_YOURS
     *                 not the newest             PERMIT_REPLACED
     *                 expired                    PERMIT_EXPIRED
     *                 under 3 months             PERMIT_UNDER_THREE_MONTHS
     *                 under 365 days             THREE_MONTHS_ONLY, and the products of 3 months
     * the ID card     expired                    ID_CARD_EXPIRED
     * the person      applied within 60 days     APPLIED_RECENTLY
     *                 registered functionary     UNIT_CONSENT
     *                 owes a fee                 FEE_OUTSTANDING
     *                 under 16                   GUARDIAN
     *                 on a control list          COUNTER, worded like any other
     * </pre>
     *
     * @param idCardValidTo as the kiosk read it; empty for 长期
     */
    static Eligibility of(Persona person, String permitNumber, Optional<LocalDate> idCardValidTo, LocalDate today,
            Catalogue catalogue) {
        var rules = catalogue.rules();
        List<Refusal> no = new ArrayList<>();
        Optional<Permit> permit = person.permits().stream().filter(p -> p.number().equals(permitNumber)).findFirst();
        permit.ifPresentOrElse(p -> no.addAll(permit(p, person, today, rules)),
                () -> no.add(Refusal.PERMIT_NOT_YOURS));
        if (idCardValidTo.filter(to -> to.isBefore(today)).isPresent())
            no.add(Refusal.ID_CARD_EXPIRED);
        if (person.standing().daysSinceApplication().orElse(Integer.MAX_VALUE) < rules.daysBetweenApplications())
            no.add(Refusal.APPLIED_RECENTLY);
        person.standing().marks().stream().sorted().forEach(mark -> no.add(switch (mark) {
            case CONTROL -> Refusal.COUNTER;
            case FUNCTIONARY -> Refusal.UNIT_CONSENT;
            case FEE_OUTSTANDING -> Refusal.FEE_OUTSTANDING;
        }));
        if (person.card().birth().plusYears(rules.adultAge()).isAfter(today))
            no.add(Refusal.GUARDIAN);
        if (!no.isEmpty())
            return new Eligibility(List.of(), List.copyOf(no));
        boolean shortPermit = permit.orElseThrow().expiry().isBefore(today.plusDays(rules.threeMonthsOnlyUnderDays()));
        List<Item> items = items(person, today, catalogue, shortPermit);
        List<Refusal> why = shortPermit ? List.of(Refusal.THREE_MONTHS_ONLY) : List.of();
        return new Eligibility(items, items.isEmpty() ? List.of(Refusal.NOTHING_FOR_YOU) : why);
    }

    /** Nothing, for this reason, too. */
    Eligibility refusedFor(Refusal refusal) {
        List<Refusal> all = new ArrayList<>(items.isEmpty() ? reasons : List.of());
        all.add(refusal);
        return new Eligibility(List.of(), List.copyOf(all));
    }

    private static List<Refusal> permit(Permit permit, Persona person, LocalDate today, Catalogue.Rules rules) {
        List<Refusal> no = new ArrayList<>();
        if (!permit.equals(person.permits().getFirst()))
            no.add(Refusal.PERMIT_REPLACED);
        if (permit.expiry().isBefore(today))
            no.add(Refusal.PERMIT_EXPIRED);
        else if (permit.expiry().isBefore(today.plusMonths(rules.refuseUnderMonths())))
            no.add(Refusal.PERMIT_UNDER_THREE_MONTHS);
        return no;
    }

    private static List<Item> items(Persona person, LocalDate today, Catalogue catalogue, boolean threeMonthsOnly) {
        List<Item> items = new ArrayList<>();
        for (Item item : catalogue.inForce(today))
            if (item.isFor(person.standing().hukou(), person.standing().residence())
                    && (!threeMonthsOnly || item.period().endsWith("M"))
                    && items.stream().noneMatch(i -> i.code().equals(item.code())))
                items.add(item);
        return List.copyOf(items);
    }
}
