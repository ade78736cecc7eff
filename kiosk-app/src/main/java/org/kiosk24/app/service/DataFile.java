package org.kiosk24.app.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.kiosk24.app.bureau.Desk;
import org.kiosk24.app.bureau.Fields;

/** What changes with laws and offices, as data beside the service that uses it: JSON with a list of {@code entries}. */
public final class DataFile {
    private static final int MOST = 200;

    private DataFile() {}

    /**
     * Every entry of a file beside a class.
     *
     * @throws IllegalStateException naming the file, the entry by its place from 1, and what is wrong with which field
     */
    public static <T> List<T> read(Class<?> beside, String name, Desk.Reader<T> reader) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null)
                throw new IllegalStateException("no data: " + name);
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), reader);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The same of a text. */
    public static <T> List<T> parse(String name, String json, Desk.Reader<T> reader) {
        int entry = 0;
        try {
            List<T> all = new ArrayList<>();
            for (Fields fields : Fields.parse(json).list("entries", 1, MOST)) {
                entry++;
                all.add(reader.read(fields));
            }
            return List.copyOf(all);
        } catch (Fields.Unreadable e) {
            throw new IllegalStateException(
                    name + (entry == 0 ? ": " : ", entry " + entry + ": ") + e.getMessage(), e);
        }
    }
}
