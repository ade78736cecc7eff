package org.kiosk24.sim.bureau;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.kiosk24.app.bureau.Fields;
import org.kiosk24.app.bureau.Fields.Unreadable;
import org.kiosk24.app.bureau.Consultation.Answer;
import org.kiosk24.app.bureau.Consultation.Purpose;
import org.kiosk24.app.bureau.Consultation.Register;
import org.kiosk24.app.bureau.IdentityDesk;
import org.kiosk24.app.bureau.IdentityDesk.CodeAnswer;
import org.kiosk24.app.bureau.IdentityDesk.Decision;
import org.kiosk24.app.bureau.IdentityDesk.Likeness;
import org.kiosk24.app.bureau.IdentityDesk.OfficerRequest;
import org.kiosk24.app.bureau.IdentityDesk.OfficerState;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.Breakable;
import org.kiosk24.sim.people.Persona;
import org.kiosk24.sim.people.Personas;

/**
 * The bureau's identity desk: its comparing machine, its SMS and its officers. It waits for nothing; what happens later
 * is worked out from the clock when somebody asks. It keeps no picture.
 */
public final class IdentityModel implements Breakable {
    /** Under {@code /v1/orders/{orderId}/}. */
    private static final Pattern PATH = Pattern
            .compile(
                    "/v1/orders/([A-Za-z0-9-]{1,40})/(?:(face)/([1-3])|(officer)(?:/(code)/([1-9])|/(decision)|(-by-card))?)");
    private static final Reply ANOTHERS = Reply.problem(409, "OTHER_BODY", "this order is another person's");
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private final Time time;
    private final Function<String, Optional<Persona>> personOf;
    private final Personas people;
    /** Whose ID card was read for an order. */
    private final Map<String, Persona> byCard = new HashMap<>();
    private final FaceMatcher matcher;
    private final Once once = new Once();
    private final OfficerRequests officers;
    private final List<IdentityLedger.Compared> compared = new ArrayList<>();

    final Faults switches = new Faults(OfficeFaults.with(Map.of(//
            "face-differs", "says of every two faces that they are not the same",
            "face-unsure", "says of every two faces that nobody can tell",
            "no-phone", "has no phone of anybody",
            "sms-lost", "codes are sent and do not arrive",
            "officer-refuses", "the officer refuses everybody",
            "officers-busy", "no officer ever gets to anybody",
            "no-officer", "nobody is on duty")));

    /**
     * @param personOf who an order is for; empty before {@code holder} was asked
     * @param people whom an ID card can be of
     * @param random for codes and queues; nothing is drawn before somebody asks
     */
    public IdentityModel(Time time, Function<String, Optional<Persona>> personOf, Personas people, FaceMatcher matcher,
            RandomGenerator random) {
        this.time = time;
        this.personOf = personOf;
        this.people = people;
        this.matcher = matcher;
        officers = new OfficerRequests(random);
    }

    static boolean answers(String path) {
        return PATH.matcher(path).matches();
    }

    /** Answers the contract's {@code .../face/...} and {@code .../officer...}. */
    synchronized Reply handle(String method, String path, String body) {
        var parts = PATH.matcher(path);
        if (!parts.matches())
            return Reply.problem(404, "NO_SUCH_PATH", "not in the contract");
        boolean asks = parts.group(7) != null;
        if (!method.equals(asks ? "GET" : "POST"))
            return Reply.problem(405, "METHOD", (asks ? "GET" : "POST") + " only");
        String orderId = parts.group(1);
        Optional<Persona> holder = personOf.apply(orderId);
        Optional<Persona> ofCard = Optional.ofNullable(byCard.get(orderId));
        if (holder.isPresent() && ofCard.isPresent() && !holder.equals(ofCard))
            return ANOTHERS;
        try {
            if (parts.group(8) != null)
                return officerByCard(orderId, holder.or(() -> ofCard), Fields.parse(body));
            boolean pictures = parts.group(2) != null;
            Optional<Persona> person = pictures ? holder : holder.or(() -> ofCard);
            if (person.isEmpty())
                return Reply.problem(409, "OUT_OF_ORDER", "who the order is for is not known yet");
            if (pictures)
                return face(orderId, Integer.parseInt(parts.group(3)), body, Fields.parse(body));
            if (parts.group(5) != null)
                return code(orderId, Integer.parseInt(parts.group(6)), body, Fields.parse(body));
            return asks ? decision(orderId) : officer(orderId, person.get());
        } catch (Unreadable e) {
            return Reply.problem(400, "BAD_REQUEST", e.getMessage());
        }
    }

