package org.kiosk24.sim.bureau;

import static org.kiosk24.sim.bureau.BureauJson.list;
import static org.kiosk24.sim.bureau.BureauJson.object;
import static org.kiosk24.sim.bureau.BureauJson.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kiosk24.app.bureau.Consultation.Answer;
import org.kiosk24.app.bureau.Consultation.Purpose;
import org.kiosk24.app.bureau.Consultation.Register;
import org.kiosk24.app.bureau.Fields;
import org.kiosk24.app.bureau.Fields.Unreadable;
import org.kiosk24.sim.people.Dossier.Pending;
import org.kiosk24.sim.people.Persona;
import org.kiosk24.sim.people.Personas;

/** Tells how far applications are: those the people of the street had made before they came. */
final class PendingDesk {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{12}");
    private static final int MOST = 5;
    private final Personas people;

    PendingDesk(Personas people) {
        this.people = people;
    }

    Reply byPerson(Fields f, LocalDate today) throws Unreadable {
        Optional<Persona> person = Asker.of(f, people);
        return answer(person.stream().flatMap(p -> p.dossier().pending().stream()), today);
    }

    Reply byNumber(Fields f, LocalDate today) throws Unreadable {
        f.only("number");
        String number = f.like("number", NUMBER);
        return answer(people.all().stream().flatMap(p -> p.dossier().pending().stream())
                .filter(p -> p.number().equals(number)), today);
    }

    private static Reply answer(Stream<Pending> pending, LocalDate today) {
        JsonArray all = new JsonArray();
        List<Pending> newest = pending.sorted(Comparator.comparing(Pending::workingDaysAgo)).limit(MOST).toList();
        newest.forEach(p -> all.add(json(p, today)));
        return Reply.json(BureauJson.consulted(list("applications", all), Register.APPLICATIONS, Purpose.TELL_PROGRESS,
                newest.isEmpty() ? Answer.NOTHING : Answer.FOUND));
    }

    private static JsonObject json(Pending p, LocalDate today) {
        LocalDate accepted = WorkingDays.before(today, p.workingDaysAgo());
        ProgressWords stage = ProgressWords.valueOf(p.stage());
        JsonObject o = text("number", p.number());
        o.add("matter", object(Matter.valueOf(p.matter()).text()));
        o.addProperty("stage", p.stage());
        o.add("office", object(stage.office()));
        o.add("next", object(stage.next()));
        o.addProperty("accepted", accepted.toString());
        o.addProperty("due", WorkingDays.after(accepted, p.lawDays()).toString());
        o.addProperty("daysLeft", p.lawDays() - p.workingDaysAgo());
        return o;
    }
}
