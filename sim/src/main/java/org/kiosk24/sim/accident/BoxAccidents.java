package org.kiosk24.sim.accident;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.kiosk24.sim.accident.Accident.Rates;

/** What can befall the box itself: its power, its clock, its disk, its chip reader. */
final class BoxAccidents {
    private static final Consumer<Scene> NOTHING = scene -> {
    };

    private BoxAccidents() {}

    static List<Accident> all() {
        return List.of(
                of("power.blink", "the computer's power is cut and comes back at once", new Rates(0.0005, 0.03),
                        Duration.ofSeconds(4), s -> s.kiosk().cutPower(), s -> s.kiosk().powerOn()),
                of("power.cut", "the computer's power is cut for a while; the devices keep theirs",
                        new Rates(0.0005, 0.03), Duration.ofMinutes(2), s -> s.kiosk().cutPower(),
                        s -> s.kiosk().powerOn()),
                of("power.blackout", "card station, terminal and computer lose their power together",
                        new Rates(0.0005, 0.02), Duration.ofSeconds(90), s -> {
                            s.world().payment.powerCycle();
                            s.world().cardStation.fault("power-cycle");
                            s.kiosk().cutPower();
                        }, s -> {
                            s.world().cardStation.mend();
                            s.kiosk().powerOn();
                        }),
                of("clock.hour-forward", "the clock is set an hour ahead, and later back", new Rates(0.0002, 0.01),
                        Duration.ofMinutes(2), jump(Duration.ofHours(1)), jump(Duration.ofHours(-1))),
                of("clock.hour-back", "the clock is set an hour back, and later right", new Rates(0.0002, 0.01),
                        Duration.ofMinutes(2), jump(Duration.ofHours(-1)), jump(Duration.ofHours(1))),
                of("clock.second-back", "the clock is set back by a second", new Rates(0.001, 0.01), Duration.ZERO,
                        jump(Duration.ofSeconds(-1)), NOTHING),
                of("clock.second-forward", "the clock is set ahead by a second", new Rates(0.001, 0.01), Duration.ZERO,
                        jump(Duration.ofSeconds(1)), NOTHING),
                of("disk.full", "the disk is full: no journal row can be written", new Rates(0.0002, 0.02),
                        Duration.ofSeconds(60), s -> s.kiosk().diskFull(true), s -> s.kiosk().diskFull(false)),
                of("reader.unplugged", "the chip reader is away", new Rates(0.0005, 0.02), Duration.ofSeconds(40),
                        s -> s.kiosk().chipReader().plugged(false), s -> s.kiosk().chipReader().plugged(true)),
                of("reader.blink", "the chip reader is away for a moment", new Rates(0.0005, 0.02),
                        Duration.ofSeconds(2), s -> s.kiosk().chipReader().plugged(false),
                        s -> s.kiosk().chipReader().plugged(true)));
    }

    private static Consumer<Scene> jump(Duration by) {
        return scene -> scene.kiosk().clockJumps(by);
    }

    private static Accident of(String name, String what, Rates rates, Duration lasts, Consumer<Scene> strikes,
            Consumer<Scene> mends) {
        return new Accident(name, name.substring(0, name.indexOf('.')), what, rates, lasts, strikes, mends);
    }
}
