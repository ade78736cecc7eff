package org.kiosk24.sim.bureau;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kiosk24.sim.bureau.World.done;
import static org.kiosk24.sim.bureau.World.fault;
import static org.kiosk24.sim.bureau.World.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kiosk24.app.bureau.Bureau;
import org.kiosk24.device.Mask;
import org.kiosk24.app.order.ContinueCode;
import org.kiosk24.app.bureau.Bureau.Report;
import org.kiosk24.app.bureau.Consultations;
import org.kiosk24.app.bureau.Exchange;
import org.kiosk24.app.bureau.Exchange.Answer;
import org.kiosk24.app.bureau.IdentityDesk;
import org.kiosk24.app.bureau.IdentityDesk.Likeness;
import org.kiosk24.app.bureau.IdentityDeskClient;
import org.kiosk24.sim.face.Features;
import org.kiosk24.app.bureau.BureauClient;
import org.kiosk24.app.bureau.Filings;
import org.kiosk24.app.bureau.FilingsClient;
import org.kiosk24.app.service.application.FormDeskClient;
import org.kiosk24.app.service.application.Matter;
import org.kiosk24.app.service.booking.CounterDeskClient;
import org.kiosk24.app.service.permit.EntryDesk;
import org.kiosk24.app.service.permit.EntryDeskClient;
import org.kiosk24.device.permit.EndorsementRecord;
import org.kiosk24.app.service.progress.ProgressDeskClient;
import org.kiosk24.sim.people.Persona;
import org.kiosk24.sim.permit.DrawnPortrait;

/** Client and model against {@code openapi.yaml}, every operation, requests and answers, good and bad ones. */
class ContractTest {
    private final World world = new World();
    private final ContractExchange exchange = new ContractExchange(world.memory());

    @Test
    void every_operation_and_every_citizen_keeps_to_the_contract_on_both_sides() {
        var bureau = world.bureau(exchange);
        var gateway = world.gateway(exchange);
        done(bureau.health());
        int n = 0;
        for (Persona p : world.people.all()) {
            String order = "ORDER-" + ++n;
            if (p.permits().isEmpty()) {
                assertEquals("REJECTED", fault(bureau.holder(order, identity(p))).code());
                continue;
            }
            for (var product : world.entitlement(bureau, order, p.id()).products()) {
                String one = order + "-" + product.code();
                var approved = world.approved(bureau, one, p.id(), product.code());
                done(gateway.create(one, product.feeFen(), world.time.now().plusSeconds(120)));
                done(gateway.query(one));
                world.qr.pay();
                done(gateway.query(one));
                done(bureau.report(one, World.issued(approved.endorsementNumber(), product.feeFen())));
            }
        }
        waysBack(bureau);
        var progress = new ProgressDeskClient(exchange, new Consultations());
        for (Persona p : world.people.all()) {
            for (var pending : done(progress.of(identity(p))))
                assertEquals(List.of(pending), done(progress.numbered(pending.number())));
        }
        assertEquals(List.of(), done(progress.numbered("000000000000")));
        handingIn();
        String code = done(gateway.create("P-1", 1500, world.time.now().plusSeconds(120)));
        world.qr.scan(code);
        done(gateway.query("P-1"));
        world.qr.pay(code);
        done(gateway.close("P-1"));
        done(gateway.refund("P-1", "R-1", 1500));
        done(gateway.query("P-1"));
        done(gateway.close("P-2"));
        done(bureau.report("ORDER-0", new Report("NOT_ISSUED", "", 0, "", "", "", "", Instant.EPOCH)));
        done(bureau.report("ORDER-00",
                new Report("CASE", "", 1500, "CARD", "0042", "C-1", "money in doubt", Instant.EPOCH)));
        var desk = new IdentityDeskClient(exchange, new Consultations());
        byte[] portrait = DrawnPortrait.jpeg(Features.of("zhang"));
        assertEquals(Likeness.SAME, done(desk.compare("ORDER-1", 1, portrait, portrait)));
        done(desk.askOfficer("ORDER-1"));
        done(desk.code("ORDER-1", 1, world.identity.codeOnPhone("zhang").orElseThrow()));
        done(desk.officer("ORDER-1"));
        Set<String> all = new TreeSet<>();
        ContractExchange.contract().get("paths").forEach(path -> path.forEach(operation -> {
            if (operation.has("operationId"))
                all.add(operation.get("operationId").asText());
        }));
        assertEquals(all, exchange.used());
    }

