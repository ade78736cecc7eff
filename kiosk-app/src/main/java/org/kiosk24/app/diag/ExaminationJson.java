package org.kiosk24.app.diag;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kiosk24.app.words.Words;

/** Findings as JSON: for machines, with their words, and between the kiosk and the command that asks it. */
public final class ExaminationJson {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private ExaminationJson() {}

    /** Kiosk, time, {@code fit}, each part's state, then every finding. */
    public static Map<String, Object> facts(Examination examination, Words words) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kiosk", examination.kioskId());
        facts.put("at", examination.at().toString());
        facts.put("fit", examination.fit());
        Map<String, Object> parts = new LinkedHashMap<>();
        examination.parts().forEach((part, finding) -> parts.put(part.name(), finding.state().name()));
        facts.put("parts", parts);
        facts.put("findings", examination.findings().stream().map(f -> facts(f, words)).toList());
        return facts;
    }

    static Map<String, Object> facts(Finding finding, Words words) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("check", finding.check());
        facts.put("part", finding.part().name());
        facts.put("device", finding.device());
        facts.put("state", finding.state().name());
        facts.put("cause", finding.cause().name());
        facts.put("says", words.say(finding.cause().words()));
        facts.put("next", words.say(finding.cause().fix()));
        facts.put("seen", finding.seen());
        facts.put("readings", finding.readings().stream().map(ExaminationJson::facts).toList());
        return facts;
    }

    private static Map<String, Object> facts(Reading reading) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", reading.name());
        facts.put("value", reading.value());
        facts.put("expected", reading.expected());
        return facts;
    }

    static String line(Map<String, ?> facts) {
        return GSON.toJson(facts);
    }

    /** One JSON object; empty for anything else. */
    static Optional<JsonObject> object(String line) {
        try {
            JsonElement element = JsonParser.parseString(line);
            return element.isJsonObject() ? Optional.of(element.getAsJsonObject()) : Optional.empty();
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    /** What {@link #facts(Examination, Words)} was made of; empty for anything else. */
    static Optional<Examination> examination(JsonObject object) {
        try {
            List<Finding> findings = new ArrayList<>();
            for (JsonElement finding : object.getAsJsonArray("findings"))
                findings.add(read(finding.getAsJsonObject()));
            return Optional.of(new Examination(object.get("kiosk").getAsString(),
                    Instant.parse(object.get("at").getAsString()), List.copyOf(findings)));
        } catch (RuntimeException e) {
            // Gson's accessors throw nearly anything for a shape that is not the one asked for
            return Optional.empty();
        }
    }

    /** One finding; empty for anything else. */
    static Optional<Finding> finding(JsonObject object) {
        try {
            return Optional.of(read(object));
        } catch (IllegalArgumentException | NullPointerException | IllegalStateException | ClassCastException
                | DateTimeException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static Finding read(JsonObject o) {
        List<Reading> readings = new ArrayList<>();
        JsonArray all = o.getAsJsonArray("readings");
        for (JsonElement r : all)
            readings.add(new Reading(text(r.getAsJsonObject(), "name"), text(r.getAsJsonObject(), "value"),
                    text(r.getAsJsonObject(), "expected")));
        return new Finding(text(o, "check"), Part.valueOf(text(o, "part")), text(o, "device"),
                Cause.valueOf(text(o, "cause")), text(o, "seen"), List.copyOf(readings));
    }

    private static String text(JsonObject o, String name) {
        return o.get(name).getAsString();
    }
}
