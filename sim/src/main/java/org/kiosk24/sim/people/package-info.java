/**
 * Synthetic citizens: their cards, permits and what the bureau has on file about them. No real person is among them.
 */
package org.kiosk24.sim.people;
