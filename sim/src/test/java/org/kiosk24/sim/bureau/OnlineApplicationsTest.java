package org.kiosk24.sim.bureau;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kiosk24.sim.bureau.World.done;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kiosk24.app.bureau.Bureau;
import org.kiosk24.app.bureau.Bureau.Product;
import org.kiosk24.app.bureau.Bureau.Reason;
import org.kiosk24.device.Mask;
import org.kiosk24.sim.people.Personas;

class OnlineApplicationsTest {
    private static final LocalDate MONDAY = World.TODAY;
    private final World world = new World();
    private final Bureau bureau = world.bureau(world.memory());

    private static List<String> reasons(Bureau.Entitlement e) {
        return e.reasons().stream().map(Reason::code).toList();
    }

    private static List<String> products(Bureau.Entitlement e) {
        return e.products().stream().map(Product::code).toList();
    }

    @Test
    void working_days_leave_weekends_out() {
        assertEquals(DayOfWeek.MONDAY, MONDAY.getDayOfWeek());
        assertEquals(LocalDate.parse("2026-11-20"), WorkingDays.before(MONDAY, 1));
        assertEquals(LocalDate.parse("2026-11-18"), WorkingDays.before(MONDAY, 3));
        assertEquals(LocalDate.parse("2026-11-26"), WorkingDays.after(MONDAY, 3));
        assertEquals(LocalDate.parse("2026-11-25"), WorkingDays.after(LocalDate.parse("2026-11-20"), 3));
        assertEquals(LocalDate.parse("2026-11-24"), WorkingDays.after(LocalDate.parse("2026-11-21"), 2), "a Saturday");
        assertEquals(MONDAY, WorkingDays.after(MONDAY, 0));
    }

    @Test
    void what_is_counted_back_and_forth_is_the_same_day_on_every_day_of_the_week() {
        for (int d = 0; d < 5; d++)
            for (int n = 0; n < 15; n++)
                assertEquals(MONDAY.plusDays(d), WorkingDays.after(WorkingDays.before(MONDAY.plusDays(d), n), n));
    }

    @Test
    void decisions_are_made_when_the_office_is_open() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 1000; i++) {
            var at = WorkingDays.moment(MONDAY, random).atZone(BureauModel.CHINA);
            assertEquals(MONDAY, at.toLocalDate());
            assertTrue(at.getHour() >= 9 && at.getHour() < 17, at::toString);
        }
    }

    @Test
    void who_was_approved_gets_what_was_approved_at_once_and_nothing_else() {
        assertEquals(List.of("COLLECT_FIRST"), reasons(world.entitlement(bureau, "O-0", "online-approved")));
        assertEquals(List.of("MAC1Y1T"), products(world.collectable(bureau, "O-1", "online-approved")));
        var approved = world.collected(bureau, "O-2", "online-approved", "MAC1Y1T");
        assertFalse(approved.endorsementNumber().isEmpty());
    }

    @Test
    void an_endorsement_that_was_made_ends_the_application() {
        var approved = world.collected(bureau, "O-1", "online-approved", "MAC1Y1T");
        assertEquals(1, world.collectable(bureau, "O-2", "online-approved").products().size(), "not made yet");
        done(bureau.report("O-1", World.issued(approved.endorsementNumber(), 1500)));

        assertTrue(products(world.entitlement(bureau, "O-3", "online-approved")).size() > 1);
        assertEquals(List.of("NO_ONLINE_APPLICATION"), reasons(world.collectable(bureau, "O-4", "online-approved")));
    }

    @Test
    void who_comes_before_the_message_is_told_to_wait_for_it_and_is_served_after_it() {
        Instant now = world.time.now();
        assertEquals(Instant.parse("2026-11-23T02:00:00Z"), now);
        world.time.sleep(Duration.ofMinutes(-61));
        assertEquals(List.of("UNDER_EXAMINATION"), reasons(world.entitlement(bureau, "O-1", "online-today")));

        world.time.sleep(Duration.ofHours(9));
        assertEquals(List.of("HKG3M1T"), products(world.collectable(bureau, "O-2", "online-today")));
    }

    @Test
    void the_late_ones_are_decided_after_five_working_days() {
        world.time.sleep(Duration.ofHours(12));
        assertEquals(List.of("UNDER_EXAMINATION"), reasons(world.entitlement(bureau, "O-1", "online-late")));
        world.time.sleep(Duration.ofHours(24));
        assertEquals(List.of("HKG1Y1T"), products(world.collectable(bureau, "O-2", "online-late")));
    }

    @Test
    void a_refused_application_is_a_reason_of_its_own() {
        var may = world.entitlement(bureau, "O-1", "online-refused");
        assertEquals(List.of("ONLINE_REFUSED"), reasons(may));
        assertEquals(List.of(), may.products());
    }

    @Test
    void everybody_gets_one_message_when_it_is_decided_and_not_before() {
        world.time.sleep(Duration.ofMinutes(-61));
        Map<String, String> codes = world.bureau.ledger().messages().stream()
                .collect(Collectors.toMap(BureauLedger.Sms::to, BureauLedger.Sms::code));
        assertEquals(Map.of(masked("online-approved"), "APPROVED", masked("online-approved-long-ago"), "APPROVED",
                masked("online-refused"), "REFUSED"), codes);

        world.time.sleep(Duration.ofDays(7));
        List<BureauLedger.Sms> all = world.bureau.ledger().messages();
        assertEquals(6, all.size());
        assertEquals(6, all.stream().map(BureauLedger.Sms::application).distinct().count());
        for (int i = 1; i < all.size(); i++)
            assertFalse(all.get(i).at().isBefore(all.get(i - 1).at()));
    }

    @Test
    void the_moment_of_a_decision_is_drawn_and_the_same_seed_draws_the_same() {
        assertEquals(decided(1), decided(1));
        assertTrue(java.util.stream.LongStream.range(0, 20).mapToObj(OnlineApplicationsTest::decided).distinct()
                .count() > 10);
    }

    private static Instant decided(long seed) {
        Instant lastWeek = MONDAY.minusDays(1).atStartOfDay(BureauModel.CHINA).toInstant();
        return new OnlineDesk(Personas.load(MONDAY).all(), MONDAY, new SplittableRandom(seed))
                .sent(lastWeek.plus(Duration.ofDays(30))).stream().map(BureauLedger.Sms::at)
                .filter(lastWeek::isBefore).findFirst().orElseThrow();
    }

    private String masked(String persona) {
        return Mask.number(world.persona(persona).permits().getFirst().number());
    }
}
