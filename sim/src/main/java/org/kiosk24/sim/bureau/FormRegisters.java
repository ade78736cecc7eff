package org.kiosk24.sim.bureau;

import static org.kiosk24.sim.bureau.BureauJson.consulted;
import static org.kiosk24.sim.bureau.BureauJson.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kiosk24.app.bureau.Consultation.Answer;
import org.kiosk24.app.bureau.Consultation.Purpose;
import org.kiosk24.app.bureau.Consultation.Register;
import org.kiosk24.app.service.application.Matter;
import org.kiosk24.device.idcard.IdCard;
import org.kiosk24.sim.people.Persona;

/** What other departments' registers know, as far as a matter wants to know it. */
final class FormRegisters {
    private final List<Matter> matters = Matter.shipped();

    Optional<Matter> matter(String code) {
        return matters.stream().filter(m -> m.code().equals(code)).findFirst();
    }

    /** The form, filled in as far as it can be. */
    Reply form(Persona person, Matter matter) {
        JsonArray values = new JsonArray();
        Map<Register, Answer> asked = new LinkedHashMap<>();
        for (Matter.Field field : matter.fields()) {
            Optional<String> value = known(person, field.name());
            value.ifPresent(v -> {
                JsonObject o = text("field", field.name());
                o.addProperty("value", v);
                values.add(o);
            });
            asked.merge(field.register(), value.isPresent() ? Answer.FOUND : Answer.NOTHING,
                    (a, b) -> a == Answer.FOUND ? a : b);
        }
        JsonArray missing = new JsonArray();
        matter.requirements().stream().filter(r -> known(person, r.field()).isEmpty())
                .forEach(r -> missing.add(r.code()));
        JsonObject answer = new JsonObject();
        answer.add("values", values);
        answer.add("missing", missing);
        asked.forEach((register, came) -> consulted(answer, register, Purpose.FILL_IN_FORM, came));
        return Reply.json(answer);
    }

    boolean complete(Persona person, Matter matter) {
        return matter.fields().stream().allMatch(f -> known(person, f.name()).isPresent());
    }

    private static Optional<String> known(Persona person, String field) {
        Optional<String> registered = Optional.ofNullable(person.dossier().facts().get(field));
        return registered.or(() -> switch (field) {
            case "name" -> Optional.of(person.card().name());
            case "idNumber" -> Optional.of(person.card().idNumber());
            case "address" -> person.card() instanceof IdCard.Resident r ? Optional.of(r.address()) : Optional.empty();
            case "marriage" -> Optional.of("登记在册");
            default -> Optional.empty();
        });
    }
}
