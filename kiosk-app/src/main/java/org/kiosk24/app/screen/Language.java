package org.kiosk24.app.screen;

/** The languages a citizen can choose with one tap. */
public enum Language {
    CHINESE, ENGLISH
}
