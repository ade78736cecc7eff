package org.kiosk24.device.panel;

/** A light beside a place where a person has something to do. */
public enum GuideLight {
    ID_CARD, PERMIT, TERMINAL, SLIP, CAMERA
}
