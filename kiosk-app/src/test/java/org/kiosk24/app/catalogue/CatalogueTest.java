package org.kiosk24.app.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kiosk24.app.bureau.Bureau.Product;

class CatalogueTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String RULES = "\"rules\": {\"refuseUnderMonths\": 3, \"threeMonthsOnlyUnderDays\": 365,"
            + " \"daysBetweenApplications\": 60, \"adultAge\": 16}, \"lists\": {\"ALL\": [\"\"], \"NONE\": []}";

    private static String entry(int fen, String from, String more) {
        return "{\"destination\": \"HKG\", \"kind\": \"L\", \"period\": \"3M\", \"entries\": 1, \"stayDays\": 7,"
                + " \"feeFen\": " + fen + ", \"from\": \"" + from + "\", \"hukou\": \"ALL\", \"residence\": \"NONE\","
                + " \"times\": \"一次\"" + more + "}";
    }

    private static Catalogue of(String... entries) throws Catalogue.Wrong {
        return Catalogue.parse("fees.json",
                "{\"about\": \"\", " + RULES + ", \"products\": [" + String.join(",", entries) + "]}");
    }

    private static Product offered(int fen) {
        return new Product("HKG3M1T", "HKG", "L", "3M", 1, 7, fen, false);
    }

    @Test
    void the_shipped_catalogue_sells_single_entries_for_15_yuan() {
        List<Item> items = Catalogue.shipped().inForce(TODAY);
        assertTrue(items.size() >= 14);
        items.stream().filter(i -> i.entries() == 1).forEach(i -> assertEquals(1500, i.feeFen(), i.code()));
    }

    @Test
    void a_new_fee_counts_from_its_day_on() throws Catalogue.Wrong {
        Catalogue catalogue = of(entry(1500, "2019-04-01", ""), entry(2000, "2026-11-24", ""));

        assertEquals(Optional.empty(), catalogue.wrong(offered(1500), TODAY));
        assertTrue(catalogue.wrong(offered(1500), TODAY.plusDays(1)).orElseThrow().contains("2000"));
        assertEquals(Optional.empty(), catalogue.wrong(offered(2000), TODAY.plusDays(1)));
    }

    @Test
    void what_has_ended_is_not_sold() throws Catalogue.Wrong {
        Catalogue catalogue = of(entry(1500, "2019-04-01", ", \"until\": \"2026-11-22\""));

        assertEquals(List.of(), catalogue.inForce(TODAY));
        assertTrue(catalogue.wrong(offered(1500), TODAY).orElseThrow().contains("not in the catalogue"));
    }

    @Test
    void a_wrong_entry_is_named_with_the_file_and_its_number() {
        wrong("\"kind\": \"L\"", "\"kind\": \"X\"", "'kind' is not like");
        wrong("2020-01-01", "2020-13-01", "'from' is no day of the calendar");
        wrong("1500", "0", "'feeFen' is not from 1");
        wrong("1500", "\"15.00\"", "'feeFen' is not a whole number");
        wrong("\"hukou\": \"ALL\"", "\"hukou\": \"GONE\"", "'GONE' is missing");
        wrong("一次", "", "'times' has 0 characters");
        wrong("\"stayDays\"", "\"days\"", "has fields beyond");
    }

    private static void wrong(String right, String wrong, String said) {
        String bad = entry(1500, "2020-01-01", "").replace(right, wrong);
        String message = assertThrows(Catalogue.Wrong.class, () -> of(entry(1500, "2019-04-01", ""), bad))
                .getMessage();
        assertTrue(message.startsWith("fees.json, product 2: ") && message.contains(said), message);
    }

    @Test
    void one_product_cannot_begin_twice_on_one_day() {
        String message = assertThrows(Catalogue.Wrong.class,
                () -> of(entry(1500, "2019-04-01", ""), entry(2000, "2019-04-01", ""))).getMessage();
        assertTrue(message.contains("product 2: HKG3M1T of kind L begins twice"), message);
    }
}
