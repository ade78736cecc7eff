package org.kiosk24.sim.script;

import java.util.List;
import org.kiosk24.sim.Breakable;

/**
 * What a script can act upon.
 *
 * @param devices that can be broken
 * @param plugs what can be pulled: names of devices with a cable, and {@code power}
 * @param accidents other things that can be let happen, by name
 */
public record Cast(List<? extends Breakable> devices, List<String> plugs, List<String> accidents) {}
