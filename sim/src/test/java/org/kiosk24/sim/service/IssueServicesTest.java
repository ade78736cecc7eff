package org.kiosk24.sim.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.bureau.Bureau.Reason;
import org.kiosk24.app.order.ContinueCode;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.sim.citizen.ScriptedCitizen;
import org.kiosk24.sim.citizen.ScriptedCitizen.Mind;
import org.kiosk24.sim.citizen.ScriptedCitizen.Wish;
import org.kiosk24.sim.world.HashSeal;
import org.kiosk24.sim.world.Ledger;
import org.kiosk24.sim.world.VirtualKiosk;
import org.kiosk24.sim.world.VirtualTime;
import org.kiosk24.sim.world.World;

/** The ways to an endorsement besides a new one: what was approved online, what was interrupted, what has faded. */
class IssueServicesTest {
    private final SplittableRandom random = new SplittableRandom(11);
    private final VirtualTime time = new VirtualTime(random, Instant.parse("2026-11-23T01:00:00Z"));
    private final World world = new World(time, random, HashSeal.signer());
    private final List<Screen> seen = new ArrayList<>();
    private Optional<ScriptedCitizen> person = Optional.empty();
    private VirtualKiosk kiosk;

    @TempDir
    Path dir;

    private static Wish wish(String persona, String service, Mind mind) {
        return new Wish(persona, service, "HKG1Y1T", Method.QR, Duration.ofMillis(800), mind);
    }

    /** One person after another; what each was told last. */
    private List<Screen> visits(Wish... wishes) {
        kiosk = new VirtualKiosk(time, random, world, HashSeal.check(), view -> {
            if (seen.isEmpty() || !seen.getLast().equals(view.screen()))
                seen.add(view.screen());
            person.ifPresent(p -> p.show(view));
        }, dir);
        kiosk.powerOn();
        List<Screen> last = new ArrayList<>();
        time.start("street", () -> {
            for (Wish wish : wishes) {
                var citizen = new ScriptedCitizen(wish, world, kiosk::press, time);
                person = Optional.of(citizen);
                time.sleep(Duration.ofSeconds(65));
                citizen.visit(Duration.ofMinutes(3));
                last.addAll(citizen.lastWord(time.in(Duration.ofSeconds(1))).stream().toList());
            }
        });
        time.run(Duration.ofMinutes(10L * wishes.length));
        assertEquals(Optional.empty(), kiosk.journal().verify());
        kiosk.journal().close();
        time.end();
        return last;
    }

    private List<String> outcomes() {
        return world.ledger().outcomes().stream().map(o -> o.outcome()).toList();
    }

    @Test
    void what_was_approved_online_is_found_by_the_id_card_paid_and_made() {
        List<Screen> last = visits(wish("online-approved", "collect", Mind.STAYS));

        assertInstanceOf(Screen.Goodbye.class, last.getFirst(), last::toString);
        Ledger ledger = world.ledger();
        assertEquals("MAC1Y1T", ledger.endorsements().getFirst().product());
        assertEquals(1500, ledger.keptFen());
        assertEquals(List.of("ISSUED"), outcomes());
    }

    @Test
    void what_was_approved_online_is_found_by_the_code_of_the_message_without_an_id_card() {
        world.idcard.fault("silent");
        List<Screen> last = visits(wish("online-approved", "collect", Mind.STAYS));

        assertInstanceOf(Screen.Goodbye.class, last.getFirst(), last::toString);
        assertTrue(seen.stream().noneMatch(Screen.PlaceIdCard.class::isInstance));
        assertEquals("MAC1Y1T", world.ledger().endorsements().getFirst().product());
        assertEquals(List.of("ISSUED"), outcomes());
    }

    @Test
    void who_collects_twice_is_told_that_nothing_waits() {
        List<Screen> last = visits(wish("online-approved", "collect", Mind.STAYS),
                wish("online-approved", "collect", Mind.STAYS));

        assertEquals(List.of("NO_ONLINE_APPLICATION"), codes(last.get(1)));
        assertEquals(1, world.ledger().cards().size());
    }

    @Test
    void who_has_an_approved_application_and_asks_for_a_new_endorsement_is_sent_to_collect_it() {
        assertEquals(List.of("COLLECT_FIRST"),
                codes(visits(wish("online-approved", "endorsement", Mind.STAYS)).getFirst()));
    }

    @Test
    void a_faded_print_is_made_anew_for_nothing_and_without_a_chip_record() {
        List<Screen> last = visits(wish("elder", "reprint", Mind.STAYS));

        assertInstanceOf(Screen.Goodbye.class, last.getFirst(), last::toString);
        Ledger ledger = world.ledger();
        assertEquals(0, ledger.payments().size() + ledger.qrPayments().size());
        assertEquals(0, ledger.chipRecords().size());
        assertEquals(1, ledger.cards().size());
        assertTrue(ledger.cards().getFirst().text().contains("签注号 E000000000001"));
        assertEquals(List.of("ISSUED"), outcomes());
        assertTrue(seen.stream().noneMatch(Screen.ChoosePayment.class::isInstance));
    }

    @Test
    void a_permit_without_a_valid_endorsement_has_nothing_to_be_printed_again() {
        assertEquals(List.of("NOTHING_TO_REPRINT"), codes(visits(wish("zhang", "reprint", Mind.STAYS)).getFirst()));
        assertEquals(0, world.ledger().cards().size());
    }

    @Test
    void an_interrupted_visit_goes_on_with_the_code_of_its_slip_and_is_paid_once() {
        List<Screen> last = visits(wish("zhang", "endorsement", Mind.CANCELS_WHEN_ASKED_TO_PAY),
                wish("zhang", "continue", Mind.STAYS));

        String first = world.ledger().outcomes().getFirst().orderId();
        var sorry = assertInstanceOf(Screen.Sorry.class, last.getFirst());
        assertEquals(Optional.of(ContinueCode.of(first)), sorry.continueCode());
        assertTrue(world.receipt.slips().getFirst().toString().contains(ContinueCode.of(first)));
        assertInstanceOf(Screen.Goodbye.class, last.get(1), last::toString);
        assertEquals(List.of("NOT_ISSUED", "ISSUED"), outcomes());
        assertEquals(List.of("HKG1Y1T", "HKG1Y1T"),
                world.ledger().endorsements().stream().map(e -> e.product()).toList());
        assertEquals(1500, world.ledger().keptFen());
    }

    @Test
    void nobody_goes_on_with_what_another_interrupted() {
        visits(wish("zhang", "endorsement", Mind.CANCELS_WHEN_ASKED_TO_PAY));
        String code = ContinueCode.of(world.ledger().outcomes().getFirst().orderId());

        assertEquals(Optional.of(code), world.code("zhang", "continue-code"));
        assertEquals(Optional.empty(), world.code("shenzhen", "continue-code"));
    }

    private static List<String> codes(Screen last) {
        return assertInstanceOf(Screen.NotEntitled.class, last, last::toString).reasons().stream().map(Reason::code)
                .toList();
    }
}
