package org.kiosk24.sim.bureau;

import static org.kiosk24.sim.bureau.BureauJson.consulted;
import static org.kiosk24.sim.bureau.BureauJson.list;
import static org.kiosk24.sim.bureau.BureauJson.product;
import static org.kiosk24.sim.bureau.BureauJson.reasons;
import static org.kiosk24.sim.bureau.BureauJson.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.kiosk24.app.bureau.Consultation.Answer;
import org.kiosk24.app.bureau.Consultation.Purpose;
import org.kiosk24.app.bureau.Consultation.Register;
import org.kiosk24.app.bureau.Fields;
import org.kiosk24.app.bureau.Fields.Unreadable;
import org.kiosk24.app.order.ContinueCode;
import org.kiosk24.device.Mask;
import org.kiosk24.device.permit.EndorsementRecord;
import org.kiosk24.device.permit.Permit;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.Breakable;
import org.kiosk24.app.catalogue.Catalogue;
import org.kiosk24.app.catalogue.Item;
import org.kiosk24.sim.people.Persona;
import org.kiosk24.sim.people.Personas;

/**
 * The exit-entry bureau: a state machine of requests and its own books. It waits for nothing, so a lock around each
 * request is all it needs. Its own issues show as {@code replaces} on the next visit and do not count as "applied
 * recently", so that a developer can serve the same person again and again.
 */
public final class BureauModel implements Breakable {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final Pattern PERMIT_NUMBER = Pattern.compile("C([0-9]{8}|[A-HJ-NP-Z][0-9]{7})");
    private static final Pattern PRODUCT = Pattern.compile("(HKG|MAC)[1-9][MY][1-9]T");
    private static final Pattern CODE = Pattern.compile("[0-9]{8}");
    private static final Pattern OUTCOME = Pattern.compile("ISSUED|NOT_ISSUED|CASE");
    private static final String OFFICE = "武汉出入境（模拟）";
    private final Time time;
    private final Personas people;
    private final EndorsementSigner signer;
    private final Catalogue catalogue = Catalogue.shipped();
    private final Once once = new Once();
    private final Map<String, Application> applications = new LinkedHashMap<>();
    private final Map<String, BureauLedger.Endorsement> endorsements = new LinkedHashMap<>();
    private final List<BureauLedger.Outcome> outcomes = new ArrayList<>();
    private final List<BureauLedger.Case> cases = new ArrayList<>();
    /** Destination and permit number of what this bureau has issued. */
    private final Set<String> issued = new HashSet<>();
    private final OnlineDesk online;
    private final CollectDesk collect;
    private final ReprintDesk reprints = new ReprintDesk(catalogue);
    private final PendingDesk pending;
    private final FilingDesk filing;
    private int numbers;

    final Faults switches = new Faults(OfficeFaults.with(Map.of("approve-denied", "every application is denied",
            "expired-certificate", "the server shows a certificate that has run out")));

    /** @param permit empty until the entitlement was asked for */
    private record Application(Persona person, Optional<LocalDate> idCardValidTo, Optional<Permit> permit,
            List<Item> items) {}

    /** @param random when in the office hours online applications are decided */
    public BureauModel(Time time, Personas people, EndorsementSigner signer, RandomGenerator random) {
        this.time = time;
        this.people = people;
        this.signer = signer;
        filing = new FilingDesk(people, once);
        pending = new PendingDesk(people, filing);
        online = new OnlineDesk(people.all(), today(), random);
        collect = new CollectDesk(online);
    }

    /** Answers {@code POST /v1/orders/{orderId}/{what}} and {@code GET /v1/health}. */
    synchronized Reply handle(String method, String path, String body) {
        if (path.equals("/v1/health"))
            return method.equals("GET") ? Reply.json(NearbyKiosks.health(OFFICE))
                    : Reply.problem(405, "METHOD", "GET only");
        if (path.startsWith("/v1/progress/"))
            return progress(method, path, body);
        String[] parts = path.split("/", -1);
        if (parts.length != 5 || !parts[2].equals("orders") || !ORDER_ID.matcher(parts[3]).matches())
            return Reply.problem(404, "NO_SUCH_PATH", "not in the contract");
        if (!method.equals("POST"))
            return Reply.problem(405, "METHOD", "POST only");
        try {
            Fields fields = Fields.parse(body);
            String orderId = parts[3];
            return switch (parts[4]) {
                case "holder" -> holder(orderId, body, fields);
                case "holder-by-code" -> holderByCode(orderId, body, fields);
                case "entitlement", "collectable" -> entitlement(parts[4], orderId, body, fields);
                case "interrupted" -> interrupted(orderId, body, fields);
                case "reprint" -> reprint(orderId, body, fields);
                case "entries" -> entries(orderId, fields);
                case "form" -> filing.form(orderId, body, fields);
                case "application" -> filing.application(orderId, body, fields, today());
                case "slots" -> filing.slots(fields, today());
                case "booking" -> filing.booking(orderId, body, fields, today());
                case "approval" -> approval(orderId, body, fields);
                case "outcome" -> outcome(orderId, body, fields);
                default -> Reply.problem(404, "NO_SUCH_PATH", "not in the contract");
            };
        } catch (Unreadable e) {
            return Reply.problem(400, "BAD_REQUEST", e.getMessage());
        }
    }

