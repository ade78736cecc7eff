package org.kiosk24.device.permit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.kiosk24.device.Mask;
import org.kiosk24.device.idcard.IdCard;

/**
 * Data group 1 of a permit: tag 61 around tag 5F1F around 90 characters, which are no ICAO format:
 *
 * <pre>
 *  0 30  the {@link PrintedLine}
 * 30 12  Chinese name, {@link GbkNibbles}: 3 characters fit
 * 42 18  pinyin, SURNAME{@literal <<}GIVEN, a single {@literal <} for a blank
 * 60  1  sex, M or F
 * 61 29  century and thumbnail flags, place of birth, rest: not read; written as {@literal <<00<<<} and fillers
 * </pre>
 *
 * @param chineseName at most 3 characters
 */
public record Dg1(PrintedLine line, String chineseName, String surname, String given, IdCard.Sex sex) {
    private static final int LENGTH = 90;

    /** The file's bytes, 95 of them. Names that do not fit are cut; letters other than A to Z are left out. */
    public byte[] encoded() {
        String pinyin = letters(surname) + "<<" + letters(given);
        String text = line.encoded() + GbkNibbles.encode(chineseName, 12)
                + (pinyin.length() > 18 ? pinyin.substring(0, 18) : pinyin + "<".repeat(18 - pinyin.length()))
                + switch (sex) {
                    case MALE -> 'M';
                    case FEMALE -> 'F';
                    case UNKNOWN, UNSPECIFIED -> '<';
                } + "<<00<<<" + "<".repeat(22);
        byte[] file = new byte[5 + LENGTH];
        file[0] = 0x61;
        file[1] = LENGTH + 3;
        file[2] = 0x5F;
        file[3] = 0x1F;
        file[4] = LENGTH;
        System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, file, 5, LENGTH);
        return file;
    }

    private static String letters(String name) {
        return name.strip().toUpperCase(java.util.Locale.ROOT).replaceAll("[ -]+", "<").replaceAll("[^A-Z<]", "");
    }

    public static Decoded<Dg1> decode(byte[] file) {
        Optional<Tlv> text = Tlv.at(file, 0, file.length).filter(t -> t.tag() == 0x61)
                .flatMap(t -> Tlv.at(file, t.from(), t.to())).filter(t -> t.tag() == 0x5F1F);
        if (text.isEmpty() || text.get().length() != LENGTH)
            return Decoded.bad("DG1: 90 characters in 5F1F in 61 expected");
        for (int i = text.get().from(); i < text.get().to(); i++)
            if (!(file[i] >= '0' && file[i] <= '9' || file[i] >= 'A' && file[i] <= 'Z' || file[i] == '<'))
                return Decoded.bad("DG1: a character is not in 0-9 A-Z <");
        String mrz = new String(file, text.get().from(), LENGTH, StandardCharsets.US_ASCII);
        return switch (PrintedLine.parse(mrz.substring(0, 30))) {
            case Decoded.Bad<PrintedLine>(var why) -> Decoded.bad("DG1: " + why);
            case Decoded.Good<PrintedLine>(var line) -> switch (GbkNibbles.decode(mrz.substring(30, 42))) {
                case Decoded.Bad<String>(var why) -> Decoded.bad("DG1: " + why);
                case Decoded.Good<String>(var chineseName) -> named(line, chineseName, mrz);
            };
        };
    }

    private static Decoded<Dg1> named(PrintedLine line, String chineseName, String mrz) {
        String pinyin = mrz.substring(42, 60).replaceFirst("<+$", "");
        int gap = pinyin.indexOf("<<");
        String surname = gap < 0 ? pinyin : pinyin.substring(0, gap);
        String given = gap < 0 ? "" : pinyin.substring(gap + 2);
        IdCard.Sex sex = switch (mrz.charAt(60)) {
            case 'M' -> IdCard.Sex.MALE;
            case 'F' -> IdCard.Sex.FEMALE;
            default -> IdCard.Sex.UNKNOWN;
        };
        return Decoded.good(
                new Dg1(line, chineseName, surname.replace('<', ' ').strip(), given.replace('<', ' ').strip(), sex));
    }

    /** With the full dates of the key that opened the chip, since DG1 leaves out the centuries. */
    Permit permit(AccessKey key) {
        return new Permit(line.number(), key.birth(), key.expiry(), chineseName, surname, given, sex);
    }

    @Override
    public String toString() {
        return "Dg1 " + Mask.number(line.number());
    }
}
