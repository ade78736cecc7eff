package org.kiosk24.sim.bureau;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.kiosk24.sim.people.Standing;

/** Products, fees and rules of {@code catalogue.json}: data with dates, never constants in code. */
record Catalogue(Rules rules, List<Item> items) {
    record Rules(int refuseUnderMonths, int threeMonthsOnlyUnderDays, int daysBetweenApplications, int adultAge) {}

    /**
     * @param hukou region prefixes of homes that may have it; {@code residence} those of residence permits
     * @param times the entries as printed
     */
    record Item(String destination, String kind, String period, int entries, int stayDays, int feeFen, LocalDate from,
            List<String> hukou, List<String> residence, String times) {
        String code() {
            return destination + period + entries + "T";
        }

        LocalDate validTo(LocalDate today) {
            return today.plus(Period.parse("P" + period)).minusDays(1);
        }

        boolean isFor(Standing who) {
            return lists(hukou, who.hukou()) || lists(residence, who.residence());
        }

        private static boolean lists(List<String> prefixes, String region) {
            return !region.isEmpty() && prefixes.stream().anyMatch(region::startsWith);
        }
    }

    static Catalogue load() {
        try (var in = Catalogue.class.getResourceAsStream("catalogue.json")) {
            JsonObject all = JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            JsonObject rules = all.getAsJsonObject("rules");
            JsonObject lists = all.getAsJsonObject("lists");
            List<Item> items = new ArrayList<>();
            for (JsonElement e : all.getAsJsonArray("products"))
                items.add(item(e.getAsJsonObject(), lists));
            return new Catalogue(new Rules(number(rules, "refuseUnderMonths"),
                    number(rules, "threeMonthsOnlyUnderDays"), number(rules, "daysBetweenApplications"),
                    number(rules, "adultAge")), List.copyOf(items));
        } catch (IOException e) {
            throw new UncheckedIOException("catalogue.json", e);
        }
    }

    private static Item item(JsonObject o, JsonObject lists) {
        return new Item(text(o, "destination"), text(o, "kind"), text(o, "period"), number(o, "entries"),
                number(o, "stayDays"), number(o, "feeFen"), LocalDate.parse(text(o, "from")),
                regions(lists, text(o, "hukou")), regions(lists, text(o, "residence")), text(o, "times"));
    }

    private static List<String> regions(JsonObject lists, String name) {
        return lists.getAsJsonArray(name).asList().stream().map(JsonElement::getAsString).toList();
    }

    private static String text(JsonObject o, String name) {
        return o.get(name).getAsString();
    }

    private static int number(JsonObject o, String name) {
        return o.get(name).getAsInt();
    }
}
