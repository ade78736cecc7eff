/** Staff at a kiosk that serves: what they have done between two visits, and from a terminal. */
package org.kiosk24.sim.staff;
