package org.kiosk24.sim.bureau;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kiosk24.app.catalogue.Catalogue;
import org.kiosk24.app.catalogue.Item;
import org.kiosk24.device.Mask;
import org.kiosk24.device.permit.EndorsementRecord;
import org.kiosk24.sim.people.Persona;

/** What a faded print should read: the newest valid endorsement on the person's newest permit. */
final class ReprintDesk {
    private final Catalogue catalogue;

    /** What is printed once more. */
    record Faded(String number, String product, List<String> lines, LocalDate from, LocalDate to) {}

    ReprintDesk(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Optional<Faded> of(Persona person, String permitNumber, Collection<BureauLedger.Endorsement> issued,
            LocalDate today) {
        if (!person.permits().getFirst().number().equals(permitNumber))
            return Optional.empty();
        Optional<Faded> own = issued.stream().filter(e -> e.state().equals("ISSUED") && !e.chipRecord().isEmpty()
                && e.permit().equals(Mask.number(permitNumber))).reduce((a, b) -> b)
                .map(e -> new Faded(e.number(), e.product(), e.printLines(), e.from(), e.to()));
        return own.or(() -> person.unused().stream().reduce((a, b) -> b).map(this::faded))
                .filter(f -> !f.to.isBefore(today));
    }

    private Faded faded(EndorsementRecord r) {
        Item item = catalogue.items().stream()
                .filter(i -> i.code().equals(r.productCode()) && i.kind().charAt(0) == r.kind()).findFirst()
                .orElseThrow(() -> new IllegalStateException("no product " + r.productCode() + " of kind " + r.kind()));
        return new Faded(r.number(), r.productCode(),
                PrintedEndorsement.lines(r.number(), item, r.validFrom(), r.validTo()), r.validFrom(), r.validTo());
    }
}
