package org.kiosk24.sim.day;

import java.time.Duration;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.sim.Breakable;
import org.kiosk24.sim.accident.Scene;

/** People with a key, who come when the kiosk could not make endorsements for a while. */
final class Staff {
    private static final Duration ROUND = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMinutes(2);
    private final Scene scene;
    private final Glass glass;
    private final OrderBook orders;
    private final Judge judge;
    private final EventLog log;
    private final Notes notes;

    Staff(Scene scene, Glass glass, OrderBook orders, Judge judge, EventLog log, Notes notes) {
        this.scene = scene;
        this.glass = glass;
        this.orders = orders;
        this.judge = judge;
        this.log = log;
        this.notes = notes;
    }

    /** For ever, in the caller's actor. */
    void live() {
        boolean before = false;
        while (true) {
            scene.time().sleep(ROUND);
            boolean out = glass.reduced();
            if (out && before)
                visit();
            before = out;
        }
    }

    /**
     * Everything is mended, and again as long as an order cannot come to its end; then, if it still makes none,
     * the card that is in the way is taken out.
     */
    void visit() {
        log.add("staff", "come");
        notes.staff(Diary.StaffAct.What.CAME);
        do {
            mend();
            scene.time().sleep(LOOK);
        } while (glass.reduced() && !orders.settled());
        Place place = scene.world().cardStation.place();
        if (!glass.reduced() || place == Place.NONE)
            return;
        if (place == Place.INSIDE && !orders.keeps())
            judge.violation("staff found a permit inside that no order keeps");
        log.add("staff", "take out the permit that is " + place);
        notes.staff(Diary.StaffAct.What.TOOK_PERMIT_OUT);
        scene.world().cardStation.clear();
        scene.time().sleep(LOOK);
    }

    void mend() {
        scene.world().breakables().forEach(Breakable::mend);
        for (String device : new String[]{"idcard", "payment", "cardStation", "receipt"}) {
            scene.kiosk().line(device).plugIn();
        }
        scene.kiosk().chipReader().plugged(true);
        scene.kiosk().diskFull(false);
        scene.kiosk().powerOn();
    }
}
