package org.kiosk24.sim.report;

/** What something is called; {@code en} may be empty. */
record Word(String zh, String en) {}
