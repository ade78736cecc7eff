/**
 * The developer's command line: all of the box's, and the simulator's own {@code demo}, {@code sim} and {@code bench}.
 */
package org.kiosk24.sim.cli;
