package org.kiosk24.app.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kiosk24.app.bureau.Bureau;
import org.kiosk24.app.bureau.Fields;
import org.kiosk24.app.bureau.Fields.Unreadable;

/** Products, fees and rules of a catalogue file, every one with the day from which it counts. */
public record Catalogue(Rules rules, List<Item> items) {
    private static final Pattern DESTINATION = Pattern.compile("HKG|MAC");
    private static final Pattern KIND = Pattern.compile("[LGSTQD]");
    private static final Pattern PERIOD = Pattern.compile("[1-9][MY]");
    private static final Pattern LIST = Pattern.compile("[A-Z0-9_]{1,40}");
    private static final int MOST_FEN = 99_999_999;

    /**
     * @param refuseUnderMonths a permit that is valid for less gets nothing
     * @param threeMonthsOnlyUnderDays a permit that is valid for less gets three months at most
     * @param daysBetweenApplications from one application to the next
     * @param adultAge in years; who is younger is served at the counter
     */
    public record Rules(int refuseUnderMonths, int threeMonthsOnlyUnderDays, int daysBetweenApplications,
            int adultAge) {}

    /** A file that cannot be used; the message names the file, the entry and what is wrong with it. */
    public static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        Wrong(String message) {
            super(message);
        }
    }

    /** The one that comes with the kiosk. */
    public static Catalogue shipped() {
        try (InputStream in = Catalogue.class.getResourceAsStream("catalogue.json")) {
            return parse("catalogue.json", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("catalogue.json", e);
        } catch (Wrong e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    public static Catalogue read(Path file) throws IOException, Wrong {
        return parse(file.toString(), Files.readString(file));
    }

    static Catalogue parse(String name, String json) throws Wrong {
        Fields all;
        try {
            all = Fields.parse(json);
            all.only("about", "rules", "lists", "products");
            Fields r = all.in("rules");
            var rules = new Rules(r.number("refuseUnderMonths", 0, 120), r.number("threeMonthsOnlyUnderDays", 0, 3650),
                    r.number("daysBetweenApplications", 0, 3650), r.number("adultAge", 0, 30));
            return new Catalogue(rules, items(name, all.in("lists"), all.list("products", 1, 500)));
        } catch (Unreadable e) {
            throw new Wrong(name + ": " + e.getMessage());
        }
    }

    private static List<Item> items(String name, Fields lists, List<Fields> entries) throws Wrong {
        List<Item> items = new ArrayList<>();
        Set<String> begun = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            String where = name + ", product " + (i + 1) + ": ";
            try {
                Item item = item(entries.get(i), lists);
                if (!begun.add(item.code() + item.kind() + item.from()))
                    throw new Wrong(
                            where + item.code() + " of kind " + item.kind() + " begins twice on " + item.from());
                items.add(item);
            } catch (Unreadable e) {
                throw new Wrong(where + e.getMessage());
            }
        }
        return List.copyOf(items);
    }

    private static Item item(Fields f, Fields lists) throws Unreadable, Wrong {
        f.only("destination", "kind", "period", "entries", "stayDays", "feeFen", "from", "until", "hukou",
                "residence", "times");
        return new Item(f.like("destination", DESTINATION), f.like("kind", KIND), f.like("period", PERIOD),
                f.number("entries", 1, 9), f.number("stayDays", 1, 90), f.number("feeFen", 1, MOST_FEN), f.day("from"),
                f.dayIfAny("until"), regions(lists, f.like("hukou", LIST)), regions(lists, f.like("residence", LIST)),
                f.text("times", 1, 12));
    }

    private static List<String> regions(Fields lists, String list) throws Unreadable {
        return lists.texts(list, 0, 500, 6, 0);
    }

    /** What may be sold on a day: of entries with one code and kind the one that began last. */
    public List<Item> inForce(LocalDate day) {
        return items.stream().filter(i -> i.inForce(day)).filter(i -> items.stream().noneMatch(
                later -> later.inForce(day) && later.code().equals(i.code()) && later.kind().equals(i.kind())
                        && later.from().isAfter(i.from())))
                .toList();
    }

    /** Why a product that the bureau offers today is not to be sold here; empty when it is. */
    public Optional<String> wrong(Bureau.Product product, LocalDate today) {
        List<Item> same = inForce(today).stream().filter(i -> i.is(product)).toList();
        if (same.isEmpty())
            return Optional.of(product.code() + " of kind " + product.kind() + " is not in the catalogue of " + today);
        Item item = same.getFirst();
        if (item.feeFen() != product.feeFen())
            return Optional.of(product.code() + " costs " + product.feeFen() + " fen at the bureau and "
                    + item.feeFen() + " in the catalogue; one of the two is out of date");
        return Optional.empty();
    }
}
