package org.kiosk24.sim.world;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.sim.citizen.ScriptedCitizen;

class VirtualVisitTest {
    @TempDir
    Path dir;

    @ParameterizedTest
    @EnumSource
    void a_citizen_is_served_in_virtual_time_as_on_wires(Method method) {
        var random = new SplittableRandom(7);
        var time = new VirtualTime(random, Instant.parse("2026-11-23T01:00:00Z"));
        var world = new World(time, random, HashSeal.signer());
        var said = new ArrayList<Screen>();
        ScriptedCitizen[] citizen = new ScriptedCitizen[1];
        var kiosk = new VirtualKiosk(time, random, world, HashSeal.check(), view -> citizen[0].show(view), dir);
        citizen[0] = new ScriptedCitizen(
                new ScriptedCitizen.Wish("zhang", "HKG3M1T", method, Duration.ofMillis(800)), world, kiosk::press,
                time);
        citizen[0].start();
        kiosk.powerOn();
        time.start("watch", () -> said.addAll(citizen[0].lastWord(time.in(Duration.ofMinutes(5))).stream().toList()));
        time.run(Duration.ofMinutes(10));

        Ledger ledger = world.ledger();
        assertInstanceOf(Screen.Goodbye.class, said.getFirst(), said::toString);
        assertEquals(1500, ledger.keptFen());
        assertEquals(1, ledger.cards().size());
        assertEquals(1, ledger.chipRecords().size());
        assertEquals(List.of("ISSUED"), ledger.outcomes().stream().map(o -> o.outcome()).toList());
        assertEquals(Optional.empty(), kiosk.journal().verify());
        kiosk.journal().close();
    }

    /** The devices are looked at once a minute behind the welcome screen, which takes about a quarter of a second. */
    @ParameterizedTest
    @ValueSource(ints = {59_990, 60_010, 60_050, 60_100, 60_150, 60_200, 60_250, 60_300})
    void a_touch_during_a_look_at_the_devices_is_answered(int millisOfWelcome) {
        var random = new SplittableRandom(millisOfWelcome);
        var time = new VirtualTime(random, Instant.parse("2026-11-23T01:00:00Z"));
        var world = new World(time, random, HashSeal.signer());
        var seen = new ArrayList<Screen>();
        Mailbox<Screen> welcome = time.mailbox();
        var kiosk = new VirtualKiosk(time, random, world, HashSeal.check(), view -> {
            seen.add(view.screen());
            welcome.post(view.screen());
        }, dir);
        kiosk.powerOn();
        time.start("finger", () -> {
            while (!(welcome.receive() instanceof Screen.Welcome));
            time.sleep(Duration.ofMillis(millisOfWelcome));
            kiosk.press(new Touch.Start());
            time.sleep(Duration.ofSeconds(1));
            assertTrue(ScriptedCitizen.isMenu(seen.getLast()));
        });
        time.run(Duration.ofMinutes(3));
        assertTrue(seen.stream().anyMatch(ScriptedCitizen::isMenu));
        kiosk.cutPower();
        time.end();
    }
}
