package org.kiosk24.sim.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.kiosk24.app.order.Entry;
import org.kiosk24.app.order.Order;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.words.Language;
import org.kiosk24.sim.citizen.Manner;
import org.kiosk24.sim.citizen.ScriptedCitizen;
import org.kiosk24.sim.citizen.ScriptedCitizen.Mind;
import org.kiosk24.sim.citizen.ScriptedCitizen.Wish;
import org.kiosk24.sim.day.Canaries;
import org.kiosk24.sim.world.Ledger;
import org.kiosk24.sim.world.Promise;
import org.kiosk24.sim.world.VirtualVisit;

/** What came of one visit; whatever it was, nobody's data was shown and every order has come to a defined end. */
record Served(Optional<Screen> lastWord, List<Screen> seen, List<Order> orders, Ledger ledger,
        List<String> slips) {
    static Wish wish(String persona, String service, String choice) {
        return new Wish(persona, service, choice, Entry.Method.CARD, Duration.ofMillis(600), Mind.STAYS);
    }

    static Served of(Wish wish) {
        return of(wish, Manner.DILIGENT, (visit, view) -> {
        });
    }

    static Served in(Language language, Wish wish) {
        return of(wish, Manner.DILIGENT, (visit, view) -> {
            if (view.screen() instanceof Screen.Welcome)
                visit.kiosk().press(new Touch.Speak(language));
        });
    }

    /** With something that happens at each new view. */
    static Served of(Wish wish, Manner manner, BiConsumer<VirtualVisit, View> accident) {
        try {
            Path folder = Files.createTempDirectory("served");
            try (var visit = new VirtualVisit(5, wish, manner, folder, accident)) {
                visit.run();
                List<Order> orders = visit.orders();
                var served = new Served(visit.lastWord(), visit.seen(), orders, visit.world().ledger(),
                        visit.world().receipt.slips().stream().map(s -> String.join("\n", s.lines())).toList());
                served.isWell(new Canaries(visit.world().personas().all()), visit);
                return served;
            } finally {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList())
                        Files.delete(file);
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void isWell(Canaries canaries, VirtualVisit visit) {
        for (Screen screen : seen)
            assertEquals(Optional.empty(), canaries.in(screen.toString()), screen::toString);
        for (String slip : slips)
            assertEquals(Optional.empty(), canaries.in(slip), slip);
        for (Order order : orders)
            assertTrue(order.ending().isPresent(), () -> order + " after " + seen);
        assertEquals(List.of(), Promise.broken(ledger, promised(visit)), seen::toString);
        assertEquals(Optional.empty(), visit.kiosk().journal().verify());
        assertTrue(seen.getLast() instanceof Screen.Welcome || seen.getLast() instanceof Screen.OutOfService,
                () -> "the kiosk is left at " + seen.getLast());
    }

    private List<Promise.Ordered> promised(VirtualVisit visit) {
        var begun = new ArrayList<Promise.Ordered>();
        for (var row : visit.kiosk().journal().rows())
            if (row.kind().equals("Opened"))
                begun.add(new Promise.Ordered(row.orderId(), java.time.Instant.parse(row.at()),
                        orders.stream().filter(o -> o.id().equals(row.orderId())).flatMap(o -> o.filed().stream())
                                .map(f -> f.number()).toList()));
        return begun;
    }

    Screen.Sheet lastSheet() {
        return (Screen.Sheet) lastWord.filter(ScriptedCitizen::isLast)
                .orElseThrow(() -> new AssertionError(lastWord + " after " + seen));
    }

    List<String> names() {
        return Told.sheets(seen).stream().map(Screen.Sheet::name).toList();
    }
}
