package org.kiosk24.sim.bureau;

import org.kiosk24.app.catalogue.Catalogue;
import org.kiosk24.app.catalogue.Item;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kiosk24.sim.bureau.World.done;
import static org.kiosk24.sim.bureau.World.fault;
import static org.kiosk24.sim.bureau.World.shape;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiosk24.app.bureau.Bureau;
import org.kiosk24.app.bureau.Bureau.Decision;
import org.kiosk24.app.bureau.Bureau.Product;
import org.kiosk24.app.bureau.Bureau.Reason;
import org.kiosk24.app.bureau.Bureau.Report;
import org.kiosk24.app.bureau.BureauClient;
import org.kiosk24.app.bureau.KeyFile;
import org.kiosk24.device.permit.Decoded;
import org.kiosk24.device.permit.EndorsementRecord;
import org.kiosk24.device.permit.SignedEndorsement;
import org.kiosk24.sim.people.Personas;

class BureauModelTest {
    private final World world = new World();
    private final Bureau bureau = world.bureau(world.memory());

    private static List<String> codes(Bureau.Entitlement e) {
        return e.products().stream().map(p -> p.code() + p.kind()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "zhang            | HKG3M1TG HKG3M2TG HKG1Y1TG HKG1Y2TG MAC3M1TG MAC1Y1TG | -",
            "elder            | HKG3M1TL HKG3M2TL HKG1Y1TL HKG1Y2TL MAC3M1TL MAC1Y1TL | -",
            "minority         | HKG3M1TL HKG3M2TL HKG1Y1TL HKG1Y2TL MAC3M1TL MAC1Y1TL | -",
            "long-name        | HKG3M1TG HKG3M2TG HKG1Y1TG HKG1Y2TG MAC3M1TG MAC1Y1TG | -",
            "shenzhen         | HKG1Y9TG HKG3M1TG HKG3M2TG HKG1Y1TG HKG1Y2TG MAC3M1TG MAC1Y1TG | -",
            "zhuhai           | MAC1Y9TG HKG3M1TG HKG3M2TG HKG1Y1TG HKG1Y2TG MAC3M1TG MAC1Y1TG | -",
            "expired-permit   | - | PERMIT_EXPIRED", "permit-60-days   | - | PERMIT_UNDER_THREE_MONTHS",
            "permit-200-days  | HKG3M1TG HKG3M2TG MAC3M1TG | THREE_MONTHS_ONLY",
            "applied-recently | - | APPLIED_RECENTLY", "control          | - | COUNTER",
            "functionary      | - | APPLIED_RECENTLY UNIT_CONSENT", "unpaid           | - | FEE_OUTSTANDING",
            "child            | - | GUARDIAN", "others-permit    | - | PERMIT_NOT_YOURS",
            "expired-id       | - | ID_CARD_EXPIRED", "online-approved  | - | COLLECT_FIRST",
            "online-approved-long-ago | - | COLLECT_FIRST", "online-examined  | - | UNDER_EXAMINATION",
            "online-late      | - | UNDER_EXAMINATION", "online-refused   | - | ONLINE_REFUSED"})
    void each_citizen_gets_all_that_is_due_and_every_reason_at_once(String persona, String products, String reasons) {
        var may = world.entitlement(bureau, "O-1", persona);
        assertEquals(products == null ? List.of() : List.of(products.split(" ")), codes(may));
        assertEquals(reasons == null ? List.of() : List.of(reasons.split(" ")),
                may.reasons().stream().map(Reason::code).toList());
    }

    @ParameterizedTest
    @CsvSource({"no-permit", "hongkong", "foreigner-2017", "foreigner-2023"})
    void who_holds_no_permit_is_refused(String persona) {
        assertEquals("Refused REJECTED NO", shape(bureau.holder("O-1", World.identity(world.persona(persona)))));
    }

