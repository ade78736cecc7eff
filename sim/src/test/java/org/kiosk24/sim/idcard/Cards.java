package org.kiosk24.sim.idcard;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.kiosk24.device.idcard.IdCard;

/** The fictitious cards of the published vectors, and their frames. */
final class Cards {
    static final String STATUS = "AAAAAA9669000311FFED";
    static final String FIND = "AAAAAA966900032001 22";
    static final String SELECT = "AAAAAA966900032002 21";
    static final String READ = "AAAAAA966900033001 32";
    static final String READ_WITH_FINGERPRINTS = "AAAAAA966900033010 23";

    private static final Path FOLDER = Path.of("../device-drivers/src/test/resources/idcard");

    private Cards() {}

    static byte[] frame(String name) {
        return HexFormat.of().parseHex(text(name + ".hex"));
    }

    static String hex(String name) {
        return text(name + ".hex");
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The card that a vector's expectations describe, with the portrait of its frame. */
    static IdCard card(String name) {
        byte[] frame = frame(name);
        byte[] portrait = Arrays.copyOfRange(frame, 14 + 256, frame.length - 1);
        JsonObject e = JsonParser.parseString(text("vectors.json")).getAsJsonObject().getAsJsonObject(name)
                .getAsJsonObject("expect");
        IdCard.Sex sex = IdCard.Sex.of(s(e, "sex").charAt(0));
        LocalDate birth = date(s(e, "birth"));
        LocalDate from = date(s(e, "validFrom"));
        Optional<LocalDate> to = s(e, "validTo").equals("长期") ? Optional.empty() : Optional.of(date(s(e, "validTo")));
        return switch (s(e, "layout")) {
            case "R" -> new IdCard.Resident(s(e, "name"), sex, s(e, "ethnicity"), birth, s(e, "address"), s(e,
                    "idNumber"), s(e, "authority"), from, to, true, portrait);
            case "J" -> new IdCard.HkMacaoTaiwan(s(e, "name"), sex, birth, s(e, "address"), s(e, "idNumber"), s(e,
                    "authority"), from, to, s(e, "passNumber"), s(e, "issueCount"), true, portrait);
            case "I" -> new IdCard.Foreigner2017(s(e, "nameEn"), s(e, "nameCn"), sex, s(e, "idNumber"), s(e,
                    "nationality"), birth, from, to, s(e, "version"), s(e, "authorityCode"), true, portrait);
            default -> throw new IllegalArgumentException(name);
        };
    }

    static IdCard.Resident resident() {
        return (IdCard.Resident) card("resident-m.30-01");
    }

    /** A resident whose number ends in X and whose name has a middle dot. */
    static IdCard.Resident residentX() {
        return new IdCard.Resident("测试·样例", IdCard.Sex.MALE, "05", LocalDate.of(1990, 2, 28), "湖北省武汉市样例区示例路3号",
                "42019919900228039X", "武汉市公安局", LocalDate.of(2020, 1, 1), Optional.of(LocalDate.of(2040, 1, 1)), true,
                CardImage.portraitBlock(3));
    }

    /** A foreigner of 2023 whose name splits a word after its 35th character. */
    static IdCard.Foreigner2023 foreigner2023() {
        return new IdCard.Foreigner2023("TESTING, BARTHOLOMEW MAXIMILIAN SAMPLE", "测试戊", IdCard.Sex.MALE, "01",
                LocalDate.of(1990, 1, 1), "942999199001010010", "999", LocalDate.of(2024, 1, 1),
                Optional.of(LocalDate.of(2034, 1, 1)), "XXA", true, CardImage.portraitBlock(4));
    }

    /** As {@link IdCard} records compare, but for the portraits, which are compared by their bytes. */
    static boolean same(IdCard a, IdCard b) {
        return Arrays.equals(a.wltPortrait(), b.wltPortrait()) && withoutPortrait(a).equals(withoutPortrait(b));
    }

    private static final byte[] NONE = new byte[0];

    private static IdCard withoutPortrait(IdCard card) {
        return switch (card) {
            case IdCard.Resident c -> new IdCard.Resident(c.name(), c.sex(), c.ethnicity(), c.birth(), c.address(), c
                    .idNumber(), c.authority(), c.validFrom(), c.validTo(), c.numberValid(), NONE);
            case IdCard.HkMacaoTaiwan c -> new IdCard.HkMacaoTaiwan(c.name(), c.sex(), c.birth(), c.address(), c
                    .idNumber(), c.authority(), c.validFrom(), c.validTo(), c.travelPermitNumber(), c.issueCount(),
                    c
                            .numberValid(),
                    NONE);
            case IdCard.Foreigner2017 c -> new IdCard.Foreigner2017(c.name(), c.chineseName(), c.sex(), c.idNumber(), c
                    .nationality(), c.birth(), c.validFrom(), c.validTo(), c.version(), c.authorityCode(),
                    c
                            .numberValid(),
                    NONE);
            case IdCard.Foreigner2023 c -> new IdCard.Foreigner2023(c.name(), c.chineseName(), c.sex(), c
                    .renewalCount(), c.birth(), c.idNumber(), c.nationality(), c.validFrom(), c.validTo(),
                    c
                            .oldNumberLink(),
                    c.numberValid(), NONE);
        };
    }

    private static String s(JsonObject object, String name) {
        return object.get(name).getAsString();
    }

    private static LocalDate date(String yyyyMMdd) {
        return LocalDate.parse(yyyyMMdd, DateTimeFormatter.BASIC_ISO_DATE);
    }
}
