package org.kiosk24.sim.people;

import static org.kiosk24.sim.people.Personas.day;
import static org.kiosk24.sim.people.Personas.text;

import com.google.gson.JsonObject;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;
import org.kiosk24.device.idcard.IdCard;
import org.kiosk24.device.idcard.IdCard.Sex;

/** ID cards from {@code personas.json}, one shape for each layout. */
final class IdCards {
    private IdCards() {}

    static IdCard of(JsonObject o, LocalDate today, String id) {
        Sex sex = Sex.valueOf(text(o, "sex"));
        LocalDate birth = LocalDate.parse(text(o, "birth"));
        LocalDate from = day(today, text(o, "validFrom"));
        Optional<LocalDate> to = text(o, "validTo").equals("长期")
                ? Optional.empty()
                : Optional.of(day(today, text(o, "validTo")));
        byte[] portrait = portrait(id);
        return switch (IdCard.Layout.valueOf(text(o, "layout"))) {
            case RESIDENT -> new IdCard.Resident(text(o, "name"), sex, text(o, "ethnicity"), birth, text(o, "address"),
                    text(o, "idNumber"), text(o, "authority"), from, to, true, portrait);
            case HMT -> new IdCard.HkMacaoTaiwan(text(o, "name"), sex, birth, text(o, "address"), text(o, "idNumber"),
                    text(o, "authority"), from, to, text(o, "travelPermitNumber"), text(o, "issueCount"), true,
                    portrait);
            case FOREIGN_2017 -> new IdCard.Foreigner2017(text(o, "name"), text(o, "chineseName"), sex,
                    text(o, "idNumber"), text(o, "nationality"), birth, from, to, text(o, "version"),
                    text(o, "authorityCode"), true, portrait);
            case FOREIGN_2023 -> new IdCard.Foreigner2023(text(o, "name"), text(o, "chineseName"), sex,
                    text(o, "renewalCount"), birth, text(o, "idNumber"), text(o, "nationality"), from, to,
                    text(o, "oldNumberLink"), true, portrait);
        };
    }

    /** A WLT block: the header that real ones have, then noise; no open codec exists that could fill it with a face. */
    private static byte[] portrait(String id) {
        byte[] noise = new byte[1024];
        new SplittableRandom(id.hashCode()).nextBytes(noise);
        byte[] header = {'W', 'L', 0x66, 0x00, 0x7E, 0x00, 0x32, 0x00};
        return ByteBuffer.wrap(noise).put(0, header).array();
    }
}