    private Reply entries(String orderId, Fields f) throws Unreadable {
        f.only("permitNumber");
        String number = f.like("permitNumber", PERMIT_NUMBER);
        Application a = applications.get(orderId);
        return a == null
                ? Reply.problem(409, "OUT_OF_ORDER", "ask for the holder first")
                : EntryCounts.of(a.person(), number, endorsements.values());
    }

    private Reply progress(String method, String path, String body) {
        try {
            return switch (method + path.substring("/v1/progress".length())) {
                case "POST/by-person" -> pending.byPerson(Fields.parse(body), today());
                case "POST/by-number" -> pending.byNumber(Fields.parse(body), today());
                default -> Reply.problem(404, "NO_SUCH_PATH", "not in the contract");
            };
        } catch (Unreadable e) {
            return Reply.problem(400, "BAD_REQUEST", e.getMessage());
        }
    }

    private Reply holder(String orderId, String body, Fields f) throws Unreadable {
        f.only("idNumber", "name", "birth", "idCardValidTo");
        Optional<Persona> person = Asker.of(f, people);
        Optional<LocalDate> validTo = f.dayIfAny("idCardValidTo");
        return once.answer("holder " + orderId, body, () -> {
            if (person.map(p -> p.permits().isEmpty()).orElse(true))
                return Reply.nothing(404, "NO_PERMIT", "nobody of this name, number and birth holds a permit",
                        Register.EXIT_ENTRY, Purpose.FIND_PERMITS);
            return begun(orderId, person.get(), validTo, Register.EXIT_ENTRY, Purpose.FIND_PERMITS);
        });
    }

    private Reply begun(String orderId, Persona person, Optional<LocalDate> idCardValidTo, Register register,
            Purpose purpose) {
        applications.put(orderId, new Application(person, idCardValidTo, Optional.empty(), List.of()));
        JsonArray permits = new JsonArray();
        for (Permit p : person.permits()) {
            JsonObject o = text("permitNumber", p.number());
            o.addProperty("birth", p.birth().toString());
            o.addProperty("expiry", p.expiry().toString());
            permits.add(o);
        }
        return Reply.json(consulted(list("permits", permits), register, purpose, Answer.FOUND));
    }

    private Reply holderByCode(String orderId, String body, Fields f) throws Unreadable {
        f.only("smsCode");
        String code = f.like("smsCode", CODE);
        return once.answer("holder " + orderId, body, () -> collect.person(code, time.now())
                .map(person -> begun(orderId, person, Optional.empty(), Register.APPLICATIONS, Purpose.COLLECT))
                .orElseGet(() -> Reply.nothing(404, "NO_SUCH_CODE", "no application waits under this code",
                        Register.APPLICATIONS, Purpose.COLLECT)));
    }

    private Reply interrupted(String orderId, String body, Fields f) throws Unreadable {
        f.only("continueCode");
        String code = f.like("continueCode", CODE);
        return once.answer("interrupted " + orderId, body, () -> {
            Application a = applications.get(orderId);
            if (a == null)
                return Reply.problem(409, "OUT_OF_ORDER", "ask for the holder first");
            return endorsements.values().stream()
                    .filter(e -> ContinueCode.of(e.orderId()).equals(code) && !e.chipRecord().isEmpty()
                            && (e.state().equals("NOT_ISSUED") || e.state().equals("CASE"))
                            && applications.get(e.orderId()).person().equals(a.person()))
                    .findFirst().map(this::interrupted)
                    .orElseGet(() -> Reply.nothing(404, "NO_SUCH_CODE", "this person interrupted no such order",
                            Register.EXIT_ENTRY, Purpose.GO_ON));
        });
    }