    /** Collected by the message's code, interrupted, gone on with, and printed again. */
    private void waysBack(Bureau bureau) {
        String permit = world.persona("online-approved").carries().orElseThrow().number();
        String sms = world.bureau.ledger().messages().stream()
                .filter(m -> m.to().equals(Mask.number(permit)) && !m.pickup().isEmpty()).findFirst().orElseThrow()
                .pickup();
        done(bureau.holderByCode("C-1", sms));
        done(bureau.collectable("C-1", permit));
        done(bureau.approve("C-1", "MAC1Y1T"));
        done(bureau.report("C-1", new Report("NOT_ISSUED", "", 0, "", "", "", "", Instant.EPOCH)));
        assertEquals("NO_SUCH_CODE", reason(bureau.holderByCode("C-2", "00000000")));
        done(bureau.holder("C-3", identity(world.persona("online-approved"))));
        assertEquals("MAC1Y1T", done(bureau.interrupted("C-3", ContinueCode.of("C-1"))).productCode());
        done(bureau.holder("C-4", identity(world.persona("elder"))));
        assertEquals("NO_SUCH_CODE", reason(bureau.interrupted("C-4", ContinueCode.of("C-1"))));
        String elders = world.persona("elder").carries().orElseThrow().number();
        assertTrue(done(bureau.reprint("C-4", elders)) instanceof Bureau.Reprint.Lines);
        done(bureau.holder("C-5", identity(world.persona("control"))));
        assertTrue(done(bureau.reprint("C-5", elders)) instanceof Bureau.Reprint.Denied);
    }

    /** Forms of everybody for everything, and whatever can be handed in. */
    private void handingIn() {
        var forms = new FormDeskClient(exchange, new Consultations());
        var filings = new FilingsClient(exchange, new Consultations());
        var counters = new CounterDeskClient(exchange, new Consultations());
        int n = 0;
        assertEquals("NOT_RECOGNISED", reason(forms.form("FORM-0", Matter.shipped().getFirst(),
                identity(world.persona("zhang")))));
        for (Persona p : world.people.all())
            for (Matter matter : Matter.shipped()) {
                recognised("FORM-" + ++n, p.id());
                forms.form("FORM-" + n, matter, identity(p));
            }
        recognised("FILE-1", "zhang");
        recognised("FILE-2", "zhang");
        recognised("FILE-4", "zhang");
        var mover = identity(world.persona("zhang"));
        String signed = move(",\"signature\":[[1,2,3,4]]");
        for (String holder : List.of("elder", "zhuhai", "child")) {
            Persona p = world.persona(holder);
            done(world.bureau(exchange).holder("MINE-" + holder, identity(p)));
            var known = done(new EntryDeskClient(exchange, new Consultations()).remaining("MINE-" + holder,
                    p.permits().getFirst().number())).stream().map(EntryDesk.Remaining::endorsementNumber).toList();
            assertTrue(known.containsAll(p.dossier().earlier().stream().map(e -> e.record().number()).toList()));
            assertTrue(known.containsAll(p.unused().stream().map(EndorsementRecord::number).toList()));
        }
        var filed = done(filings.file("FILE-1", Filings.Kind.APPLICATION, signed));
        assertEquals(filed, done(filings.file("FILE-1", Filings.Kind.APPLICATION, signed)), "handed in once");
        done(filings.file("FILE-4", Filings.Kind.APPLICATION, move(",\"signature\":[]")));
        String other = signed.replace("SELF", "NOBODY");
        assertEquals("NOT_ACCEPTED", reason(filings.file("FILE-2", Filings.Kind.APPLICATION, other)));
        var office = done(counters.free("FILE-3", mover)).getFirst();
        String booking = BureauClient.json(mover).toString().replaceFirst("}$", ",\"office\":\"" + office.code()
                + "\",\"day\":\"" + office.slots().getFirst().day() + "\",\"time\":\""
                + office.slots().getFirst().time()
                + "\"}");
        done(filings.file("FILE-3", Filings.Kind.BOOKING, booking));
        assertEquals(3, world.bureau.ledger().filings().size());
    }

    /** What somebody who moves hands in, and this after it. */
    private String move(String signature) {
        return BureauClient.json(identity(world.persona("zhang"))).toString().replaceFirst("}$",
                ",\"matter\":\"MOVE\",\"answers\":[{\"name\":\"who\",\"option\":\"SELF\"}]" + signature + "}");
    }

    /** By ID card, code and officer. */
    private void recognised(String order, String persona) {
        var desk = new IdentityDeskClient(exchange, new Consultations());
        done(desk.askOfficer(order, identity(world.persona(persona))));
        done(desk.code(order, 1, world.identity.codeOnPhone(persona).orElseThrow()));
        world.time.sleep(java.time.Duration.ofMinutes(2));
        assertEquals(IdentityDesk.Decision.APPROVED, done(desk.officer(order)).decision());
    }

