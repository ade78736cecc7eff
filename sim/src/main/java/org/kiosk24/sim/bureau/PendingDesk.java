package org.kiosk24.sim.bureau;

import static org.kiosk24.sim.bureau.BureauJson.list;
import static org.kiosk24.sim.bureau.BureauJson.object;
import static org.kiosk24.sim.bureau.BureauJson.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kiosk24.app.bureau.Consultation.Answer;
import org.kiosk24.app.bureau.Consultation.Purpose;
import org.kiosk24.app.bureau.Consultation.Register;
import org.kiosk24.app.bureau.Fields;
import org.kiosk24.app.bureau.Fields.Unreadable;
import org.kiosk24.sim.people.Dossier;
import org.kiosk24.sim.people.Persona;
import org.kiosk24.sim.people.Personas;

/** Tells how far applications are: those the people of the street had made before they came, and those made here. */
final class PendingDesk {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{12}");
    private static final int MOST = 5;
    private final Personas people;
    private final FilingDesk filings;

    /** @param left working days until the law wants it decided */
    private record Pending(String number, String matter, ProgressWords stage, LocalDate accepted, LocalDate due,
            int left) {}

    PendingDesk(Personas people, FilingDesk filings) {
        this.people = people;
        this.filings = filings;
    }

    Reply byPerson(Fields f, LocalDate today) throws Unreadable {
        return answer(Asker.of(f, people).stream().flatMap(p -> of(p, today)));
    }

    Reply byNumber(Fields f, LocalDate today) throws Unreadable {
        f.only("number");
        String number = f.like("number", NUMBER);
        return answer(people.all().stream().flatMap(p -> of(p, today)).filter(p -> p.number.equals(number)));
    }

    private Stream<Pending> of(Persona person, LocalDate today) {
        return Stream.concat(
                filings.applications().stream().filter(a -> a.person().equals(person)).map(a -> here(a, today)),
                person.dossier().pending().stream().map(p -> before(p, today)));
    }

    private static Pending before(Dossier.Pending p, LocalDate today) {
        LocalDate accepted = WorkingDays.before(today, p.workingDaysAgo());
        return new Pending(p.number(), p.matter(), ProgressWords.valueOf(p.stage()), accepted,
                WorkingDays.after(accepted, p.lawDays()), p.lawDays() - p.workingDaysAgo());
    }

    /** Examined from the next working day on, decided a day before the law wants it, made the day after. */
    private static Pending here(FilingDesk.Accepted a, LocalDate today) {
        int law = a.matter().workingDays();
        int left = law - WorkingDays.between(a.day(), today);
        ProgressWords stage = left == law
                ? ProgressWords.ACCEPTED
                : left > 1
                        ? ProgressWords.EXAMINED
                        : left == 1
                                ? ProgressWords.DECIDED
                                : left == 0 ? ProgressWords.MADE : ProgressWords.READY;
        return new Pending(a.number(), a.matter().code(), stage, a.day(), WorkingDays.after(a.day(), law), left);
    }

    private static Reply answer(Stream<Pending> pending) {
        JsonArray all = new JsonArray();
        List<Pending> newest = pending.sorted(Comparator.comparing(Pending::accepted).reversed()).limit(MOST).toList();
        newest.forEach(p -> all.add(json(p)));
        return Reply.json(BureauJson.consulted(list("applications", all), Register.APPLICATIONS, Purpose.TELL_PROGRESS,
                newest.isEmpty() ? Answer.NOTHING : Answer.FOUND));
    }

    private static JsonObject json(Pending p) {
        JsonObject o = text("number", p.number);
        o.add("matter", object(Matter.valueOf(p.matter).text()));
        o.addProperty("stage", p.stage.name());
        o.add("office", object(p.stage.office()));
        o.add("next", object(p.stage.next()));
        o.addProperty("accepted", p.accepted.toString());
        o.addProperty("due", p.due.toString());
        o.addProperty("daysLeft", p.left);
        return o;
    }
}
