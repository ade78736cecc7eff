package org.kiosk24.sim.accident;

import java.util.random.RandomGenerator;
import org.kiosk24.sim.world.VirtualKiosk;
import org.kiosk24.sim.world.VirtualTime;
import org.kiosk24.sim.world.World;

/**
 * Where an accident happens.
 *
 * @param random what is left to chance in the accident is drawn from here
 */
public record Scene(VirtualTime time, World world, VirtualKiosk kiosk, RandomGenerator random) {}
