package org.kiosk24.sim.bureau;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.kiosk24.device.Mask;
import org.kiosk24.sim.people.OnlineApplication;
import org.kiosk24.sim.people.OnlineApplication.Decision;
import org.kiosk24.sim.people.Persona;

/**
 * Applications that were made at home: decided some working days later, at a moment of the office hours that is drawn,
 * and told to the person by SMS at that moment. Who was approved gets what was approved at any kiosk, at once.
 */
final class OnlineDesk {
    private final List<Filed> filed = new ArrayList<>();
    private final Set<String> collected = new HashSet<>();

    private record Filed(Persona person, String number, OnlineApplication application, Instant decided, String code) {
        boolean approved(Instant now) {
            return !now.isBefore(decided) && application.decision() != Decision.REFUSED;
        }
    }

    /** How somebody's application stands. */
    sealed interface Standing {
        /** There is none, or its endorsement was made already. */
        record None() implements Standing {}

        record UnderExamination() implements Standing {}

        record Refused() implements Standing {}

        /** Approved, and only this. */
        record Approved(String product) implements Standing {}
    }

    /** @param today from which the working days that have passed are counted back */
    OnlineDesk(List<Persona> people, LocalDate today, RandomGenerator random) {
        for (Persona person : people)
            person.standing().online().ifPresent(a -> {
                LocalDate applied = WorkingDays.before(today, a.workingDaysAgo());
                Instant decided = WorkingDays.moment(WorkingDays.after(applied, a.decision().workingDays()), random);
                filed.add(new Filed(person, "N%ty%<tm%<td%04d".formatted(applied, filed.size() + 1), a, decided,
                        "%08d".formatted(random.nextInt(100_000_000))));
            });
        filed.sort(Comparator.comparing(Filed::decided));
    }

    Standing of(Persona person, Instant now) {
        Optional<Filed> own = filed.stream().filter(f -> f.person.equals(person)).findFirst();
        if (own.isEmpty() || collected.contains(person.id()))
            return new Standing.None();
        if (now.isBefore(own.get().decided))
            return new Standing.UnderExamination();
        return own.get().application.decision() == Decision.REFUSED
                ? new Standing.Refused()
                : new Standing.Approved(own.get().application.product());
    }

    /** Whom a message with this code was sent to, and who has not come for the endorsement yet. */
    Optional<Persona> person(String code, Instant now) {
        return filed.stream().filter(f -> f.code.equals(code) && f.approved(now) && !collected.contains(f.person.id()))
                .map(Filed::person).findFirst();
    }

    /** The endorsement of an approved application was made. */
    void collected(Persona person) {
        collected.add(person.id());
    }

    /** Every message sent until now, oldest first. */
    List<BureauLedger.Sms> sent(Instant now) {
        return filed.stream().takeWhile(f -> !now.isBefore(f.decided))
                .map(f -> new BureauLedger.Sms(Mask.number(f.person.permits().getFirst().number()), f.decided,
                        f.application.decision() == Decision.REFUSED ? "REFUSED" : "APPROVED", f.number,
                        f.approved(now) ? f.code : ""))
                .toList();
    }
}
