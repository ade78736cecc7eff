package org.kiosk24.sim.wire;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.Optional;

/** What the control API answers. */
public sealed interface Answer {
    /** As it is written: times by ISO 8601; what is not there is left out. */
    Gson GSON = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting()
            .registerTypeHierarchyAdapter(TemporalAccessor.class,
                    (JsonSerializer<TemporalAccessor>) (at, type, context) -> new JsonPrimitive(at.toString()))
            .registerTypeHierarchyAdapter(Optional.class,
                    (JsonSerializer<Optional<?>>) (value, type, context) -> value.<JsonElement>map(context::serialize)
                            .orElse(JsonNull.INSTANCE))
            .create();

    /** @param type of the content, such as {@code image/png} */
    record Whole(int status, String type, byte[] body) implements Answer {}

    /** One that goes on for as long as whoever asked listens. */
    record Stream(String type, Writer writer) implements Answer {}

    /** Writes until it cannot: throws when nobody listens any more. */
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    static Answer json(Object value) {
        return json(200, value);
    }

    private static Answer json(int status, Object value) {
        return new Whole(status, "application/json; charset=utf-8",
                (GSON.toJson(value) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static Answer text(String text) {
        return new Whole(200, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer error(int status, String why) {
        return json(status, Map.of("error", why));
    }

    /** 200, or 409 with the reason. */
    static Answer done(boolean could, String whyNot) {
        return could ? json(Map.of("done", true)) : error(409, whyNot);
    }
}
