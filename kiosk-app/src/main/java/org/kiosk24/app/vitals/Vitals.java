package org.kiosk24.app.vitals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kiosk24.device.time.Time;

/** The hearts of a kiosk that serves. */
public final class Vitals {
    /** The screen is asked every {@link #PULSE}; painting the largest page takes a fraction of a second. */
    private static final Duration SCREEN = Duration.ofSeconds(20);
    /** Reading a long journal from a slow card keeps others waiting. */
    private static final Duration JOURNAL = Duration.ofSeconds(60);
    /** The longest that the kiosk thinks, or talks to the bureau, with no device and no person in between. */
    private static final Duration SERVICE = Duration.ofMinutes(3);
    private static final Duration GRACE = Duration.ofSeconds(30);
    /** How often the screen and the journal are asked. */
    public static final Duration PULSE = Duration.ofSeconds(5);

    private final Time time;
    private final List<Heart> hearts = new CopyOnWriteArrayList<>();
    private final Heart.Pulse service;

    public Vitals(Time time) {
        this.time = time;
        service = add(new Heart.Pulse("service", SERVICE, time));
    }

    private <H extends Heart> H add(H heart) {
        hearts.add(heart);
        return heart;
    }

    /** Of the thread that paints. Watched from now on. */
    public Heart.Pulse screen() {
        return add(new Heart.Pulse("screen", SCREEN, time));
    }

    /** Of the journal. Watched from now on. */
    public Heart.Pulse journal() {
        return add(new Heart.Pulse("journal", JOURNAL, time));
    }

    /** Of whoever serves: beats with each touch waited for and with each device asked. */
    public Heart.Pulse service() {
        return service;
    }

    /** Of a device. */
    public Heart.Calls device(String name) {
        return add(new Heart.Calls(name, GRACE, service, time));
    }

    /** The parts that stand still, in the order in which they were added; empty while all is well. */
    public List<String> standing() {
        return hearts.stream().filter(Heart::standsStill).map(Heart::part).toList();
    }

    /**
     * Starts an actor that asks a part again and again, and beats its heart after each answer.
     *
     * @param answered returns when the part has answered, whatever the answer is
     */
    public void ask(Heart.Pulse heart, Runnable answered) {
        time.start("pulse of the " + heart.part(), () -> {
            while (true) {
                answered.run();
                heart.beat();
                time.sleep(PULSE);
            }
        });
    }
}
