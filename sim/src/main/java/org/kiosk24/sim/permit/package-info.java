/**
 * The permit's chip: its card operating system with files and secure messaging, and the two ways to it, in memory and
 * as a virtual card behind a real PC/SC daemon. Ground truth is {@link org.kiosk24.sim.permit.VirtualPermit#committed}.
 */
package org.kiosk24.sim.permit;
