package org.kiosk24.sim.bureau;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What makes a call repeatable: the first answer under each key is kept. The same body gets it again, another body is
 * 409. Refusals and failures are not kept: nothing was done, so it may be tried again.
 */
final class Once {
    private final Map<String, Entry> entries = new HashMap<>();

    private record Entry(JsonElement body, Reply reply) {}

    /** {@code body} is JSON that was parsed before. */
    Reply answer(String key, String body, Supplier<Reply> first) {
        JsonElement json = JsonParser.parseString(body);
        Entry entry = entries.get(key);
        if (entry != null)
            return entry.body.equals(json)
                    ? entry.reply
                    : Reply.problem(409, "OTHER_BODY", "this id was used with another body before");
        Reply reply = first.get();
        if (reply.status() < 300)
            entries.put(key, new Entry(json, reply));
        return reply;
    }
}
