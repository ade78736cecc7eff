package org.kiosk24.app.bureau;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.kiosk24.app.bureau.Consultation.Purpose;
import org.kiosk24.app.bureau.Consultation.Question;
import org.kiosk24.app.bureau.Consultation.Register;
import org.kiosk24.app.bureau.Desk.Call;
import org.kiosk24.app.bureau.Fields.Unreadable;
import org.kiosk24.device.Result;
import org.kiosk24.device.permit.AccessKey;

/** {@link Bureau} by the contract in {@code openapi.yaml}. An answer outside the contract is garbled, never believed. */
public final class BureauClient implements Bureau {
    static final int MAX_FEN = 99_999_999;
    private static final Pattern PERMIT_NUMBER = Pattern.compile("C([0-9]{8}|[A-HJ-NP-Z][0-9]{7})");
    private static final Pattern PRODUCT = Pattern.compile("(HKG|MAC)[1-9][MY][1-9]T");
    private static final Pattern DESTINATION = Pattern.compile("HKG|MAC");
    private static final Pattern KIND = Pattern.compile("[LGSTQD]");
    private static final Pattern PERIOD = Pattern.compile("[1-9][MY]");
    private static final Pattern REASON = Pattern.compile("[A-Z0-9_]{1,40}");
    private static final Pattern ENDORSEMENT_NUMBER = Pattern.compile("[A-Z0-9]{6,20}");
    private static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final Question ABOUT_PERMITS = new Question(Register.EXIT_ENTRY, Purpose.FIND_PERMITS);
    private static final Question ABOUT_ONLINE = new Question(Register.APPLICATIONS, Purpose.COLLECT);
    private final Desk desk;

    public BureauClient(Exchange exchange, Consultations consultations) {
        desk = new Desk("bureau", exchange, consultations);
    }

    @Override
    public Result<Holder> holder(String orderId, Identity identity) {
        return desk.post(Call.QUESTION, order(orderId, "holder"), json(identity),
                ABOUT_PERMITS, BureauClient::holder);
    }

    private static Holder holder(Fields fields) throws Unreadable {
        List<AccessKey> permits = new ArrayList<>();
        for (Fields f : fields.list("permits", 1, 20))
            permits.add(new AccessKey(f.like("permitNumber", PERMIT_NUMBER), f.day("birth"), f.day("expiry")));
        return new Holder(List.copyOf(permits));
    }

    @Override
    public Result<Entitlement> entitlement(String orderId, String permitNumber) {
        return desk.post(Call.QUESTION, order(orderId, "entitlement"), body("permitNumber", permitNumber),
                new Question(Register.EXIT_ENTRY, Purpose.CHECK_ENTITLEMENT), BureauClient::entitlement);
    }

    @Override
    public Result<Entitlement> collectable(String orderId, String permitNumber) {
        return desk.post(Call.QUESTION, order(orderId, "collectable"), body("permitNumber", permitNumber),
                ABOUT_ONLINE, BureauClient::entitlement);
    }

    @Override
    public Result<Holder> holderByCode(String orderId, String smsCode) {
        return desk.post(Call.QUESTION, order(orderId, "holder-by-code"), body("smsCode", smsCode),
                ABOUT_ONLINE, BureauClient::holder);
    }

    @Override
    public Result<Interrupted> interrupted(String orderId, String continueCode) {
        return desk.post(Call.QUESTION, order(orderId, "interrupted"), body("continueCode", continueCode),
                new Question(Register.EXIT_ENTRY, Purpose.GO_ON),
                f -> new Interrupted(f.like("orderId", ORDER_ID), f.like("productCode", PRODUCT),
                        f.oneOf("money", Interrupted.PaidThen.class)));
    }

    @Override
    public Result<Reprint> reprint(String orderId, String permitNumber) {
        return desk.post(Call.QUESTION, order(orderId, "reprint"), body("permitNumber", permitNumber),
                new Question(Register.EXIT_ENTRY, Purpose.PRINT_AGAIN), f -> switch (f.oneOf("decision", Word.class)) {
                    case DENIED -> new Reprint.Denied(reasons(f, 1));
                    case APPROVED -> new Reprint.Lines(f.like("endorsementNumber", ENDORSEMENT_NUMBER), printLines(f),
                            f.day("validFrom"), f.day("validTo"));
                });
    }

    private static JsonObject body(String name, String value) {
        JsonObject body = new JsonObject();
        body.addProperty(name, value);
        return body;
    }

