/**
 * For tests: a running simulated kiosk in virtual time ({@link org.kiosk24.sim.junit.KioskSim}), or one simulated device
 * on a real port ({@link org.kiosk24.sim.junit.SimulatedDevice}), as parameters of JUnit tests, here and in other
 * projects. Who uses it brings JUnit Jupiter himself.
 */
package org.kiosk24.sim.junit;
