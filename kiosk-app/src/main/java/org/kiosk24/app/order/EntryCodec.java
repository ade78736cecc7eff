package org.kiosk24.app.order;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.JournalBroken;
import org.kiosk24.app.journal.Row;

/** Entries as journal rows: the record's name as the kind, its components as JSON. */
final class EntryCodec {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping()
            .registerTypeAdapter(LocalDate.class, new DateAdapter().nullSafe())
            .registerTypeAdapter(byte[].class, new BytesAdapter().nullSafe()).create();
    private static final Map<String, Class<?>> KINDS = Stream
            .of(Entry.class, Entry.Personal.class, Entry.Noted.class)
            .flatMap(c -> Arrays.stream(c.getPermittedSubclasses())).filter(Class::isRecord)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, c -> c));

    private static final String NOTE = "note";

    private EntryCodec() {}

    static Row write(Journal journal, String orderId, Entry entry) {
        return switch (entry) {
            case Entry.Personal _ -> journal.append(orderId, entry.kind(), "{}", GSON.toJson(entry));
            case Entry.Noted noted -> {
                JsonObject facts = GSON.toJsonTree(noted).getAsJsonObject();
                facts.remove(NOTE);
                yield journal.append(orderId, entry.kind(), GSON.toJson(facts), noted.note());
            }
            default -> journal.append(orderId, entry.kind(), GSON.toJson(entry), "");
        };
    }

    static Entry read(Journal journal, Row row) {
        Class<?> kind = KINDS.get(row.kind());
        if (kind == null)
            throw new JournalBroken("Journal row " + row.seq() + " is of the unknown kind '" + row.kind()
                    + "': it was written by a newer version; update this one before it serves again.");
        String json = Entry.Personal.class.isAssignableFrom(kind) ? journal.personal(row) : row.facts();
        try {
            if (!Entry.Noted.class.isAssignableFrom(kind))
                return (Entry) GSON.fromJson(json, kind);
            JsonObject facts = GSON.fromJson(json, JsonObject.class);
            facts.addProperty(NOTE, journal.personal(row));
            return (Entry) GSON.fromJson(facts, kind);
        } catch (JsonParseException e) {
            throw new JournalBroken("Journal row " + row.seq() + " (" + row.kind() + ") cannot be read.", e);
        }
    }

    private static final class DateAdapter extends TypeAdapter<LocalDate> {
        @Override
        public void write(JsonWriter out, LocalDate value) throws IOException {
            out.value(value.toString());
        }

        @Override
        public LocalDate read(JsonReader in) throws IOException {
            return LocalDate.parse(in.nextString());
        }
    }

    private static final class BytesAdapter extends TypeAdapter<byte[]> {
        @Override
        public void write(JsonWriter out, byte[] value) throws IOException {
            out.value(Base64.getEncoder().encodeToString(value));
        }

        @Override
        public byte[] read(JsonReader in) throws IOException {
            return Base64.getDecoder().decode(in.nextString());
        }
    }
}