    private static Entitlement entitlement(Fields fields) throws Unreadable {
        List<Product> products = new ArrayList<>();
        for (Fields f : fields.list("products", 0, 40))
            products.add(product(f));
        if (products.stream().map(Product::code).distinct().count() < products.size())
            throw new Unreadable("a product's code is there twice");
        return new Entitlement(List.copyOf(products), reasons(fields, products.isEmpty() ? 1 : 0));
    }

    private static Product product(Fields f) throws Unreadable {
        Product product = new Product(f.like("code", PRODUCT), f.like("destination", DESTINATION),
                f.like("kind", KIND), f.like("period", PERIOD), f.number("entries", 1, 9),
                f.number("stayDays", 1, 90), f.number("feeFen", 1, MAX_FEN), f.flag("replaces"));
        if (!product.code().equals(product.destination() + product.period() + product.entries() + "T"))
            throw new Unreadable("a product's code does not say what the product is");
        return product;
    }

    private static List<Reason> reasons(Fields fields, int min) throws Unreadable {
        List<Reason> reasons = new ArrayList<>();
        for (Fields f : fields.list("reasons", min, 20))
            reasons.add(new Reason(f.like("code", REASON), f.given()));
        return List.copyOf(reasons);
    }

    @Override
    public Result<Decision> approve(String orderId, String productCode) {
        return desk.post(Call.ACT, order(orderId, "approval"), body("productCode", productCode),
                new Question(Register.EXIT_ENTRY, Purpose.DECIDE), BureauClient::decision);
    }

    private enum Word {
        APPROVED, DENIED
    }

    private static Decision decision(Fields f) throws Unreadable {
        return switch (f.oneOf("decision", Word.class)) {
            case DENIED -> new Decision.Denied(reasons(f, 1));
            case APPROVED -> approved(f);
        };
    }

    private static Decision approved(Fields f) throws Unreadable {
        List<String> lines = printLines(f);
        byte[] record;
        try {
            record = Base64.getDecoder().decode(f.text("chipRecord", 4, 1336));
        } catch (IllegalArgumentException e) {
            throw new Unreadable("'chipRecord' is not base64");
        }
        var approved = new Decision.Approved(f.like("endorsementNumber", ENDORSEMENT_NUMBER), lines, record,
                f.day("validFrom"), f.day("validTo"));
        if (approved.validTo().isBefore(approved.validFrom()))
            throw new Unreadable("'validTo' is before 'validFrom'");
        return approved;
    }

    private static List<String> printLines(Fields f) throws Unreadable {
        List<String> lines = f.texts("printLines", 4, 8, 24);
        if (lines.stream().anyMatch(line -> columns(line) > 24))
            throw new Unreadable("a line of 'printLines' is wider than 24 columns");
        return lines;
    }

    /** Printed width: what GB18030 writes in one byte counts one, all else two. */
    public static int columns(String line) {
        return line.codePoints().map(c -> c < 0x80 ? 1 : 2).sum();
    }

    @Override
    public Result<Void> report(String orderId, Report report) {
        JsonObject body = new JsonObject();
        body.addProperty("outcome", report.outcome());
        body.addProperty("endorsementNumber", report.endorsementNumber());
        body.addProperty("paidFen", report.paidFen());
        body.addProperty("paymentMethod", report.paymentMethod());
        body.addProperty("paymentReference", report.paymentReference());
        body.addProperty("caseNumber", report.caseNumber());
        body.addProperty("caseReason", report.caseReason());
        body.addProperty("at", report.at().toString());
        return desk.post(Call.ACT, order(orderId, "outcome"), body, f -> null);
    }

    @Override
    public Result<Health> health() {
        return desk.get("/v1/health", f -> new Health(f.text("name", 1, 60), nearby(f)));
    }

    private static List<Neighbour> nearby(Fields fields) throws Unreadable {
        List<Neighbour> nearby = new ArrayList<>();
        for (Fields f : fields.listIfAny("nearby", 5))
            nearby.add(new Neighbour(f.given("place"), f.number("metres", 1, 999_999), f.texts("services", 0, 40, 40)));
        return List.copyOf(nearby);
    }

    /** The members that say who somebody is, as every call with a person wants them. */
    public static JsonObject json(Identity identity) {
        JsonObject body = new JsonObject();
        body.addProperty("idNumber", identity.idNumber());
        body.addProperty("name", identity.name());
        body.addProperty("birth", identity.birth().toString());
        identity.idCardValidTo().ifPresent(day -> body.addProperty("idCardValidTo", day.toString()));
        return body;
    }

    private static String order(String orderId, String what) {
        return "/v1/orders/" + Desk.id(orderId) + "/" + what;
    }
}
