package org.kiosk24.device.idcard;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a second-generation ID-card reader found, one record for each of the four layouts (GA/T 490-2019 and its
 * later relatives). Text is as on the card with trailing blanks removed; blank fields are empty strings. The
 * portrait is the opaque 1,024-byte WLT block.
 *
 * <p>{@code toString} masks every personal field.
 */
public sealed interface IdCard {
    Layout layout();

    String name();

    Sex sex();

    LocalDate birth();

    String idNumber();

    LocalDate validFrom();

    /** Empty for a card that is valid for ever (长期). */
    Optional<LocalDate> validTo();

    /** Whether the check digit of the number, and what it repeats of birth and sex, are right. */
    boolean numberValid();

    /** The undecoded portrait, 1,024 bytes; no open decoder of it exists. */
    byte[] wltPortrait();

    /** Overwrites the portrait. */
    default void wipe() {
        java.util.Arrays.fill(wltPortrait(), (byte) 0);
    }

    default boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom()) && validTo().map(to -> !day.isAfter(to)).orElse(true);
    }

    /** Which layout the letter at byte 248 names. */
    enum Layout {
        RESIDENT, HMT, FOREIGN_2017, FOREIGN_2023
    }

    /** GB/T 2261.1. */
    enum Sex {
        UNKNOWN('0', "未知"), MALE('1', "男"), FEMALE('2', "女"), UNSPECIFIED('9', "未说明");

        private final char code;
        private final String label;

        Sex(char code, String label) {
            this.code = code;
            this.label = label;
        }

        public char code() {
            return code;
        }

        public String label() {
            return label;
        }

        /** Any other character, a blank included, is {@link #UNKNOWN}. */
        public static Sex of(char code) {
            for (Sex s : values())
                if (s.code == code)
                    return s;
            return UNKNOWN;
        }
    }

    /** 居民身份证. {@code ethnicity} is the two-digit GB 3304 code. */
    record Resident(String name, Sex sex, String ethnicity, LocalDate birth, String address, String idNumber,
            String authority, LocalDate validFrom, Optional<LocalDate> validTo, boolean numberValid, byte[] wltPortrait)
            implements IdCard {
        @Override
        public Layout layout() {
            return Layout.RESIDENT;
        }

        @Override
        public String toString() {
            return masked(this);
        }
    }

    /** 港澳台居民居住证. */
    record HkMacaoTaiwan(String name, Sex sex, LocalDate birth, String address, String idNumber, String authority,
            LocalDate validFrom, Optional<LocalDate> validTo, String travelPermitNumber, String issueCount,
            boolean numberValid, byte[] wltPortrait) implements IdCard {
        @Override
        public Layout layout() {
            return Layout.HMT;
        }

        @Override
        public String toString() {
            return masked(this);
        }
    }

    /** 外国人永久居留身份证 of 2017; {@code name} is the English one. */
    record Foreigner2017(String name, String chineseName, Sex sex, String idNumber, String nationality, LocalDate birth,
            LocalDate validFrom, Optional<LocalDate> validTo, String version, String authorityCode, boolean numberValid,
            byte[] wltPortrait) implements IdCard {
        @Override
        public Layout layout() {
            return Layout.FOREIGN_2017;
        }

        @Override
        public String toString() {
            return masked(this);
        }
    }

    /** 外国人永久居留身份证 of 2023; {@code name} is the foreign one, up to 46 characters. */
    record Foreigner2023(String name, String chineseName, Sex sex, String renewalCount, LocalDate birth,
            String idNumber, String nationality, LocalDate validFrom, Optional<LocalDate> validTo,
            String oldNumberLink, boolean numberValid, byte[] wltPortrait) implements IdCard {
        @Override
        public Layout layout() {
            return Layout.FOREIGN_2023;
        }

        @Override
        public String toString() {
            return masked(this);
        }
    }

    private static String masked(IdCard card) {
        return card.layout() + " " + org.kiosk24.device.Mask.number(card.idNumber());
    }
}
