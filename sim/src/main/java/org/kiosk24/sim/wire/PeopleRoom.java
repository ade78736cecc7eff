package org.kiosk24.sim.wire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kiosk24.device.idcard.IdCard.Sex;
import org.kiosk24.sim.people.Newcomer;
import org.kiosk24.sim.people.Newcomer.Entitlement;
import org.kiosk24.sim.people.Persona;
import org.kiosk24.sim.world.World;

/** The citizens, and new ones. */
final class PeopleRoom implements ControlRoom {
    private final World world;

    PeopleRoom(World world) {
        this.world = world;
    }

    @Override
    public Map<String, String> requests() {
        Map<String, String> requests = new LinkedHashMap<>();
        requests.put("GET /personas", "the citizens, by id");
        requests.put("POST /personas?name=NAME&birth=YYYY-MM-DD&sex=FEMALE&entitlement=WUHAN", "a new one, made up: the"
                + " numbers lie where nobody's are. Entitlements are at GET /entitlements");
        requests.put("GET /entitlements", "what a new citizen may be entitled to");
        return requests;
    }

    @Override
    public Optional<Answer> answer(Ask ask) {
        return switch (ask.what()) {
            case "GET /personas" ->
                Optional.of(Answer.json(world.personas().all().stream().map(PeopleRoom::facts).toList()));
            case "POST /personas" -> Optional.of(Answer.json(facts(world.welcome(newcomer(ask)))));
            case "GET /entitlements" -> Optional.of(Answer.json(entitlements()));
            default -> Optional.empty();
        };
    }

    private static Newcomer newcomer(Ask ask) {
        try {
            return new Newcomer(ask.needed("name"), LocalDate.parse(ask.needed("birth")),
                    Sex.valueOf(ask.needed("sex").toUpperCase(Locale.ROOT)),
                    Entitlement.valueOf(ask.needed("entitlement").toUpperCase(Locale.ROOT)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("?birth= takes a day such as 1990-01-15", e);
        }
    }

    private static Map<String, String> entitlements() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Entitlement each : Entitlement.values())
            all.put(each.name(), each.note());
        return all;
    }

    private static Map<String, Object> facts(Persona p) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", p.id());
        facts.put("note", p.note());
        facts.put("layout", p.card().layout().name());
        facts.put("name", p.card().name());
        facts.put("carriesPermit", p.carries().isPresent());
        return facts;
    }
}
