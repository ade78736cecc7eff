package org.kiosk24.app.bureau;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kiosk24.app.bureau.Consultation.Question;
import org.kiosk24.app.bureau.Exchange.Answer;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Advice;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;

/**
 * One office behind an {@link Exchange}: makes a {@link Result} of each answer. What the office says no to (4xx) did
 * not happen; silence is unknown; after a 5xx or an answer that cannot be read, a question is failed and an act
 * unknown.
 */
public final class Desk {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,40}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final int MOST_CONSULTED = 20;
    /** The reason of a fault in which one side does not take the other's certificate. */
    public static final String UNTRUSTED = "UNTRUSTED";
    private final Exchange exchange;
    private final Consultations consultations;
    private final String device;

    /** An office that asks no register about anybody. */
    Desk(String kind, Exchange exchange) {
        this(kind, exchange, new Consultations());
    }

    /**
     * @param kind of office, for messages
     * @param consultations hear which registers the office says that it asked
     */
    public Desk(String kind, Exchange exchange, Consultations consultations) {
        this.exchange = exchange;
        this.consultations = consultations;
        device = kind + " at " + exchange.name();
    }

    /** Does the call change anything at the other side? */
    public enum Call {
        QUESTION, ACT;

        ActHappened mayHave() {
            return this == QUESTION ? ActHappened.NO : ActHappened.UNKNOWN;
        }
    }

    /** Makes a fact of the body of a 200. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Fields fields) throws Fields.Unreadable;
    }

    public <T> Result<T> get(String path, Reader<T> reader) {
        return answer(Call.QUESTION, path, exchange.exchange("GET", path, ""), reader);
    }

    /** About somebody: the answer says who was asked, or is garbled; without one, nobody answered. */
    public <T> Result<T> get(String path, Question about, Reader<T> reader) {
        return noted(about, get(path, saying(reader)));
    }

    public <T> Result<T> post(Call call, String path, JsonObject body, Reader<T> reader) {
        String json = body.isEmpty() ? "" : GSON.toJson(body);
        return answer(call, path, exchange.exchange("POST", path, json), reader);
    }

    /** About somebody: the answer says who was asked, or is garbled; without one, nobody answered. */
    public <T> Result<T> post(Call call, String path, JsonObject body, Question about, Reader<T> reader) {
        return noted(about, post(call, path, body, saying(reader)));
    }

    private static <T> Reader<T> saying(Reader<T> reader) {
        return fields -> {
            if (consulted(fields).isEmpty())
                throw new Fields.Unreadable("it does not say who was asked about the person");
            return reader.read(fields);
        };
    }

    /** What was asked and not answered was asked all the same. */
    private <T> Result<T> noted(Question about, Result<T> result) {
        boolean perhapsAsked = switch (result) {
            case Result.Done<T> done -> false;
            case Result.Refused<T> refused -> false;
            case Result.Failed<T>(var fault) ->
                !(fault instanceof Fault.NotConnected || fault instanceof Fault.Rejected);
            case Result.Unknown<T> unknown -> true;
        };
        if (perhapsAsked)
            consultations.add(List.of(about.answered(Consultation.Answer.NO_ANSWER)));
        return result;
    }

    private <T> Result<T> answer(Call call, String path, Answer answer, Reader<T> reader) {
        return switch (answer) {
            case Answer.NotConnected(var detail) ->
                Result.fault(new Fault.NotConnected(device, ActHappened.NO, detail));
            case Answer.Untrusted(var detail) ->
                Result.fault(new Fault.NotConnected(device, ActHappened.NO, UNTRUSTED, detail));
            case Answer.Silent(var detail) ->
                Result.fault(new Fault.NoAnswer(device, ActHappened.UNKNOWN, path + ": " + detail));
            case Answer.Broken(var detail) -> garbled(call, path, detail);
            case Answer.Answered a when a.status() == 200 || a.status() == 204 -> done(call, path, a, reader);
            case Answer.Answered a when a.status() >= 500 && a.status() <= 599 -> broken(call, path, a);
            case Answer.Answered a when a.status() >= 400 && a.status() <= 499 -> no(call, path, a);
            case Answer.Answered a -> garbled(call, path, "HTTP status " + a.status() + " is not in the contract");
        };
    }

    private <T> Result<T> done(Call call, String path, Answer.Answered a, Reader<T> reader) {
        try {
            if (a.status() == 204)
                return Result.done(reader.read(Fields.parse("{}")));
            if (!a.type().equals("application/json"))
                return garbled(call, path, "an answer of type " + a.type() + " instead of application/json");
            Fields fields = Fields.parse(a.body());
            T value = reader.read(fields);
            consultations.add(consulted(fields));
            return Result.done(value);
        } catch (Fields.Unreadable e) {
            return garbled(call, path, e.getMessage());
        }
    }

    private static List<Consultation> consulted(Fields fields) throws Fields.Unreadable {
        List<Consultation> all = new ArrayList<>();
        for (Fields f : fields.listIfAny("consulted", MOST_CONSULTED))
            all.add(new Consultation(f.oneOf("register", Consultation.Register.class),
                    f.oneOf("purpose", Consultation.Purpose.class), f.oneOf("answer", Consultation.Answer.class)));
        return all;
    }

    private <T> Result<T> garbled(Call call, String path, String seen) {
        return Result.fault(new Fault.Garbled(device, call.mayHave(),
                path + ": " + seen + "; compare the bureau's version with openapi.yaml"));
    }

    private <T> Result<T> broken(Call call, String path, Answer.Answered a) {
        String detail = path + ": " + problem(a).detail() + "; the bureau must look at its own log";
        return Result.fault(a.status() == 503
                ? new Fault.Busy(device, call.mayHave(), detail)
                : new Fault.OutOfService(device, call.mayHave(), detail));
    }

    /** 403, 404, 422: the office says no. Any other 4xx: the two sides do not fit together. */
    private <T> Result<T> no(Call call, String path, Answer.Answered a) {
        Problem problem = problem(a);
        consultations.add(problem.consulted());
        if (problem.code().isEmpty())
            return garbled(call, path, problem.detail() + " without a problem that could be read");
        String detail = path + ": " + problem.detail();
        return switch (a.status()) {
            case 401 -> Result.fault(new Fault.OutOfService(device, ActHappened.NO, UNTRUSTED,
                    detail + "; this kiosk's certificate is not accepted, enrol it anew"));
            case 429 -> Result.fault(new Fault.Busy(device, ActHappened.NO, detail));
            case 403, 404, 422 -> Result.refused(rejected(problem.code(), detail));
            default -> Result.fault(rejected(problem.code(), detail));
        };
    }

    private Fault rejected(String code, String detail) {
        return new Fault.Rejected(device, ActHappened.NO, code, detail, Advice.GO_TO_COUNTER);
    }

    /** @param code empty when there was none to be read */
    private record Problem(String code, String detail, List<Consultation> consulted) {}

    private static Problem problem(Answer.Answered a) {
        String status = "HTTP status " + a.status();
        try {
            if (!a.type().equals("application/problem+json"))
                return new Problem("", status, List.of());
            Fields fields = Fields.parse(a.body());
            String code = fields.like("code", CODE);
            return new Problem(code, status + " " + code, consulted(fields));
        } catch (Fields.Unreadable e) {
            return new Problem("", status, List.of());
        }
    }

    /** Ids go into paths: letters, digits and hyphens, at most 40. */
    public static String id(String id) {
        if (!ID.matcher(id).matches())
            throw new IllegalArgumentException("not an id for the bureau's paths");
        return id;
    }
}
