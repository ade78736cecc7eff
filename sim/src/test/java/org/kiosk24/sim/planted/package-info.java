/**
 * The proof that the virtual day's judges can fail: mistakes planted one at a time into the kiosk's own source, each of
 * which a day of citizens and accidents must bring to light. Nothing here touches the source itself.
 */
package org.kiosk24.sim.planted;
