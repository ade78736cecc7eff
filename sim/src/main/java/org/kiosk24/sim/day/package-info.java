/**
 * A day of citizens at one kiosk in virtual time, reproducible from one seed: who comes when and how they behave, the
 * log of all that happens, and the judgement of it.
 */
package org.kiosk24.sim.day;
