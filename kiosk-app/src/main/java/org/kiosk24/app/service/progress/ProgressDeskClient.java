package org.kiosk24.app.service.progress;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kiosk24.app.bureau.Bureau.Identity;
import org.kiosk24.app.bureau.BureauClient;
import org.kiosk24.app.bureau.Consultation.Purpose;
import org.kiosk24.app.bureau.Consultation.Question;
import org.kiosk24.app.bureau.Consultation.Register;
import org.kiosk24.app.bureau.Consultations;
import org.kiosk24.app.bureau.Desk;
import org.kiosk24.app.bureau.Desk.Call;
import org.kiosk24.app.bureau.Exchange;
import org.kiosk24.app.bureau.Fields;
import org.kiosk24.app.bureau.Fields.Unreadable;
import org.kiosk24.device.Result;

/** {@link ProgressDesk} by the contract in {@code openapi.yaml}. */
public final class ProgressDeskClient implements ProgressDesk {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{" + DIGITS + "}");
    private static final int MOST = 20;
    private static final int MOST_DAYS = 9999;
    private static final Question ABOUT = new Question(Register.APPLICATIONS, Purpose.TELL_PROGRESS);
    private final Desk desk;

    public ProgressDeskClient(Exchange exchange, Consultations consultations) {
        desk = new Desk("bureau", exchange, consultations);
    }

    @Override
    public Result<List<Pending>> of(Identity identity) {
        return desk.post(Call.QUESTION, "/v1/progress/by-person", BureauClient.json(identity), ABOUT,
                fields -> pending(fields, MOST));
    }

    @Override
    public Result<List<Pending>> numbered(String number) {
        JsonObject body = new JsonObject();
        body.addProperty("number", number);
        return desk.post(Call.QUESTION, "/v1/progress/by-number", body, ABOUT, fields -> {
            List<Pending> found = pending(fields, 1);
            if (found.stream().anyMatch(p -> !p.number().equals(number)))
                throw new Unreadable("the answer is about another number");
            return found;
        });
    }

    private static List<Pending> pending(Fields fields, int max) throws Unreadable {
        List<Pending> all = new ArrayList<>();
        for (Fields f : fields.list("applications", 0, max))
            all.add(new Pending(f.like("number", NUMBER), f.given("matter"), f.oneOf("stage", Stage.class),
                    f.given("office"), f.given("next"), f.day("accepted"), f.day("due"),
                    f.number("daysLeft", -MOST_DAYS, MOST_DAYS)));
        if (all.stream().map(Pending::number).distinct().count() < all.size())
            throw new Unreadable("an acceptance number is there twice");
        return List.copyOf(all);
    }
}
