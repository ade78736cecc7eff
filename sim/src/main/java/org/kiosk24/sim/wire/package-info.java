/**
 * The world on wires that an operating system cannot tell from real ones: pseudo-terminals, a virtual smart-card
 * reader, HTTPS; and the control API that stands for hands and for accidents.
 */
package org.kiosk24.sim.wire;
