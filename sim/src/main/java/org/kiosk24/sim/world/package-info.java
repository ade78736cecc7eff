/**
 * Time as the simulation decides it: actors that hold one baton, and a clock that jumps when all of them wait.
 */
package org.kiosk24.sim.world;
