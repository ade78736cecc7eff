package org.kiosk24.sim.bureau;

import static org.kiosk24.sim.bureau.BureauJson.consulted;
import static org.kiosk24.sim.bureau.BureauJson.list;
import static org.kiosk24.sim.bureau.BureauJson.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kiosk24.app.bureau.Consultation.Answer;
import org.kiosk24.app.bureau.Consultation.Purpose;
import org.kiosk24.app.bureau.Consultation.Register;
import org.kiosk24.device.Mask;
import org.kiosk24.sim.people.Persona;

/** How often each endorsement can still be used: what was made here was not used yet. */
final class EntryCounts {
    private EntryCounts() {}

    static Reply of(Persona person, String permit, Collection<BureauLedger.Endorsement> made) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        person.dossier().earlier().forEach(e -> counts.put(e.record().number(), e.remaining()));
        person.unused().forEach(e -> counts.put(e.number(), e.entries()));
        made.stream().filter(e -> e.permit().equals(Mask.number(permit)) && e.state().equals("ISSUED"))
                .forEach(e -> counts.put(e.number(), e.product().charAt(5) - '0'));
        JsonArray all = new JsonArray();
        counts.entrySet().stream().limit(255).forEach(c -> {
            JsonObject o = text("number", c.getKey());
            o.addProperty("remaining", c.getValue());
            all.add(o);
        });
        return Reply.json(consulted(list("endorsements", all), Register.EXIT_ENTRY, Purpose.COUNT_ENTRIES,
                all.isEmpty() ? Answer.NOTHING : Answer.FOUND));
    }
}
