package org.kiosk24.app.order;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
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
            .concat(Arrays.stream(Entry.class.getPermittedSubclasses()),
                    Arrays.stream(Entry.Personal.class.getPermittedSubclasses()))
            .filter(Class::isRecord).collect(Collectors.toUnmodifiableMap(Class::getSimpleName, c -> c));

    private EntryCodec() {}

    static Row write(Journal journal, String orderId, Entry entry) {
        String json = GSON.toJson(entry);
        return entry instanceof Entry.Personal
                ? journal.append(orderId, entry.kind(), "{}", json)
                : journal.append(orderId, entry.kind(), json, "");
    }

    static Entry read(Journal journal, Row row) {
        Class<?> kind = KINDS.get(row.kind());
        if (kind == null)
            throw new JournalBroken("Journal row " + row.seq() + " is of the unknown kind '" + row.kind()
                    + "': it was written by a newer version; update this one before it serves again.");
        String json = Entry.Personal.class.isAssignableFrom(kind) ? journal.personal(row) : row.facts();
        try {
            return (Entry) GSON.fromJson(json, kind);
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
