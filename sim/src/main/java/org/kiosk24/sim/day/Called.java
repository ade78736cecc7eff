package org.kiosk24.sim.day;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kiosk24.device.Mask;
import org.kiosk24.sim.bureau.BureauLedger.Sms;
import org.kiosk24.sim.people.Persona;
import org.kiosk24.sim.world.World;

/** Those who come because the bureau sent them a message today: each the next one to come, once the way was made. */
final class Called {
    private static final Duration WAY = Duration.ofMinutes(10);
    private final World world;
    private int known;

    record Guest(CitizenKind kind, Persona persona) {}

    /** Messages of the days before have brought their people by now, or bring them as any other. */
    Called(World world) {
        this.world = world;
        known = world.bureau.ledger().messages().size();
    }

    /** Who comes next, if it is one of them. */
    Optional<Guest> next(Instant now) {
        List<Sms> messages = world.bureau.ledger().messages();
        if (messages.size() == known || messages.get(known).at().plus(WAY).isAfter(now))
            return Optional.empty();
        Sms message = messages.get(known++);
        return world.personas().all().stream().filter(p -> p.permits().stream().map(permit -> Mask.number(permit
                .number())).anyMatch(message.to()::equals) && p.standing().online().isPresent()).findFirst()
                .map(p -> new Guest(message.code().equals("APPROVED")
                        ? CitizenKind.COMES_AFTER_SMS
                        : CitizenKind.COMES_THOUGH_REFUSED, p));
    }
}
