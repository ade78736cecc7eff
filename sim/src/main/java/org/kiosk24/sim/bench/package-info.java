/**
 * Measures drivers over simulated lines at their real speed, against devices that think and move in no time: what is
 * left beyond the line's own time is ours. And whole visits in virtual time, against the processor.
 */
package org.kiosk24.sim.bench;
