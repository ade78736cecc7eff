package org.kiosk24.app.journal;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the house writes of itself under one name, such as {@code @custody}: records of one sealed interface, as JSON. A
 * component called {@code note} holds words of staff and is sealed.
 */
public final class Book<E extends Record> {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final String NOTE = "note";
    private final Journal journal;
    private final String name;
    private final Map<String, Class<?>> kinds;

    /** One row. */
    public record Line<T>(long seq, Instant at, T entry) {}

    /** @param entries the sealed interface; its records hold texts, numbers, constants, and records and lists of such */
    public Book(Journal journal, String name, Class<?> entries) {
        this.journal = journal;
        this.name = Row.HOUSE + name;
        kinds = Arrays.stream(entries.getPermittedSubclasses())
                .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, c -> c));
    }

    /** On disk when this returns. */
    public void write(E entry) {
        JsonObject facts = GSON.toJsonTree(entry).getAsJsonObject();
        String note = facts.has(NOTE) ? facts.remove(NOTE).getAsString() : "";
        journal.append(name, entry.getClass().getSimpleName(), GSON.toJson(facts), note);
    }

    /** All of it, oldest first. */
    public List<Line<E>> lines() {
        return journal.rows(name).stream().map(this::line).toList();
    }

    private Line<E> line(Row row) {
        Class<?> kind = kinds.get(row.kind());
        if (kind == null)
            throw new JournalBroken("Journal row " + row.seq() + " is of the unknown kind '" + row.kind()
                    + "': it was written by a newer version; update this one before it serves again.");
        try {
            JsonObject facts = GSON.fromJson(row.facts(), JsonObject.class);
            facts.addProperty(NOTE, journal.personal(row));
            @SuppressWarnings("unchecked")
            E entry = (E) GSON.fromJson(facts, kind);
            return new Line<>(row.seq(), Instant.parse(row.at()), entry);
        } catch (JsonParseException e) {
            throw new JournalBroken("Journal row " + row.seq() + " (" + row.kind() + ") cannot be read.", e);
        }
    }
}