    private Reply interrupted(BureauLedger.Endorsement e) {
        boolean inDoubt = cases.stream()
                .anyMatch(c -> c.orderId().equals(e.orderId()) && c.reason().contains("MONEY_IN_DOUBT"));
        JsonObject o = text("orderId", e.orderId());
        o.addProperty("productCode", e.product());
        o.addProperty("money", inDoubt ? "IN_DOUBT" : "NOTHING");
        return Reply.json(consulted(o, Register.EXIT_ENTRY, Purpose.GO_ON, Answer.FOUND));
    }

    private Reply reprint(String orderId, String body, Fields f) throws Unreadable {
        f.only("permitNumber");
        String number = f.like("permitNumber", PERMIT_NUMBER);
        return once.answer("reprint " + orderId, body, () -> {
            Application a = applications.get(orderId);
            if (a == null)
                return Reply.problem(409, "OUT_OF_ORDER", "ask for the holder first");
            return reprints.of(a.person(), number, endorsements.values(), today())
                    .map(faded -> reprint(orderId, number, faded)).orElseGet(() -> {
                        JsonObject denied = text("decision", "DENIED");
                        denied.add("reasons", reasons(List.of(Refusal.NOTHING_TO_REPRINT)));
                        return Reply.json(consulted(denied, Register.EXIT_ENTRY, Purpose.PRINT_AGAIN,
                                Answer.NOTHING));
                    });
        });
    }

    private Reply reprint(String orderId, String permit, ReprintDesk.Faded faded) {
        endorsements.put(orderId, new BureauLedger.Endorsement(orderId, faded.number(), Mask.number(permit),
                faded.product(), 0, "APPROVED", faded.lines(), "", faded.from(), faded.to()));
        JsonObject answer = text("decision", "APPROVED");
        answer.addProperty("endorsementNumber", faded.number());
        answer.add("printLines", lines(faded.lines()));
        answer.addProperty("validFrom", faded.from().toString());
        answer.addProperty("validTo", faded.to().toString());
        return Reply.json(consulted(answer, Register.EXIT_ENTRY, Purpose.PRINT_AGAIN, Answer.FOUND));
    }

    private static JsonArray lines(List<String> lines) {
        JsonArray array = new JsonArray();
        lines.forEach(array::add);
        return array;
    }

    private Reply entitlement(String what, String orderId, String body, Fields f) throws Unreadable {
        f.only("permitNumber");
        String number = f.like("permitNumber", PERMIT_NUMBER);
        return once.answer(what + " " + orderId, body, () -> {
            Application a = applications.get(orderId);
            if (a == null)
                return Reply.problem(409, "OUT_OF_ORDER", "ask for the holder first");
            var all = Eligibility.of(a.person(), number, a.idCardValidTo(), today(), catalogue);
            boolean collects = what.equals("collectable");
            var may = collects
                    ? collect.collectable(all, a.person(), time.now())
                    : collect.now(all, a.person(), time.now());
            Optional<Permit> permit = a.person().permits().stream().filter(p -> p.number().equals(number)).findFirst();
            applications.put(orderId, new Application(a.person(), a.idCardValidTo(), permit, may.items()));
            JsonArray products = new JsonArray();
            for (Item item : may.items())
                products.add(product(item, replaces(a.person(), item)));
            JsonObject answer = list("products", products);
            answer.add("reasons", reasons(may.reasons()));
            if (collects)
                consulted(answer, Register.APPLICATIONS, Purpose.COLLECT,
                        collect.waits(a.person(), time.now()) ? Answer.FOUND : Answer.NOTHING);
            consulted(answer, Register.EXIT_ENTRY, Purpose.CHECK_ENTITLEMENT, Answer.FOUND);
            return Reply.json(consulted(answer, Register.HOUSEHOLD, Purpose.CHECK_ENTITLEMENT,
                    a.person().standing().hukou().isEmpty() ? Answer.NOTHING : Answer.FOUND));
        });
    }

    /** Is there an unused endorsement for the same place, from before or of our own making? */
    private boolean replaces(Persona person, Item item) {
        return person.unused().stream().anyMatch(e -> e.productCode().startsWith(item.destination()))
                || issued.contains(item.destination() + person.permits().getFirst().number());
    }

