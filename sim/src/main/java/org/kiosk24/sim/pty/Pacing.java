package org.kiosk24.sim.pty;

/** Whether bytes take the time on a simulated line that they would take on a real one. */
public enum Pacing {
    LINE_SPEED, NONE
}