    @Test
    void a_control_case_reads_like_any_way_to_the_counter() {
        var reasons = world.entitlement(bureau, "O-1", "control").reasons();
        assertFalse((reasons + "").matches("(?is).*(控|边控|不准|control|list|police|wanted).*"), reasons.toString());
    }

    @Test
    void an_older_permit_of_the_same_person_is_named_as_replaced() {
        var p = world.persona("long-name");
        done(bureau.holder("O-1", World.identity(p)));
        var may = done(bureau.entitlement("O-1", p.permits().get(1).number()));
        assertEquals(List.of("PERMIT_REPLACED", "PERMIT_EXPIRED"), may.reasons().stream().map(Reason::code).toList());
        assertEquals(3, p.permits().size());
    }

    @Test
    void every_product_costs_what_the_price_notice_says_and_starts_on_its_day() {
        for (Item item : Catalogue.shipped().items()) {
            int yuan = switch (item.entries()) {
                case 1 -> 15;
                case 2 -> 30;
                default -> 80;
            };
            assertEquals(yuan * 100, item.feeFen(), item.code());
        }
        var people = Personas.load(LocalDate.of(2024, 11, 30));
        var before = Eligibility.of(people.find("shenzhen").orElseThrow(),
                people.find("shenzhen").orElseThrow().permits().getFirst().number(), Optional.empty(),
                LocalDate.of(2024, 11, 30), Catalogue.shipped());
        assertTrue(before.items().stream().noneMatch(i -> i.entries() == 9), "it began on 2024-12-01");
    }

    @Test
    void an_approval_says_what_to_print_and_lasts_as_long_as_the_product() {
        var approved = world.approved(bureau, "O-1", "zhang", "HKG1Y2T");
        assertEquals(List.of("往来港澳签注", "签注号 E2611230000001", "前往地 香港 HKG", "种类 个人旅游 G", "次数 二次 停留7天",
                "有效期自 2026-11-23", "有效期至 2027-11-22", "签发 武汉出入境"), approved.printLines());
        assertEquals(LocalDate.of(2027, 11, 22), approved.validTo());
    }

    @Test
    void no_line_of_any_product_is_wider_than_the_permit() {
        int n = 0;
        for (var p : world.people.all())
            if (!p.permits().isEmpty())
                for (Product product : world.entitlement(bureau, "O-" + ++n, p.id()).products()) {
                    var lines = world.approved(bureau, "O-" + n + product.code(), p.id(), product.code()).printLines();
                    assertTrue(lines.stream().allMatch(l -> BureauClient.columns(l) <= 24), lines.toString());
                }
        assertTrue(world.bureau.ledger().endorsements().size() > 30);
    }

    @Test
    void every_call_again_is_answered_the_same_and_acts_no_second_time() {
        var first = world.approved(bureau, "O-1", "zhang", "HKG3M1T");
        var again = assertInstanceOf(Decision.Approved.class, done(bureau.approve("O-1", "HKG3M1T")));
        assertEquals(first.endorsementNumber(), again.endorsementNumber());
        assertArrayEquals(first.chipRecord(), again.chipRecord());
        Report report = World.issued(first.endorsementNumber(), 1500);
        done(bureau.report("O-1", report));
        done(bureau.report("O-1", report));
        assertEquals(1, world.bureau.ledger().endorsements().size());
        assertEquals(1, world.bureau.ledger().outcomes().size());
    }

    @Test
    void the_same_id_with_another_body_is_a_conflict_and_changes_nothing() {
        var approved = world.approved(bureau, "O-1", "zhang", "HKG3M1T");
        assertEquals("Failed REJECTED NO", shape(bureau.approve("O-1", "HKG3M2T")));
        assertEquals("Failed REJECTED NO", shape(bureau.holder("O-1", World.identity(world.persona("elder")))));
        assertEquals("Failed REJECTED NO", shape(bureau.entitlement("O-1", "CZ9900002")));
        done(bureau.report("O-1", World.issued(approved.endorsementNumber(), 1500)));
        assertEquals("Failed REJECTED NO", shape(bureau.report("O-1", World.issued(approved.endorsementNumber(), 0))));
        assertEquals(1, world.bureau.ledger().outcomes().size());
        assertEquals("HKG3M1T", world.bureau.ledger().endorsements().getFirst().product());
    }

