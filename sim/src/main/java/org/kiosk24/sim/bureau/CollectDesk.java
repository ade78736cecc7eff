package org.kiosk24.sim.bureau;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kiosk24.app.catalogue.Item;
import org.kiosk24.sim.people.Persona;

/** What was approved online and waits to be made, and who comes for it. */
final class CollectDesk {
    private final OnlineDesk online;

    CollectDesk(OnlineDesk online) {
        this.online = online;
    }

    /** Who a text message with this code went to, until its endorsement is made. */
    Optional<Persona> person(String smsCode, Instant now) {
        return online.person(smsCode, now);
    }

    /** Whether an application of this person is known that was not collected yet. */
    boolean waits(Persona person, Instant now) {
        return !(online.of(person, now) instanceof OnlineDesk.Standing.None);
    }

    /** Of what the person may have, what was approved; or why nothing was. */
    Eligibility collectable(Eligibility may, Persona person, Instant now) {
        return switch (online.of(person, now)) {
            case OnlineDesk.Standing.None() -> may.refusedFor(Refusal.NO_ONLINE_APPLICATION);
            case OnlineDesk.Standing.UnderExamination() -> may.refusedFor(Refusal.UNDER_EXAMINATION);
            case OnlineDesk.Standing.Refused() -> may.refusedFor(Refusal.ONLINE_REFUSED);
            case OnlineDesk.Standing.Approved(String product) -> {
                List<Item> approved = may.items().stream().filter(i -> i.code().equals(product)).toList();
                yield approved.isEmpty() && may.reasons().isEmpty()
                        ? may.refusedFor(Refusal.NOTHING_FOR_YOU)
                        : new Eligibility(approved, may.reasons());
            }
        };
    }

    /** While an online application is open, nothing else may be had. */
    Eligibility now(Eligibility may, Persona person, Instant now) {
        return switch (online.of(person, now)) {
            case OnlineDesk.Standing.None() -> may;
            case OnlineDesk.Standing.UnderExamination() -> may.refusedFor(Refusal.UNDER_EXAMINATION);
            case OnlineDesk.Standing.Refused() -> may.refusedFor(Refusal.ONLINE_REFUSED);
            case OnlineDesk.Standing.Approved approved -> may.refusedFor(Refusal.COLLECT_FIRST);
        };
    }
}
