/**
 * The firmware of a second-generation ID-card reader, the cards laid on it, and all that can go wrong with both.
 * Holds synthetic people only.
 */
package org.kiosk24.sim.idcard;
