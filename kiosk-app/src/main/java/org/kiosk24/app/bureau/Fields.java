package org.kiosk24.app.bureau;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kiosk24.app.words.Text;

/**
 * Strict reading of one JSON object: a field is there, of its type and inside its limits, or the whole is
 * {@link Unreadable}. Any text in: a value or that one exception, whose message names the field and never its content.
 */
public final class Fields {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[-0-9:.T]{6,25}Z");
    private final String where;
    private final JsonObject object;

    private Fields(String where, JsonObject object) {
        this.where = where;
        this.object = object;
    }

    /** What is wrong with which field. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        public Unreadable(String message) {
            super(message);
        }
    }

    /** One object and nothing after it, by RFC 8259 to the letter. */
    public static Fields parse(String json) throws Unreadable {
        try (JsonReader reader = new JsonReader(new StringReader(json))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement all = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT)
                throw new Unreadable("something follows the JSON object");
            return object("the answer", all);
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw new Unreadable("not JSON (" + json.length() + " characters)");
        }
    }

    private static Fields object(String where, JsonElement element) throws Unreadable {
        if (element instanceof JsonObject o)
            return new Fields(where, o);
        throw new Unreadable(where + " is not a JSON object");
    }

    /** Whether it has exactly these fields or fewer. */
    public void only(String... names) throws Unreadable {
        if (!Set.of(names).containsAll(object.keySet()))
            throw new Unreadable(where + " has fields beyond " + String.join(", ", names));
    }

    /** Text of {@code min} to {@code max} UTF-16 units without control characters. */
    public String text(String name, int min, int max) throws Unreadable {
        return text(name, get(name), min, max);
    }

    private static String text(String name, JsonElement element, int min, int max) throws Unreadable {
        if (!(element instanceof JsonPrimitive p) || !p.isString())
            throw new Unreadable("'" + name + "' is not a text");
        String text = p.getAsString();
        if (text.length() < min || text.length() > max)
            throw new Unreadable("'" + name + "' has " + text.length() + " characters, not " + min + " to " + max);
        if (text.chars().anyMatch(Character::isISOControl))
            throw new Unreadable("'" + name + "' holds control characters");
        return text;
    }

    /** Text that matches a regular expression; the expression must not backtrack. */
    public String like(String name, Pattern regex) throws Unreadable {
        String text = text(name, 0, 1000);
        if (!regex.matcher(text).matches())
            throw new Unreadable("'" + name + "' is not like " + regex);
        return text;
    }

    public int number(String name, int min, int max) throws Unreadable {
        return number(name, get(name), min, max);
    }

    private static int number(String name, JsonElement element, int min, int max) throws Unreadable {
        String digits = element instanceof JsonPrimitive p && p.isNumber() ? p.getAsString() : "";
        if (!WHOLE.matcher(digits).matches())
            throw new Unreadable("'" + name + "' is not a whole number");
        int number = Integer.parseInt(digits);
        if (number < min || number > max)
            throw new Unreadable("'" + name + "' is not from " + min + " to " + max);
        return number;
    }

    public boolean flag(String name) throws Unreadable {
        if (get(name) instanceof JsonPrimitive p && p.isBoolean())
            return p.getAsBoolean();
        throw new Unreadable("'" + name + "' is neither true nor false");
    }

    public LocalDate day(String name) throws Unreadable {
        try {
            return LocalDate.parse(like(name, DAY));
        } catch (DateTimeException e) {
            throw new Unreadable("'" + name + "' is no day of the calendar");
        }
    }

    public Optional<LocalDate> dayIfAny(String name) throws Unreadable {
        return object.has(name) ? Optional.of(day(name)) : Optional.empty();
    }

    public Instant moment(String name) throws Unreadable {
        try {
            return Instant.parse(like(name, MOMENT));
        } catch (DateTimeException e) {
            throw new Unreadable("'" + name + "' is no moment in UTC");
        }
    }

    public <E extends Enum<E>> E oneOf(String name, Class<E> type) throws Unreadable {
        String text = text(name, 1, 40);
        for (E e : type.getEnumConstants())
            if (e.name().equals(text))
                return e;
        throw new Unreadable("'" + name + "' is no known " + type.getSimpleName());
    }

    /** The object under a name. */
    public Fields in(String name) throws Unreadable {
        return object("'" + name + "'", get(name));
    }

    public List<Fields> list(String name, int min, int max) throws Unreadable {
        List<Fields> list = new ArrayList<>();
        for (JsonElement e : array(name, min, max))
            list.add(object("an item of '" + name + "'", e));
        return list;
    }

    /** Of 0 to {@code max}; none when the field is not there. */
    public List<Fields> listIfAny(String name, int max) throws Unreadable {
        return object.has(name) ? list(name, 0, max) : List.of();
    }

    /** Words in each language, from the members {@code zh}, {@code hant} and {@code en} of an object. */
    public Text.Given given(String name) throws Unreadable {
        return object("'" + name + "'", get(name)).given();
    }

    /** Words in each language, from this object's members {@code zh}, {@code hant} and {@code en}. */
    public Text.Given given() throws Unreadable {
        return new Text.Given(text("zh", 1, 120), text("hant", 1, 120), text("en", 1, 240));
    }

    public List<String> texts(String name, int min, int max, int length) throws Unreadable {
        return texts(name, min, max, length, 1);
    }

    /** @param shortest of each text */
    public List<String> texts(String name, int min, int max, int length, int shortest) throws Unreadable {
        List<String> list = new ArrayList<>();
        for (JsonElement e : array(name, min, max))
            list.add(text(name, e, shortest, length));
        return List.copyOf(list);
    }

    /** Of at most {@code most} lists, each of {@code shortest} to {@code longest} numbers from 0 to {@code highest}. */
    public List<List<Integer>> numbers(String name, int most, int shortest, int longest, int highest)
            throws Unreadable {
        List<List<Integer>> lists = new ArrayList<>();
        for (JsonElement line : array(name, 0, most)) {
            List<Integer> list = new ArrayList<>();
            for (JsonElement e : array(name, line, shortest, longest))
                list.add(number(name, e, 0, highest));
            lists.add(List.copyOf(list));
        }
        return List.copyOf(lists);
    }

    private JsonArray array(String name, int min, int max) throws Unreadable {
        return array(name, get(name), min, max);
    }

    private static JsonArray array(String name, JsonElement element, int min, int max) throws Unreadable {
        if (!(element instanceof JsonArray array))
            throw new Unreadable("'" + name + "' is not a list");
        if (array.size() < min || array.size() > max)
            throw new Unreadable("'" + name + "' has " + array.size() + " items, not " + min + " to " + max);
        return array;
    }

    private JsonElement get(String name) throws Unreadable {
        JsonElement element = object.get(name);
        if (element == null)
            throw new Unreadable("'" + name + "' is missing");
        return element;
    }
}
