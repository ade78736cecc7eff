package org.kiosk24.sim.bureau;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import org.kiosk24.app.bureau.Consultation.Answer;
import org.kiosk24.app.bureau.Consultation.Purpose;
import org.kiosk24.app.bureau.Consultation.Register;

/** An HTTP answer of a model. */
record Reply(int status, String type, String body) {
    static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    static final Reply NO_CONTENT = new Reply(204, "", "");

    static Reply json(JsonObject body) {
        return new Reply(200, "application/json", GSON.toJson(body));
    }

    /** RFC 9457. */
    static Reply problem(int status, String code, String title) {
        return new Reply(status, "application/problem+json", GSON.toJson(body(status, code, title)));
    }

    /** The same, of a register that was asked and knows nothing. */
    static Reply nothing(int status, String code, String title, Register register, Purpose purpose) {
        return new Reply(status, "application/problem+json", GSON
                .toJson(BureauJson.consulted(body(status, code, title), register, purpose, Answer.NOTHING)));
    }

    /** The same, of a register that was asked and knows something. */
    static Reply known(int status, String code, String title, Register register, Purpose purpose) {
        return new Reply(status, "application/problem+json", GSON
                .toJson(BureauJson.consulted(body(status, code, title), register, purpose, Answer.FOUND)));
    }

    private static JsonObject body(int status, String code, String title) {
        JsonObject body = new JsonObject();
        body.addProperty("type", "about:blank");
        body.addProperty("title", title);
        body.addProperty("status", status);
        body.addProperty("code", code);
        return body;
    }
}