    private Reply approval(String orderId, String body, Fields f) throws Unreadable {
        f.only("productCode");
        String code = f.like("productCode", PRODUCT);
        return once.answer("approval " + orderId, body, () -> {
            Application a = applications.get(orderId);
            if (a == null || a.permit().isEmpty())
                return Reply.problem(409, "OUT_OF_ORDER", "ask for the entitlement first");
            Optional<Item> item = a.items().stream().filter(i -> i.code().equals(code)).findFirst();
            if (item.isEmpty() || switches.on("approve-denied")) {
                JsonObject denied = text("decision", "DENIED");
                denied.add("reasons", reasons(List.of(item.isEmpty() ? Refusal.NOTHING_FOR_YOU : Refusal.COUNTER)));
                return Reply.json(consulted(denied, Register.EXIT_ENTRY, Purpose.DECIDE, Answer.FOUND));
            }
            return approve(orderId, a.permit().get(), item.get());
        });
    }

    private Reply approve(String orderId, Permit permit, Item item) {
        LocalDate today = today();
        LocalDate to = item.validTo(today).isBefore(permit.expiry()) ? item.validTo(today) : permit.expiry();
        String number = "E%ty%<tm%<td%07d".formatted(today, ++numbers);
        byte[] chip = signer.sign(new EndorsementRecord(orderId, number, permit.number(), item.code(),
                item.kind().charAt(0), today, to, item.entries(), item.stayDays()));
        String record = Base64.getEncoder().encodeToString(chip);
        List<String> lines = PrintedEndorsement.lines(number, item, today, to);
        endorsements.put(orderId, new BureauLedger.Endorsement(orderId, number, Mask.number(permit.number()),
                item.code(), item.feeFen(), "APPROVED", lines, record, today, to));
        JsonObject answer = text("decision", "APPROVED");
        answer.addProperty("endorsementNumber", number);
        answer.add("printLines", lines(lines));
        answer.addProperty("chipRecord", record);
        answer.addProperty("validFrom", today.toString());
        answer.addProperty("validTo", to.toString());
        return Reply.json(consulted(answer, Register.EXIT_ENTRY, Purpose.DECIDE, Answer.FOUND));
    }

    private Reply outcome(String orderId, String body, Fields f) throws Unreadable {
        f.only("outcome", "endorsementNumber", "paidFen", "paymentMethod", "paymentReference", "caseNumber",
                "caseReason", "at");
        var outcome = new BureauLedger.Outcome(orderId, f.like("outcome", OUTCOME),
                f.text("endorsementNumber", 0, 20), f.number("paidFen", 0, 99_999_999), f.text("paymentMethod", 0, 20),
                f.text("paymentReference", 0, 80), f.moment("at").toString());
        var aCase = new BureauLedger.Case(orderId, f.text("caseNumber", 0, 40), f.text("caseReason", 0, 400),
                outcome.paidFen());
        return once.answer("outcome " + orderId, body, () -> {
            var endorsement = endorsements.get(orderId);
            String number = endorsement == null ? "" : endorsement.number();
            boolean named = !outcome.endorsementNumber().isEmpty() || outcome.outcome().equals("ISSUED");
            if (named && (number.isEmpty() || !outcome.endorsementNumber().equals(number)))
                return Reply.problem(409, "NOT_APPROVED", "this endorsement was not approved for this order");
            outcomes.add(outcome);
            if (endorsement != null)
                endorsements.put(orderId, endorsement.in(outcome.outcome()));
            if (outcome.outcome().equals("ISSUED") && !endorsement.chipRecord().isEmpty()) {
                online.collected(applications.get(orderId).person());
                issued.add(endorsement.product().substring(0, 3)
                        + applications.get(orderId).permit().orElseThrow().number());
            }
            if (outcome.outcome().equals("CASE"))
                cases.add(aCase);
            return Reply.NO_CONTENT;
        });
    }

    /** Who an order is for; empty before {@code holder} was asked. */
    public synchronized Optional<Persona> person(String orderId) {
        return Optional.ofNullable(applications.get(orderId)).map(Application::person);
    }

    /** The number of the last application of this person that was accepted here. */
    public synchronized Optional<String> lastApplication(String persona) {
        return filing.applications().stream().filter(a -> a.person().id().equals(persona)).findFirst()
                .map(FilingDesk.Accepted::number);
    }

    /** The books as they are now. */
    public synchronized BureauLedger ledger() {
        return new BureauLedger(List.copyOf(endorsements.values()), List.copyOf(outcomes), List.copyOf(cases),
                online.sent(time.now()), filing.filings());
    }

    @Override
    public String name() {
        return "bureau";
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
        return Map.of("faults", switches.on(), "applications", applications.size(), "endorsements",
                endorsements.size(), "outcomes", outcomes.size(), "cases", cases.size());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.now(), CHINA);
    }
}
