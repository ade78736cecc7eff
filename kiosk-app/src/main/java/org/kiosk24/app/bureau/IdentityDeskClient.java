package org.kiosk24.app.bureau;

import com.google.gson.JsonObject;
import java.util.Base64;
import java.util.regex.Pattern;
import org.kiosk24.app.bureau.Bureau.Identity;
import org.kiosk24.app.bureau.Consultation.Purpose;
import org.kiosk24.app.bureau.Consultation.Question;
import org.kiosk24.app.bureau.Consultation.Register;
import org.kiosk24.app.bureau.Desk.Call;
import org.kiosk24.app.bureau.Fields.Unreadable;
import org.kiosk24.device.Result;

/** {@link IdentityDesk} by the contract in {@code openapi.yaml}. An answer about another order is garbled. */
public final class IdentityDeskClient implements IdentityDesk {
    private static final Pattern REQUEST = Pattern.compile("[A-Z0-9-]{1,12}");
    private static final Pattern PHONE = Pattern.compile("[0-9*]{7,15}");
    private static final Question PHONE_OF = new Question(Register.PHONES, Purpose.RECOGNISE);
    private static final int MAX_AHEAD = 999;
    private final Desk desk;

    public IdentityDeskClient(Exchange exchange, Consultations consultations) {
        desk = new Desk("identity desk", exchange, consultations);
    }

    @Override
    public Result<Likeness> compare(String orderId, int attempt, byte[] portrait, byte[] live) {
        JsonObject body = new JsonObject();
        body.addProperty("portrait", image(portrait));
        body.addProperty("live", image(live));
        return desk.post(Call.QUESTION, path(orderId, "face/" + attempt(attempt, 3)), body,
                new Question(Register.FACES, Purpose.RECOGNISE), f -> {
                    same(orderId, f);
                    return f.oneOf("likeness", Likeness.class);
                });
    }

    private static String image(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > MAX_IMAGE)
            throw new IllegalArgumentException("an image has 1 to " + MAX_IMAGE + " bytes, not " + bytes.length);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static int attempt(int attempt, int most) {
        if (attempt < 1 || attempt > most)
            throw new IllegalArgumentException("attempt " + attempt + " is not from 1 to " + most);
        return attempt;
    }

    @Override
    public Result<OfficerRequest> askOfficer(String orderId) {
        return desk.post(Call.ACT, path(orderId, "officer"), new JsonObject(), PHONE_OF, f -> request(orderId, f));
    }

    @Override
    public Result<OfficerRequest> askOfficer(String orderId, Identity card) {
        return desk.post(Call.ACT, path(orderId, "officer-by-card"), BureauClient.json(card), PHONE_OF,
                f -> request(orderId, f));
    }

    private static OfficerRequest request(String orderId, Fields f) throws Unreadable {
        same(orderId, f);
        String phone = f.like("phone", PHONE);
        if (!phone.contains("***"))
            throw new Unreadable("'phone' is not masked");
        return new OfficerRequest(f.like("requestId", REQUEST), phone, f.oneOf("needs", Needs.class),
                f.number("nextAttempt", 1, MAX_CODES));
    }

    @Override
    public Result<CodeAnswer> code(String orderId, int attempt, String code) {
        JsonObject body = new JsonObject();
        body.addProperty("code", code);
        return desk.post(Call.ACT, path(orderId, "officer/code/" + attempt(attempt, MAX_CODES)), body, f -> {
            same(orderId, f);
            return f.oneOf("answer", CodeAnswer.class);
        });
    }

    @Override
    public Result<OfficerState> officer(String orderId) {
        return desk.get(path(orderId, "officer/decision"), new Question(Register.OFFICER, Purpose.RECOGNISE), f -> {
            same(orderId, f);
            OfficerState state = new OfficerState(f.oneOf("decision", Decision.class), f.number("ahead", 0, MAX_AHEAD));
            if (state.decision() != Decision.WAITING && state.ahead() > 0)
                throw new Unreadable("there is a decision, and a queue before it");
            return state;
        });
    }

    private static void same(String orderId, Fields f) throws Unreadable {
        if (!f.text("orderId", 1, 40).equals(orderId))
            throw new Unreadable("the answer is about another order");
    }

    private static String path(String orderId, String what) {
        return "/v1/orders/" + Desk.id(orderId) + "/" + what;
    }
}
