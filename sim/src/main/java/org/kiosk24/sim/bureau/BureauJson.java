package org.kiosk24.sim.bureau;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.kiosk24.app.bureau.Bureau.Reason;
import org.kiosk24.app.bureau.Consultation.Answer;
import org.kiosk24.app.bureau.Consultation.Purpose;
import org.kiosk24.app.bureau.Consultation.Register;
import org.kiosk24.app.words.Text;
import java.util.List;
import org.kiosk24.app.catalogue.Item;

/** Parts of the bureau's answers as the contract spells them. */
final class BureauJson {
    private BureauJson() {}

    static JsonObject product(Item item, boolean replaces) {
        JsonObject o = text("code", item.code());
        o.addProperty("destination", item.destination());
        o.addProperty("kind", item.kind());
        o.addProperty("period", item.period());
        o.addProperty("entries", item.entries());
        o.addProperty("stayDays", item.stayDays());
        o.addProperty("feeFen", item.feeFen());
        o.addProperty("replaces", replaces);
        return o;
    }

    static JsonArray reasons(List<Refusal> refusals) {
        JsonArray array = new JsonArray();
        for (Refusal refusal : refusals)
            array.add(reason(refusal.reason()));
        return array;
    }

    private static JsonObject reason(Reason reason) {
        JsonObject o = text("code", reason.code());
        given(o, (Text.Given) reason.text());
        return o;
    }

    static void given(JsonObject o, Text.Given text) {
        o.addProperty("zh", text.zh());
        o.addProperty("hant", text.hant());
        o.addProperty("en", text.en());
    }

    static JsonObject object(Text.Given text) {
        JsonObject o = new JsonObject();
        given(o, text);
        return o;
    }

    /** The answer, saying also that this register was asked. */
    static JsonObject consulted(JsonObject answer, Register register, Purpose purpose, Answer came) {
        if (!answer.has("consulted"))
            answer.add("consulted", new JsonArray());
        JsonObject o = text("register", register.name());
        o.addProperty("purpose", purpose.name());
        o.addProperty("answer", came.name());
        answer.getAsJsonArray("consulted").add(o);
        return answer;
    }

    static JsonObject text(String name, String value) {
        JsonObject o = new JsonObject();
        o.addProperty(name, value);
        return o;
    }

    static JsonObject list(String name, JsonArray value) {
        JsonObject o = new JsonObject();
        o.add(name, value);
        return o;
    }
}
