/**
 * What can befall a kiosk: every fault of every device, line, office, clock, disk and power supply, by name, with how
 * often it comes; and the proof, fault by fault and instant by instant, that the promise survives it.
 */
package org.kiosk24.sim.accident;
