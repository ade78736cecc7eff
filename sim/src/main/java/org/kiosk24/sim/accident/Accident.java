package org.kiosk24.sim.accident;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * One thing that can befall a kiosk.
 *
 * @param name {@code device.what}, such as {@code payment.lost-ack}
 * @param device what it befalls; the part of the name before the dot
 * @param what what happens, for people
 * @param rates how often it comes
 * @param lasts about how long until it is mended; zero if it is over at once
 * @param strikes breaks something; runs in an actor of the world and may wait
 * @param mends mends it, and with it every other fault of the same device
 */
public record Accident(String name, String device, String what, Rates rates, Duration lasts, Consumer<Scene> strikes,
        Consumer<Scene> mends) {
    /**
     * The chance that it befalls a given visit: on an ordinary day, and in a storm. Chosen, not measured.
     *
     * @param from the hour of the clock from which on it can come
     * @param to the hour from which on it cannot
     */
    public record Rates(double normal, double storm, int from, int to) {
        Rates(double normal, double storm) {
            this(normal, storm, 0, 24);
        }

        Rates sharedBy(int accidents) {
            return new Rates(normal / accidents, storm / accidents, from, to);
        }

        boolean at(int hour) {
            return hour >= from && hour < to;
        }
    }

    /**
     * Lets it happen now and mends it: after a quarter to twice the time that it usually lasts. Returns when it is
     * over; to be called in an actor of the world.
     */
    public void befall(Scene scene) {
        strikes.accept(scene);
        if (lasts.isPositive()) {
            scene.time().sleep(Duration.ofMillis(
                    scene.random().nextLong(lasts.toMillis() / 4, lasts.toMillis() * 2)));
            mends.accept(scene);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
