package org.kiosk24.sim.cardstation;

/** What the station is at. */
enum Phase {
    IDLE, RUNNING, WAITING_FOR_CARD, WAITING_FOR_HOST, OFF
}
