/**
 * One kiosk in a simulated world, served to a scripted citizen or to whoever sits at the screen.
 */
package org.kiosk24.sim.demo;
