package org.kiosk24.device.panel;

/** Whether what a pin stands for is so, after its active level was taken into account. */
public enum Signal {
    OFF, ON
}