    @Test
    void what_was_not_offered_is_denied() {
        world.entitlement(bureau, "O-1", "zhang");
        assertInstanceOf(Decision.Denied.class, done(bureau.approve("O-1", "HKG1Y9T")));
        world.entitlement(bureau, "O-2", "expired-permit");
        assertInstanceOf(Decision.Denied.class, done(bureau.approve("O-2", "HKG3M1T")));
        assertEquals(List.of(), world.bureau.ledger().endorsements());
    }

    @Test
    void an_unused_endorsement_for_the_same_place_is_warned_of() {
        for (Product p : world.entitlement(bureau, "O-1", "elder").products())
            assertEquals(p.destination().equals("HKG"), p.replaces(), p.code());
        var approved = world.approved(bureau, "O-2", "zhang", "MAC1Y1T");
        for (Product p : world.entitlement(bureau, "O-3", "zhang").products())
            assertFalse(p.replaces(), "approved is not yet issued");
        done(bureau.report("O-2", World.issued(approved.endorsementNumber(), 1500)));
        for (Product p : world.entitlement(bureau, "O-4", "zhang").products())
            assertEquals(p.destination().equals("MAC"), p.replaces(), p.code());
    }

    @Test
    void an_order_that_became_a_case_stands_in_the_books_with_its_reason() {
        var approved = world.approved(bureau, "O-1", "zhang", "HKG3M1T");
        done(bureau.report("O-1", new Report("CASE", approved.endorsementNumber(), 1500, "CARD", "0007", "K-1",
                "printed, chip unknown", Instant.EPOCH)));
        var ledger = world.bureau.ledger();
        assertEquals("CASE", ledger.endorsements().getFirst().state());
        assertEquals(List.of(new BureauLedger.Case("O-1", "K-1", "printed, chip unknown", 1500)), ledger.cases());
    }

    @Test
    void a_chip_record_bears_the_seal_and_names_the_order(@TempDir Path folder) throws Exception {
        SimCa ca = SimCa.open(folder, new SecureRandom(), world.time.now());
        var sealed = new BureauModel(world.time, world.people, ca.signer(world.time.now()), new SplittableRandom(1));
        var office = new Office(sealed, world.qr, world.identity, java.time.Duration.ZERO);
        Bureau client = world.bureau(new MemoryExchange(office, world.time, java.time.Duration.ofSeconds(1)));
        var approved = world.approved(client, "O-1", "zhang", "HKG1Y2T");
        var seal = new KeyFile(folder.resolve("seal.p12")).certificate();
        assertEquals(
                Decoded.good(new EndorsementRecord("O-1", approved.endorsementNumber(), "CZ9900001", "HKG1Y2T", 'G',
                        approved.validFrom(), approved.validTo(), 2, 7)),
                SignedEndorsement.verify(approved.chipRecord(), seal));
    }

    @Test
    void an_unknown_fault_is_told_with_the_known_ones() {
        var e = assertThrows(IllegalArgumentException.class, () -> world.bureau.fault("flood"));
        assertTrue(e.getMessage().contains("answer-lost"), e.getMessage());
    }

    @Test
    void nothing_that_a_technician_reads_holds_personal_data() {
        String number = world.persona("zhang").card().idNumber();
        var refused = fault(bureau.holder("O-1", World.identity(world.persona("no-permit")))).line();
        assertFalse(refused.contains("蒋芳") || refused.contains("420199"), refused);
        world.approved(bureau, "O-2", "zhang", "HKG3M1T");
        String books = world.bureau.ledger() + "" + world.bureau.state();
        assertFalse(books.contains(number) || books.contains("CZ9900001") || books.contains("张三"), books);
    }
}
