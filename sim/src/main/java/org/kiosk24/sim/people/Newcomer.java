package org.kiosk24.sim.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.kiosk24.device.idcard.IdCard;
import org.kiosk24.device.idcard.IdCard.Sex;
import org.kiosk24.device.idcard.IdNumber;
import org.kiosk24.device.permit.Permit;
import org.kiosk24.sim.idcard.CardImage;

/**
 * Somebody made up: a resident with an ID card and, mostly, a permit. Only the name and the birth are chosen; numbers
 * are made, in regions that were never allocated and series that were not reached.
 *
 * @param name 2 to 15 Chinese characters, middle dots among them
 * @param birth from 1900 to today
 */
public record Newcomer(String name, LocalDate birth, Sex sex, Entitlement entitlement) {
    private static final String NAME = "[\\p{IsHan}·]{2,15}";
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final int FIRST_SEQUENCE = 900;
    private static final int MOST = 45;
    private static final int LONG_TERM_AGE = 46;

    /** What the bureau has on file about somebody. */
    public enum Entitlement {
        WUHAN("4201", "lives in Wuhan: Hong Kong and Macao, individual travel"),
        GROUP("4305", "lives where there is group travel only"),
        SHENZHEN("4403", "lives in Shenzhen: any number of entries to Hong Kong for a year, too"),
        ZHUHAI("4404", "lives in Zhuhai: Macao once a week for a year, too"),
        THREE_MONTHS("4201", "the permit runs out in 200 days: products of three months only"),
        PERMIT_TOO_SHORT("4201", "the permit runs out in 60 days: nothing can be issued"),
        PERMIT_EXPIRED("4201", "the permit ran out a month ago"),
        NO_PERMIT("4201", "never had a permit"),
        APPLIED_RECENTLY("4201", "applied three weeks ago at another office"),
        FEE_OUTSTANDING("4201", "owes the fee of an earlier application"),
        FUNCTIONARY("4201", "a registered functionary: needs the unit's consent"),
        CONTROL("4201", "on a control list; must look like any other reason to go to the counter");

        private final String hukou;
        private final String note;

        Entitlement(String hukou, String note) {
            this.hukou = hukou;
            this.note = note;
        }

        public String note() {
            return note;
        }

        private Optional<LocalDate> permitExpiry(LocalDate today) {
            return switch (this) {
                case NO_PERMIT -> Optional.empty();
                case THREE_MONTHS -> Optional.of(today.plusDays(200));
                case PERMIT_TOO_SHORT -> Optional.of(today.plusDays(60));
                case PERMIT_EXPIRED -> Optional.of(today.minusMonths(1));
                default -> Optional.of(today.plusYears(6));
            };
        }

        private Set<Standing.Mark> marks() {
            return switch (this) {
                case FEE_OUTSTANDING -> EnumSet.of(Standing.Mark.FEE_OUTSTANDING);
                case FUNCTIONARY -> EnumSet.of(Standing.Mark.FUNCTIONARY);
                case CONTROL -> EnumSet.of(Standing.Mark.CONTROL);
                default -> Set.of();
            };
        }
    }

    /** @throws IllegalArgumentException with what is wrong */
    public Newcomer {
        if (!name.matches(NAME))
            throw new IllegalArgumentException("a name has 2 to 15 Chinese characters");
        if (sex != Sex.MALE && sex != Sex.FEMALE)
            throw new IllegalArgumentException("the sex on an ID card is MALE or FEMALE");
        if (birth.isBefore(FIRST_BIRTH))
            throw new IllegalArgumentException("nobody is born before " + FIRST_BIRTH);
    }

    /**
     * The person.
     *
     * @param which from 1 to {@value #MOST}: of two in one world, never the same
     * @throws IllegalArgumentException for a birth after today, or when there have been too many
     */
    public Persona persona(int which, LocalDate today) {
        if (birth.isAfter(today))
            throw new IllegalArgumentException("nobody is born after today");
        if (which < 1 || which > MOST)
            throw new IllegalArgumentException("no more than " + MOST + " people can be made up in one simulation");
        String id = "newcomer-" + which;
        String place = entitlement.hukou + "99";
        String number = number(place, which);
        boolean longTerm = birth.plusYears(LONG_TERM_AGE).isBefore(today);
        IdCard card = new IdCard.Resident(name, sex, "01", birth, "模拟省样例市样例区示例路" + which + "号", number,
                "样例市公安局样例分局", today.minusYears(1), longTerm ? Optional.empty() : Optional.of(today.plusYears(9)), true,
                CardImage.portraitBlock(id.hashCode()));
        List<Permit> permits = entitlement.permitExpiry(today)
                .map(expiry -> new Permit("CZ99%05d".formatted(500 + which), birth, expiry,
                        name.substring(0, Math.min(3, name.length())), "MOUREN",
                        "XIN" + (char) ('A' + which % 26), sex))
                .stream().toList();
        var standing = new Standing(entitlement.hukou, "",
                entitlement == Entitlement.APPLIED_RECENTLY ? OptionalInt.of(21) : OptionalInt.empty(),
                entitlement.marks(), Optional.empty());
        return new Persona(id, "Made up here: " + entitlement.note + ".", card, permits.stream().findFirst(), permits,
                List.of(), standing, new Dossier(List.of(), List.of(), Map.of()));
    }

    /** Odd in its 17th digit for a man, even for a woman. */
    private String number(String place, int which) {
        int sequence = FIRST_SEQUENCE + 2 * which + (sex == Sex.MALE ? 1 : 0);
        String digits = place + DateTimeFormatter.BASIC_ISO_DATE.format(birth) + sequence;
        return digits + IdNumber.mod11Check(digits);
    }
}
