package org.kiosk24.sim.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import org.kiosk24.sim.day.Diary.Step;

/** A journal row in plain words. */
final class StepWords {
    private StepWords() {}

    static Word of(Step step, Words words) {
        JsonObject facts = JsonParser.parseString(step.facts()).getAsJsonObject();
        String key = "step." + step.kind();
        return switch (step.kind()) {
            case "Took", "Printed", "Written", "Erased", "Kept", "Submitted", "SlipPrinted" ->
                outcome(key, facts, words);
            case "Returned" -> returned(facts, words);
            case "Chosen" -> with(words.of(key), words.product(text(facts, "productCode")).zh() + "，"
                    + Money.yuan(facts.get("feeFen").getAsInt()));
            case "Approved" -> with(words.of(key), text(facts, "endorsementNumber"));
            case "Denied" -> with(words.of(key), denied(facts, words));
            case "Paying" -> with(words.of(key + "." + text(facts, "method")), Money.yuan(facts.get("fen").getAsInt()));
            case "PayEnded", "GaveBack" -> fault(words.of(key + "." + text(facts, "state")), text(facts, "fault"));
            case "NotMade" -> fault(words.of(key), text(facts, "reason"));
            case "Keeping" -> fault(words.of(key), text(facts, "reason"));
            case "Found" -> with(words.of(key), words.of("place." + text(facts, "place")).zh());
            case "Unknowable" -> fault(words.of(key), text(facts, "fault"));
            case "CaseOpened" -> words.of(key + "." + text(facts, "reason"));
            case "Closed" -> words.of(key + "." + text(facts, "ending"));
            default -> words.of(key);
        };
    }

    private static Word outcome(String key, JsonObject facts, Words words) {
        JsonObject outcome = facts.getAsJsonObject("outcome");
        return fault(words.of(key + "." + text(outcome, "happened")), text(outcome, "fault"));
    }

    private static Word returned(JsonObject facts, Words words) {
        JsonArray place = facts.getAsJsonArray("place");
        String where = place.isEmpty() ? "NOWHERE" : place.get(0).getAsString();
        return fault(words.of("step.Returned." + where), text(facts.getAsJsonObject("outcome"), "fault"));
    }

    private static String denied(JsonObject facts, Words words) {
        List<String> reasons = new ArrayList<>();
        for (JsonElement e : facts.getAsJsonArray("reasonCodes"))
            reasons.add(words.of("refusal." + e.getAsString()).zh());
        return String.join("、", reasons);
    }

    /** What the device said goes with the English. */
    private static Word fault(Word word, String fault) {
        return fault.isEmpty() ? word : new Word(word.zh(), word.en() + ": " + fault);
    }

    private static Word with(Word word, String what) {
        return new Word(word.zh() + " " + what, word.en());
    }

    private static String text(JsonObject o, String name) {
        return o.has(name) ? o.get(name).getAsString() : "";
    }
}
