package org.kiosk24.sim.hasty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.order.Order;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.order.Orders;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.View;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.sim.citizen.ScriptedCitizen;
import org.kiosk24.sim.people.Persona;
import org.kiosk24.sim.world.HashSeal;
import org.kiosk24.sim.world.Promise;
import org.kiosk24.sim.world.VirtualKiosk;
import org.kiosk24.sim.world.VirtualTime;
import org.kiosk24.sim.world.World;

/** Whatever is done to it at random, a kiosk serves the next person, shows nobody another's data, and keeps its promise. */
class HastyTest {
    private static final int EVENTS = 10_000;
    private static final Duration REST = Duration.ofMinutes(15);

    private static final Duration ROUND_OF_STAFF = Duration.ofMinutes(7);

    @TempDir
    Path dir;

    @ParameterizedTest
    @EnumSource
    void ten_thousand_things_at_random_leave_a_kiosk_that_serves_the_next_person(Haste.Mix mix) throws Exception {
        assertEquals(List.of(), wrong(20261123, mix, EVENTS));
    }

    @Test
    @Tag("soak")
    void so_does_any_other_haste() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (long seed = 1; seed <= 40 && wrong.isEmpty(); seed++)
            for (Haste.Mix mix : Haste.Mix.values())
                wrong.addAll(wrong(seed, mix, EVENTS));
        assertEquals(List.of(), wrong);
    }

    private List<String> wrong(long seed, Haste.Mix mix, int events) throws Exception {
        var random = new SplittableRandom(seed);
        var time = new VirtualTime(random.split(), Instant.parse("2026-11-23T01:00:00Z"));
        var world = new World(time, random.split(), HashSeal.signer());
        Haste[] haste = new Haste[1];
        var traces = new Traces(world.personas().all(), () -> present(haste[0], world));
        List<Screen> seen = new ArrayList<>();
        ScriptedCitizen[] next = new ScriptedCitizen[1];
        var kiosk = new VirtualKiosk(time, random.split(), world, HashSeal.check(), view -> {
            traces.show(view);
            if (next[0] != null) {
                seen.add(view.screen());
                next[0].show(view);
            }
        }, Files.createTempDirectory(dir, "hasty"));
        haste[0] = new Haste(mix, kiosk, world, traces, time, random.split());
        kiosk.speech(traces);
        kiosk.powerOn();
        List<String> wrong = new ArrayList<>();
        time.start("staff", () -> {
            while (true) {
                time.sleep(ROUND_OF_STAFF);
                takeOutWhatIsKept(kiosk, world, traces, wrong);
            }
        });
        time.start("haste", () -> {
            haste[0].run(events);
            for (int i = 0; i < REST.toSeconds() / 5; i++) {
                haste[0].leave();
                time.sleep(Duration.ofSeconds(5));
            }
            View left = traces.newest().orElseThrow();
            if (!(left.screen() instanceof Screen.Welcome))
                wrong.add("nobody is welcomed after haste: " + left);
            world.comesWithNewPermit("zhang");
            traces.isHere(world.person("zhang"));
            int kept = world.ledger().keptFen();
            next[0] = new ScriptedCitizen(new ScriptedCitizen.Wish("zhang", "HKG3M1T", Method.CARD,
                    Duration.ofMillis(700)), world, kiosk::press, time);
            next[0].show(left);
            var parting = next[0].visit(Duration.ofMinutes(4));
            Optional<Screen> last = next[0].lastWord(time.in(Duration.ofSeconds(1)));
            if (last.filter(s -> s instanceof Screen.Goodbye).isEmpty() || world.ledger().keptFen() != kept + 1500)
                wrong.add("the next person was not served: " + parting + ", " + last + " after "
                        + seen.stream().distinct().toList());
            time.sleep(REST);
        });
        try {
            do
                time.run(Duration.ofHours(6));
            while (wrong.isEmpty() && next[0] == null);
            time.run(Duration.ofHours(1));
            var begun = new ArrayList<Promise.Ordered>();
            List<Order> orders = Orders.all(kiosk.journal()).stream().map(OrderFile::order).toList();
            for (var row : kiosk.journal().rows())
                if (row.kind().equals("Opened"))
                    begun.add(new Promise.Ordered(row.orderId(), Instant.parse(row.at()),
                            orders.stream().filter(o -> o.id().equals(row.orderId())).flatMap(o -> o.filed().stream())
                                    .map(f -> f.number()).toList()));
            orders.stream().filter(o -> o.ending().isEmpty()).forEach(o -> wrong.add("an order is open: " + o));
            wrong.addAll(Promise.broken(world.ledger(), begun));
            wrong.addAll(traces.found());
            kiosk.journal().verify().ifPresent(wrong::add);
            int deep = world.ledger().endorsements().size();
            assertTrue(traces.visits() > events / 500 && deep > 2,
                    "haste came nowhere: " + traces.visits() + " visits, " + deep + " endorsements");
        } finally {
            kiosk.cutPower();
            time.end();
        }
        return wrong.stream().distinct().limit(5).map(w -> "seed " + seed + ", " + mix + ": " + w).toList();
    }

    /** A permit that nobody took stays inside for staff; there is never one that no order keeps. */
    private static void takeOutWhatIsKept(VirtualKiosk kiosk, World world, Traces traces, List<String> wrong) {
        boolean reduced = traces.newest()
                .filter(v -> v.screen() instanceof Screen.Welcome w && w.notNow().isPresent()).isPresent();
        if (!reduced || world.cardStation.place() != Place.INSIDE)
            return;
        if (Orders.all(kiosk.journal()).stream().map(OrderFile::order)
                .noneMatch(o -> o.custody() == Order.Custody.KEPT))
            wrong.add("a permit is inside that no order keeps");
        world.cardStation.clear();
    }

    private static List<Persona> present(Haste haste, World world) {
        List<Persona> present = new ArrayList<>();
        if (haste == null)
            return present;
        haste.lying().ifPresent(present::add);
        if (world.cardStation.place() != Place.NONE)
            present.addAll(haste.inserted().stream().toList());
        return present;
    }
}
