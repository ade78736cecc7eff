/** Staff at a kiosk that serves: at its glass, from a terminal, and what they have done between two visits. */
package org.kiosk24.sim.staff;
