package org.kiosk24.device.idcard;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Check digits of the numbers on ID cards, and what the numbers repeat of their cards. */
public final class IdNumber {
    private static final String MOD_11_2_CHECKS = "10X98765432";
    private static final int[] MRZ_WEIGHTS = {7, 3, 1};

    private IdNumber() {}

    /**
     * ISO 7064 MOD 11-2 as in GB 11643.
     *
     * @param digits decimal digits only; 17 of them in a citizen's number
     * @return 0 to 9 or X
     */
    public static char mod11Check(String digits) {
        int sum = 0;
        int weight = 2;
        for (int i = digits.length() - 1; i >= 0; i--) {
            sum += (digits.charAt(i) - '0') * weight;
            weight = weight * 2 % 11;
        }
        return MOD_11_2_CHECKS.charAt(sum % 11);
    }

    /** The 7-3-1 check digit of passports, over digits and capital letters. */
    public static char sevenThreeOneCheck(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++)
            sum += Character.digit(text.charAt(i), 36) * MRZ_WEIGHTS[i % 3];
        return (char) ('0' + sum % 10);
    }

    /** 18 characters, check digit, birth, and the sex in the parity of the 17th digit where the card states one. */
    public static boolean citizenValid(String number, LocalDate birth, IdCard.Sex sex) {
        return checked18(number, birth) && number.charAt(0) != '9' && switch (sex) {
            case MALE -> number.charAt(16) % 2 == 1;
            case FEMALE -> number.charAt(16) % 2 == 0;
            case UNKNOWN, UNSPECIFIED -> true;
        };
    }

    /** A citizen's number whose region is 810000 (Hong Kong), 820000 (Macao) or 830000 (Taiwan). */
    public static boolean residencePermitValid(String number, LocalDate birth, IdCard.Sex sex) {
        return number.matches("8[123]0000.*") && citizenValid(number, birth, sex);
    }

    /** 2017: three letters, four digits of region, YYMMDD, a sequence digit, and the 7-3-1 check digit. */
    public static boolean foreigner2017Valid(String number, LocalDate birth) {
        return number.matches("[A-Z]{3}[0-9]{12}") && number.charAt(14) == sevenThreeOneCheck(number.substring(0, 14))
                && number.startsWith(yyyyMMdd(birth).substring(2), 7);
    }

    /** 2023: 9, two digits of province, three of country, birth, three of sequence, and the MOD 11-2 check digit. */
    public static boolean foreigner2023Valid(String number, LocalDate birth) {
        return checked18(number, birth) && number.charAt(0) == '9';
    }

    private static boolean checked18(String number, LocalDate birth) {
        return number.matches("[0-9]{17}[0-9X]") && number.charAt(17) == mod11Check(number.substring(0, 17))
                && number.startsWith(yyyyMMdd(birth), 6);
    }

    private static String yyyyMMdd(LocalDate date) {
        return date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
