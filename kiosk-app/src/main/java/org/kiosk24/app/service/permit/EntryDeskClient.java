package org.kiosk24.app.service.permit;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

/** {@link EntryDesk} by the contract in {@code openapi.yaml}. */
public final class EntryDeskClient implements EntryDesk {
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]{6,20}");
    private final Desk desk;

    public EntryDeskClient(Exchange exchange, Consultations consultations) {
        desk = new Desk("bureau", exchange, consultations);
    }

    @Override
    public Result<List<Remaining>> remaining(String orderId, String permitNumber) {
        JsonObject body = new JsonObject();
        body.addProperty("permitNumber", permitNumber);
        return desk.post(Call.QUESTION, "/v1/orders/" + Desk.id(orderId) + "/entries", body,
                new Question(Register.EXIT_ENTRY, Purpose.COUNT_ENTRIES), EntryDeskClient::read);
    }

    private static List<Remaining> read(Fields fields) throws Unreadable {
        List<Remaining> all = new ArrayList<>();
        for (Fields f : fields.list("endorsements", 0, 255))
            all.add(new Remaining(f.like("number", NUMBER), f.number("remaining", 0, 255)));
        if (all.stream().map(Remaining::endorsementNumber).distinct().count() < all.size())
            throw new Unreadable("an endorsement is there twice");
        return List.copyOf(all);
    }
}
