/**
 * Serial ports that exist only here: pseudo-terminals which the drivers' serial library cannot tell from real ports,
 * paced at the line's speed, and which can be unplugged. On real time only; a virtual day uses
 * {@link org.kiosk24.sim.MemoryLine}.
 */
package org.kiosk24.sim.pty;
