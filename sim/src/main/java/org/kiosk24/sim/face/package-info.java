/** Drawn faces that belong to nobody: one for each key, the same wherever it is drawn. */
package org.kiosk24.sim.face;
