package org.kiosk24.sim.bureau;

import java.time.LocalDate;
import java.util.Optional;
import org.kiosk24.app.bureau.Fields;
import org.kiosk24.app.bureau.Fields.Unreadable;
import org.kiosk24.sim.people.Persona;
import org.kiosk24.sim.people.Personas;

/** Who a call is about. */
final class Asker {
    private Asker() {}

    /** The person of this number, name and birth, read from the call's own members. */
    static Optional<Persona> of(Fields f, Personas people) throws Unreadable {
        String idNumber = f.text("idNumber", 15, 18);
        String name = f.text("name", 1, 60);
        LocalDate birth = f.day("birth");
        f.dayIfAny("idCardValidTo");
        return people.byIdNumber(idNumber).filter(p -> p.card().name().equals(name) && p.card().birth().equals(birth));
    }
}