    @Test
    void refusals_and_errors_are_problems_of_the_contract() {
        var bureau = world.bureau(exchange);
        var gateway = world.gateway(exchange);
        assertEquals("OUT_OF_ORDER", reason(bureau.entitlement("O-1", "CZ9900001")));
        assertEquals("OUT_OF_ORDER", reason(bureau.approve("O-1", "HKG3M1T")));
        assertEquals("NOT_APPROVED", reason(bureau.report("O-1", World.issued("E1234567", 1500))));
        var desk = new IdentityDeskClient(exchange, new Consultations());
        assertEquals("OUT_OF_ORDER", reason(desk.askOfficer("O-1")));
        done(bureau.holder("O-1", identity(world.persona("zhang"))));
        assertEquals("OUT_OF_ORDER", reason(desk.code("O-1", 1, "000000")));
        assertEquals("NO_CODE", reason(desk.officer("O-1")));
        world.identity.fault("no-phone");
        assertEquals("NO_PHONE", reason(desk.askOfficer("O-1")));
        assertEquals("NO_PHONE", reason(desk.askOfficer("O-2", identity(world.persona("no-permit")))));
        assertEquals("OTHER_BODY", reason(desk.askOfficer("O-1", identity(world.persona("no-permit")))));
        assertEquals("NOBODY", reason(desk.askOfficer("O-3",
                new Bureau.Identity("420199199001150016", "甲", java.time.LocalDate.EPOCH,
                        java.util.Optional.empty()))));
        assertEquals("NOT_PAID", reason(gateway.refund("P-9", "R-9", 100)));
        done(gateway.close("P-9"));
        assertEquals("CLOSED", reason(gateway.create("P-9", 100, world.time.now())));
        world.bureau.fault("error-500");
        assertEquals("OUT_OF_SERVICE", fault(bureau.health()).code());
        world.bureau.mend();
        world.qr.fault("down");
        assertEquals("BUSY", fault(gateway.query("P-1")).code());
    }

    private static String reason(org.kiosk24.device.Result<?> result) {
        return ((org.kiosk24.device.Fault.Rejected) fault(result)).reason();
    }

    @Test
    void a_denial_keeps_to_the_contract() {
        world.bureau.fault("approve-denied");
        var bureau = world.bureau(exchange);
        world.entitlement(bureau, "O-1", "zhang");
        assertTrue(done(bureau.approve("O-1", "HKG3M1T")) instanceof org.kiosk24.app.bureau.Bureau.Decision.Denied);
    }

    @Test
    void the_check_itself_sees_a_breach_on_either_side() {
        Exchange wrong = new ContractExchange(new Exchange() {
            @Override
            public String name() {
                return "wrong";
            }

            @Override
            public Answer exchange(String method, String path, String json) {
                return new Answer.Answered(200, "application/json", "{\"name\":7}");
            }
        });
        assertThrows(AssertionError.class, () -> wrong.exchange("GET", "/v1/health", ""));
        assertThrows(AssertionError.class, () -> exchange.exchange("GET", "/v1/elsewhere", ""));
        assertThrows(AssertionError.class,
                () -> exchange.exchange("POST", "/v1/orders/O-1/holder", "{\"idNumber\":\"1\"}"));
    }

    @Test
    void an_application_without_a_signature_or_with_a_broken_one_is_refused_and_nothing_is_filed() {
        recognised("FILE-1", "zhang");
        for (String broken : new String[]{"", ",\"signature\":null", ",\"signature\":\"\"", ",\"signature\":{}",
                ",\"signature\":[1,2]", ",\"signature\":[[]]", ",\"signature\":[[1]]", ",\"signature\":[[1,2,3]]",
                ",\"signature\":[[1,\"2\"]]", ",\"signature\":[[1,2.5]]", ",\"signature\":[[-1,2]]",
                ",\"signature\":[[1,1001]]", ",\"signature\":[[1,2],[]]",
                ",\"signature\":[[" + "1,".repeat(401) + "1]]", ",\"signature\":[" + "[1,2],".repeat(60) + "[1,2]]"})
            assertEquals(400,
                    world.bureau.handle("POST", "/v1/orders/FILE-1/application", move(broken)).status(), broken);
        assertEquals(List.of(), world.bureau.ledger().filings());
        for (String whole : new String[]{",\"signature\":[[0,1000]]",
                ",\"signature\":[[" + "1,".repeat(399) + "1]" + ",[1,2]".repeat(59) + "]"}) {
            String order = "FILE-" + whole.length();
            recognised(order, "zhang");
            assertEquals(200,
                    world.bureau.handle("POST", "/v1/orders/" + order + "/application", move(whole)).status(), whole);
        }
    }

    @Test
    void the_model_refuses_what_the_contract_does_not_allow() {
        for (String body : new String[]{"", "{", "[]", "{}", "{\"productCode\":7}", "{\"productCode\":\"HKG\"}",
                "{\"productCode\":\"HKG3M1T\",\"more\":1}", "{\"productCode\":\"HKG3M1T\"} {}"})
            assertEquals(400, world.bureau.handle("POST", "/v1/orders/O-1/approval", body).status(), body);
        for (String path : new String[]{"/", "/v1", "/v1/orders//approval", "/v1/orders/a b/approval",
                "/v1/orders/O-1/approval/x", "/v1/orders/O-1/other"})
            assertEquals(404, world.bureau.handle("POST", path, "{}").status(), path);
        for (String path : new String[]{"/v1/payments/", "/v1/payments/P-1/refunds/", "/v1/payments/P-1/open",
                "/v1/payments/P-1/refunds/R/1"})
            assertEquals(404, world.qr.handle("POST", path, "{\"fen\":1}").status(), path);
        assertEquals(400, world.qr.handle("POST", "/v1/payments/P-1", "{\"fen\":0,\"expireAt\":\"\"}").status());
    }
}
