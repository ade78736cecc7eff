package org.kiosk24.app.service.application;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
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

/** {@link FormDesk} by the contract in {@code openapi.yaml}. An answer that does not fit the matter is garbled. */
public final class FormDeskClient implements FormDesk {
    private final Desk desk;

    public FormDeskClient(Exchange exchange, Consultations consultations) {
        desk = new Desk("bureau", exchange, consultations);
    }

    @Override
    public Result<Form> form(String orderId, Matter matter, Identity identity) {
        JsonObject body = BureauClient.json(identity);
        body.addProperty("matter", matter.code());
        return desk.post(Call.QUESTION, "/v1/orders/" + Desk.id(orderId) + "/form", body,
                new Question(Register.HOUSEHOLD, Purpose.FILL_IN_FORM), f -> read(f, matter));
    }

    private static Form read(Fields fields, Matter matter) throws Unreadable {
        List<Value> values = new ArrayList<>();
        for (Fields f : fields.list("values", 0, 20))
            values.add(new Value(f.text("field", 1, 30), f.text("value", 1, 80)));
        List<String> missing = fields.texts("missing", 0, 20, 30);
        List<String> known = matter.fields().stream().map(Matter.Field::name).toList();
        if (!values.stream().allMatch(v -> known.contains(v.field()))
                || values.stream().map(Value::field).distinct().count() < values.size())
            throw new Unreadable("a field that " + matter.code() + " does not have, or has twice");
        if (!matter.requirements().stream().map(Matter.Requirement::code).toList().containsAll(missing))
            throw new Unreadable("a requirement that " + matter.code() + " does not have");
        if (missing.isEmpty() && values.size() < known.size())
            throw new Unreadable("nothing is missing, and yet not every field has a value");
        return new Form(List.copyOf(values), missing);
    }
}
