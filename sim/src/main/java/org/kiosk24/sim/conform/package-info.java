/**
 * What a device of a kind must do on its line, clause by clause. The same contract is held against the simulator's
 * models, in whose tests it stands, and against the real device: where the two differ, one of them is wrong.
 */
package org.kiosk24.sim.conform;
