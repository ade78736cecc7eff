package org.kiosk24.app.bureau;

import com.google.gson.JsonParser;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.kiosk24.app.bureau.Consultation.Purpose;
import org.kiosk24.app.bureau.Consultation.Question;
import org.kiosk24.app.bureau.Consultation.Register;
import org.kiosk24.app.bureau.Desk.Call;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;

/** {@link Filings} by the contract in {@code openapi.yaml}. */
public final class FilingsClient implements Filings {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{12}");
    /** What the bureau says only after it has looked into its books. */
    private static final Set<String> SETTLED = Set.of("NOT_ACCEPTED", "TAKEN");
    private final Desk desk;

    public FilingsClient(Exchange exchange, Consultations consultations) {
        desk = new Desk("bureau", exchange, consultations);
    }

    private static Question about(Kind kind) {
        return switch (kind) {
            case APPLICATION -> new Question(Register.APPLICATIONS, Purpose.HAND_IN);
            case BOOKING -> new Question(Register.COUNTERS, Purpose.BOOK);
        };
    }

    /** A refusal of another kind, as of a kiosk that is not served, says nothing about a call before it. */
    @Override
    public Result<Filed> file(String orderId, Kind kind, String body) {
        String path = "/v1/orders/" + Desk.id(orderId) + "/" + kind.name().toLowerCase(Locale.ROOT);
        Result<Filed> answer = desk.post(Call.ACT, path, JsonParser.parseString(body).getAsJsonObject(),
                about(kind), f -> new Filed(f.like("number", NUMBER), f.day("day")));
        return answer instanceof Result.Refused<Filed>(Fault.Rejected no) && !SETTLED.contains(no.reason())
                ? Result.fault(new Fault.OutOfService(no.device(), ActHappened.NO, no.detail()))
                : answer;
    }
}
