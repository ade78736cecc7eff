package org.kiosk24.sim.people;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.kiosk24.device.idcard.IdCard;
import org.kiosk24.device.permit.EndorsementRecord;
import org.kiosk24.device.permit.Permit;

/**
 * The citizens of {@code personas.json}. Days of validity are written there as ISO periods from today, so that an
 * expired permit stays expired and a valid one valid. Names, addresses and numbers are made up: numbers lie in regions
 * that were never allocated (xxxx99), permit numbers in series that were not reached.
 */
public final class Personas {
    /** Never changed; replaced when somebody comes. */
    private volatile Map<String, Persona> byId = Map.of();

    private Personas(List<Persona> all) {
        all.forEach(this::add);
    }

    /** Somebody new, known from now on to everybody who asks. */
    public synchronized void add(Persona persona) {
        if (byId.containsKey(persona.id()))
            throw new IllegalArgumentException("there is a '" + persona.id() + "' already");
        Map<String, Persona> all = new LinkedHashMap<>(byId);
        all.put(persona.id(), persona);
        byId = Collections.unmodifiableMap(all);
    }

    /** @param today from which the file's periods count; the same day gives the same people */
    public static Personas load(LocalDate today) {
        try (var in = Personas.class.getResourceAsStream("personas.json")) {
            var json = JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8)).getAsJsonArray();
            Map<String, Permit> first = new LinkedHashMap<>();
            List<Persona> all = new ArrayList<>();
            for (JsonElement e : json) {
                Persona p = persona(e.getAsJsonObject(), today, first);
                if (!p.permits().isEmpty())
                    first.put(p.id(), p.permits().getFirst());
                all.add(p);
            }
            return new Personas(all);
        } catch (IOException e) {
            throw new UncheckedIOException("personas.json", e);
        }
    }

    public List<Persona> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Persona> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Who has this number on the ID card. */
    public Optional<Persona> byIdNumber(String idNumber) {
        return byId.values().stream().filter(p -> p.card().idNumber().equals(idNumber)).findFirst();
    }

    /** @param known the own permits of those further up in the file, by id */
    private static Persona persona(JsonObject o, LocalDate today, Map<String, Permit> known) {
        IdCard card = IdCards.of(o.getAsJsonObject("card"), today, text(o, "id"));
        List<Permit> permits = new ArrayList<>();
        for (JsonElement e : o.getAsJsonArray("permits"))
            permits.add(permit(e.getAsJsonObject(), card, today));
        Optional<Permit> carries = o.has("carries")
                ? Optional.of(known.get(text(o, "carries")))
                : permits.stream().findFirst();
        List<EndorsementRecord> unused = new ArrayList<>();
        if (o.has("unused"))
            for (JsonElement e : o.getAsJsonArray("unused"))
                unused.add(endorsement(e.getAsJsonObject(), permits.getFirst(), today));
        return new Persona(text(o, "id"), text(o, "note"), card, carries, List.copyOf(permits), List.copyOf(unused),
                standing(o), dossier(o, permits, today));
    }

    private static Permit permit(JsonObject o, IdCard card, LocalDate today) {
        return new Permit(text(o, "number"), card.birth(), day(today, text(o, "expiry")), text(o, "chineseName"),
                text(o, "surname"), text(o, "given"), card.sex());
    }

    private static Dossier dossier(JsonObject o, List<Permit> permits, LocalDate today) {
        List<Dossier.Pending> pending = new ArrayList<>();
        if (o.has("pending"))
            for (JsonElement e : o.getAsJsonArray("pending")) {
                JsonObject p = e.getAsJsonObject();
                pending.add(new Dossier.Pending(text(p, "number"), text(p, "matter"), text(p, "stage"),
                        p.get("workingDaysAgo").getAsInt(), p.get("lawDays").getAsInt()));
            }
        List<Dossier.Earlier> earlier = new ArrayList<>();
        if (o.has("earlier"))
            for (JsonElement e : o.getAsJsonArray("earlier"))
                earlier.add(new Dossier.Earlier(endorsement(e.getAsJsonObject(), permits.getFirst(), today),
                        e.getAsJsonObject().get("remaining").getAsInt()));
        Map<String, String> facts = new LinkedHashMap<>();
        if (o.has("facts"))
            o.getAsJsonObject("facts").entrySet().forEach(f -> facts.put(f.getKey(), f.getValue().getAsString()));
        return new Dossier(List.copyOf(pending), List.copyOf(earlier), Collections.unmodifiableMap(facts));
    }

    private static EndorsementRecord endorsement(JsonObject o, Permit permit, LocalDate today) {
        String code = text(o, "productCode");
        return new EndorsementRecord("EARLIER-" + text(o, "number"), text(o, "number"), permit.number(), code,
                text(o, "kind").charAt(0), day(today, text(o, "validFrom")), day(today, text(o, "validTo")),
                code.charAt(5) - '0', o.get("stayDays").getAsInt());
    }

    private static Standing standing(JsonObject o) {
        Set<Standing.Mark> marks = EnumSet.noneOf(Standing.Mark.class);
        if (o.has("marks"))
            for (JsonElement e : o.getAsJsonArray("marks"))
                marks.add(Standing.Mark.valueOf(e.getAsString()));
        return new Standing(text(o, "hukou"), o.has("residence") ? text(o, "residence") : "",
                o.has("daysSinceApplication")
                        ? OptionalInt.of(o.get("daysSinceApplication").getAsInt())
                        : OptionalInt.empty(),
                Collections.unmodifiableSet(marks),
                o.has("online") ? online(o.getAsJsonObject("online")) : Optional.empty());
    }

    private static Optional<OnlineApplication> online(JsonObject o) {
        return Optional.of(new OnlineApplication(o.get("workingDaysAgo").getAsInt(), text(o, "product"),
                OnlineApplication.Decision.valueOf(text(o, "decision"))));
    }

    static String text(JsonObject o, String name) {
        return o.get(name).getAsString();
    }

    static LocalDate day(LocalDate today, String period) {
        return today.plus(Period.parse(period));
    }
}
