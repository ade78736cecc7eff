/**
 * Stands in for the world: devices that speak the same bytes, a bureau, citizens and faults. Models are written
 * against {@link org.kiosk24.device.link.Link} and {@link org.kiosk24.device.time.Time}, so that one model serves
 * pseudo-terminals and memory alike.
 */
package org.kiosk24.sim;
