package org.kiosk24.app.catalogue;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.kiosk24.app.bureau.Bureau;

/**
 * One product of the catalogue, as it is sold from a day on.
 *
 * @param entries 9 is multiple
 * @param from the first day
 * @param until the last day; empty while none is set
 * @param hukou region prefixes (GB/T 2260) of homes that may have it
 * @param residence region prefixes of residence permits that may have it
 * @param times the entries as they are printed
 */
public record Item(String destination, String kind, String period, int entries, int stayDays, int feeFen,
        LocalDate from, Optional<LocalDate> until, List<String> hukou, List<String> residence, String times) {
    public String code() {
        return destination + period + entries + "T";
    }

    public boolean inForce(LocalDate day) {
        return !from.isAfter(day) && until.filter(last -> last.isBefore(day)).isEmpty();
    }

    /** The last day of an endorsement that begins on this day. */
    public LocalDate validTo(LocalDate first) {
        return first.plus(Period.parse("P" + period)).minusDays(1);
    }

    /** @param home region of the registered home; empty for none */
    public boolean isFor(String home, String residencePermit) {
        return lists(hukou, home) || lists(residence, residencePermit);
    }

    private static boolean lists(List<String> prefixes, String region) {
        return !region.isEmpty() && prefixes.stream().anyMatch(region::startsWith);
    }

    boolean is(Bureau.Product product) {
        return product.code().equals(code()) && product.kind().equals(kind);
    }
}
