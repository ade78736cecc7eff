package org.kiosk24.device.idcard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * The text of a card: 256 bytes, UTF-16LE in fixed fields that are padded with U+0020 (GA/T 490). The letter at byte
 * 248 names the layout: {@code J} a residence permit for Hong Kong, Macao and Taiwan residents, {@code I} and
 * {@code Y} the foreigners' cards of 2017 and 2023, anything else a resident ID card. The bytes stay the caller's.
 */
public final class TextBlock {
    public static final int BYTES = 256;
    private static final String LONG_TERM = "长期";

    private final String text;
    private final byte[] portrait;

    private TextBlock(byte[] text, byte[] portrait) {
        // by hand: a charset decoder would swallow the unit after a lone surrogate and shift every later field
        char[] units = new char[BYTES / 2];
        for (int i = 0; i < units.length; i++)
            units[i] = (char) (text[2 * i] & 0xFF | (text[2 * i + 1] & 0xFF) << 8);
        this.text = new String(units);
        Arrays.fill(units, ' ');
        this.portrait = portrait;
    }

    /** A card, or the field that could not be made sense of. */
    public sealed interface Reading {
        record Card(IdCard card) implements Reading {}

        record Unreadable(String field) implements Reading {}
    }

    /**
     * @param text 256 bytes
     * @param portrait the WLT block, which the card then owns
     */
    public static Reading read(byte[] text, byte[] portrait) {
        if (text.length != BYTES)
            throw new IllegalArgumentException("a text block has 256 bytes, not " + text.length);
        var block = new TextBlock(text, portrait);
        return switch (block.text.charAt(248 / 2)) {
            case 'J' -> block.hkMacaoTaiwan();
            case 'I' -> block.foreigner2017();
            case 'Y' -> block.foreigner2023();
            default -> block.resident();
        };
    }

    private Reading resident() {
        return dated(field(36, 16), field(188, 16), field(204, 16), (birth, from, to) -> {
            String number = number(122, 36);
            return new IdCard.Resident(field(0, 30), sex(30), field(32, 4), birth, field(52, 70), number,
                    field(158, 30), from, to, IdNumber.citizenValid(number, birth, sex(30)), portrait);
        });
    }

    private Reading hkMacaoTaiwan() {
        return dated(field(36, 16), field(188, 16), field(204, 16), (birth, from, to) -> {
            String number = number(122, 36);
            return new IdCard.HkMacaoTaiwan(field(0, 30), sex(30), birth, field(52, 70), number, field(158, 30), from,
                    to, field(220, 18), field(238, 4), IdNumber.residencePermitValid(number, birth, sex(30)), portrait);
        });
    }

    private Reading foreigner2017() {
        return dated(field(220, 16), field(188, 16), field(204, 16), (birth, from, to) -> {
            String number = field(122, 30);
            return new IdCard.Foreigner2017(field(0, 120), field(158, 30), sex(120), number, field(152, 6), birth, from,
                    to, field(236, 4), field(240, 8), IdNumber.foreigner2017Valid(number, birth), portrait);
        });
    }

    /** The foreign name runs over two fields; the first is taken untrimmed, because a word may go on in the second. */
    private Reading foreigner2023() {
        return dated(field(36, 16), field(188, 16), field(204, 16), (birth, from, to) -> {
            String number = number(122, 36);
            return new IdCard.Foreigner2023(trimmed(raw(52, 70) + raw(220, 22)), field(0, 30), sex(30), field(32, 4),
                    birth, number, field(242, 6), from, to, field(250, 6), IdNumber.foreigner2023Valid(number, birth),
                    portrait);
        });
    }

    private interface Dates {
        IdCard card(LocalDate birth, LocalDate validFrom, Optional<LocalDate> validTo);
    }

    private static Reading dated(String birth, String validFrom, String validTo, Dates rest) {
        Optional<LocalDate> born = date(birth);
        Optional<LocalDate> from = date(validFrom);
        Optional<LocalDate> to = date(validTo);
        if (born.isEmpty())
            return new Reading.Unreadable("birth");
        if (from.isEmpty())
            return new Reading.Unreadable("valid from");
        if (to.isEmpty() && !validTo.equals(LONG_TERM))
            return new Reading.Unreadable("valid to");
        return new Reading.Card(rest.card(born.get(), from.get(), to));
    }

    private static Optional<LocalDate> date(String yyyyMMdd) {
        if (!yyyyMMdd.matches("[0-9]{8}"))
            return Optional.empty();
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(yyyyMMdd, 0, 4, 10), Integer.parseInt(yyyyMMdd, 4, 6, 10),
                    Integer.parseInt(yyyyMMdd, 6, 8, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private IdCard.Sex sex(int offset) {
        return IdCard.Sex.of(text.charAt(offset / 2));
    }

    /** A number that may end in a check digit x, which is stored as X. */
    private String number(int offset, int bytes) {
        return field(offset, bytes).replace('x', 'X');
    }

    private String field(int offset, int bytes) {
        return trimmed(raw(offset, bytes));
    }

    private String raw(int offset, int bytes) {
        return text.substring(offset / 2, (offset + bytes) / 2);
    }

    /** Without the blanks and NULs at the end; those inside and before stay. */
    private static String trimmed(String field) {
        int end = field.length();
        while (end > 0 && (field.charAt(end - 1) == ' ' || field.charAt(end - 1) == 0))
            end--;
        return field.substring(0, end);
    }
}
