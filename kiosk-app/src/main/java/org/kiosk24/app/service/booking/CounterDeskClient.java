package org.kiosk24.app.service.booking;

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

/** {@link CounterDesk} by the contract in {@code openapi.yaml}. */
public final class CounterDeskClient implements CounterDesk {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,12}");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private final Desk desk;

    public CounterDeskClient(Exchange exchange, Consultations consultations) {
        desk = new Desk("bureau", exchange, consultations);
    }

    @Override
    public Result<List<Office>> free(String orderId, Identity identity) {
        return desk.post(Call.QUESTION, "/v1/orders/" + Desk.id(orderId) + "/slots", BureauClient.json(identity),
                new Question(Register.COUNTERS, Purpose.BOOK), CounterDeskClient::offices);
    }

    private static List<Office> offices(Fields fields) throws Unreadable {
        List<Office> offices = new ArrayList<>();
        for (Fields f : fields.list("offices", 0, 10)) {
            List<Slot> slots = new ArrayList<>();
            for (Fields slot : f.list("slots", 1, 40))
                slots.add(new Slot(slot.day("day"), slot.like("time", TIME)));
            offices.add(new Office(f.like("code", CODE), f.given("place"), List.copyOf(slots)));
        }
        if (offices.stream().map(Office::code).distinct().count() < offices.size()
                || offices.stream().anyMatch(o -> o.slots().stream().distinct().count() < o.slots().size()))
            throw new Unreadable("an office or a slot is there twice");
        return List.copyOf(offices);
    }
}