    private Reply face(String orderId, int attempt, String body, Fields f) throws Unreadable {
        f.only("portrait", "live");
        byte[] portrait = image(f, "portrait");
        byte[] live = image(f, "live");
        if (portrait.length == 0 || live.length == 0)
            return Reply.problem(400, "BAD_REQUEST", "not base64");
        return once.answer("face " + orderId + " " + attempt, body, () -> {
            Likeness answer = switches.on("face-differs")
                    ? Likeness.NOT_SAME
                    : switches.on("face-unsure") ? Likeness.UNSURE : matcher.compare(portrait, live);
            compared.add(new IdentityLedger.Compared(orderId, attempt, answer, time.now()));
            return Reply.json(BureauJson.consulted(said(orderId, "likeness", answer), Register.FACES,
                    Purpose.RECOGNISE, switch (answer) {
                        case SAME -> Answer.SAME;
                        case NOT_SAME -> Answer.NOT_SAME;
                        case UNSURE -> Answer.UNSURE;
                    }));
        });
    }

    /** Empty for what is not base64. */
    private static byte[] image(Fields f, String name) throws Unreadable {
        String text = f.text(name, 4, (IdentityDesk.MAX_IMAGE + 2) / 3 * 4);
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** For who may hold no permit; once an order is somebody's, it stays that person's. */
    private Reply officerByCard(String orderId, Optional<Persona> known, Fields f) throws Unreadable {
        f.only("idNumber", "name", "birth", "idCardValidTo");
        Optional<Persona> person = Asker.of(f, people);
        if (person.isEmpty())
            return Reply.nothing(404, "NOBODY", "no such person", Register.HOUSEHOLD, Purpose.RECOGNISE);
        if (known.filter(p -> !p.equals(person.get())).isPresent())
            return ANOTHERS;
        byCard.put(orderId, person.get());
        return officer(orderId, person.get());
    }

    private Reply officer(String orderId, Persona person) {
        if (switches.on("no-phone"))
            return Reply.nothing(404, "NO_PHONE", "no phone is registered", Register.PHONES, Purpose.RECOGNISE);
        if (officers.locked(orderId))
            return Reply.problem(403, "LOCKED", "too many wrong codes");
        OfficerRequest request = officers.ask(orderId, person.id(), time.now(), !switches.on("sms-lost"));
        JsonObject o = said(orderId, "needs", request.needs());
        o.addProperty("requestId", request.requestId());
        o.addProperty("phone", request.phone());
        o.addProperty("nextAttempt", request.nextAttempt());
        return Reply.json(BureauJson.consulted(o, Register.PHONES, Purpose.RECOGNISE, Answer.FOUND));
    }

    private Reply code(String orderId, int attempt, String body, Fields f) throws Unreadable {
        f.only("code");
        String code = f.like("code", CODE);
        return once.answer("code " + orderId + " " + attempt, body, () -> {
            Optional<CodeAnswer> answer = officers.code(orderId, attempt, code, time.now());
            return answer.map(a -> Reply.json(said(orderId, "answer", a)))
                    .orElseGet(() -> Reply.problem(409, "OUT_OF_ORDER", "ask for an officer first"));
        });
    }

    private Reply decision(String orderId) {
        Optional<Decision> says = switches.on("no-officer")
                ? Optional.of(Decision.NO_OFFICER)
                : switches.on("officers-busy")
                        ? Optional.empty()
                        : Optional.of(switches.on("officer-refuses") ? Decision.REFUSED : Decision.APPROVED);
        Optional<OfficerState> state = officers.state(orderId, time.now(), says);
        if (state.isEmpty())
            return Reply.problem(403, "NO_CODE", "the right code was not typed yet");
        JsonObject o = said(orderId, "decision", state.get().decision());
        o.addProperty("ahead", state.get().ahead());
        return Reply.json(BureauJson.consulted(o, Register.OFFICER, Purpose.RECOGNISE,
                switch (state.get().decision()) {
                    case APPROVED -> Answer.APPROVED;
                    case REFUSED -> Answer.REFUSED;
                    case WAITING, NO_OFFICER -> Answer.NO_ANSWER;
                }));
    }

    private static JsonObject said(String orderId, String name, Enum<?> value) {
        JsonObject o = new JsonObject();
        o.addProperty("orderId", orderId);
        o.addProperty(name, value.name());
        return o;
    }

    /** Whether an officer has approved, in this order, the person whom the body of a request names. */
    synchronized boolean approved(String orderId, String body) {
        try {
            Optional<Persona> person = Asker.of(Fields.parse(body), people);
            return officers.approved(orderId) && person.isPresent()
                    && person.equals(personOf.apply(orderId).or(() -> Optional.ofNullable(byCard.get(orderId))));
        } catch (Unreadable e) {
            return false;
        }
    }

    /** The last code that arrived on a person's phone. */
    public synchronized Optional<String> codeOnPhone(String persona) {
        return officers.codeOnPhone(persona);
    }

    /** The books as they are now. */
    public synchronized IdentityLedger ledger() {
        return new IdentityLedger(List.copyOf(compared), officers.sent(), officers.decided());
    }

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public Map<String, String> faults() {
        return switches.known();
    }

    @Override
    public void fault(String name) {
        switches.set(name);
    }

    @Override
    public void mend() {
        switches.clear();
    }

    @Override
    public synchronized Map<String, Object> state() {
        return Map.of("faults", switches.on(), "compared", compared.size(), "codes", officers.sent().size(), "decided",
                officers.decided().size());
    }
}
