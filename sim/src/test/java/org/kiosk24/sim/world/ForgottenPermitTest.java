package org.kiosk24.sim.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.app.order.Order;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.order.Orders;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Result;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.cardstation.Tcp300;

class ForgottenPermitTest {
    @TempDir
    private Path dir;

    @Test
    void a_permit_that_no_order_knows_of_and_nobody_takes_is_pushed_out_once_and_then_kept_as_one_case() {
        var random = new SplittableRandom(11);
        var time = new VirtualTime(random, Instant.parse("2026-11-23T01:00:00Z"));
        var world = new World(time, random, HashSeal.signer());
        var kiosk = new VirtualKiosk(time, random, world, HashSeal.check(), view -> {
        }, dir);
        time.start("technician", () -> {
            world.insertPermit("zhang");
            var station = new Tcp300(kiosk.line("cardStation").host(), time);
            assertInstanceOf(Result.Done.class, station.takeIn(Duration.ofSeconds(20), Cancel.NEVER));
            kiosk.powerOn();
        });
        time.run(Duration.ofHours(2));

        List<Order> all = Orders.all(kiosk.journal()).stream().map(OrderFile::order).toList();
        assertEquals(List.of(List.of(CaseReason.PERMIT_KEPT)), all.stream().map(Order::cases).toList());
        assertEquals(Place.INSIDE, world.cardStation.place());
        kiosk.cutPower();
        time.end();
    }
}
