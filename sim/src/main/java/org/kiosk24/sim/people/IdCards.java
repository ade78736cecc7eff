package org.kiosk24.sim.people;

import static org.kiosk24.sim.people.Personas.day;
import static org.kiosk24.sim.people.Personas.text;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.Optional;
import org.kiosk24.device.idcard.IdCard;
import org.kiosk24.device.idcard.IdCard.Sex;
import org.kiosk24.sim.idcard.CardImage;

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
        byte[] portrait = CardImage.portraitBlock(id.hashCode());
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
}
