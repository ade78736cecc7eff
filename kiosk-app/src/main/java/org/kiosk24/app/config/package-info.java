/**
 * What the kiosk is told about itself: one commented TOML file, read once at start into
 * {@link org.kiosk24.app.config.KioskConfig}. Every key is known, typed and bounded, and all mistakes are told at once.
 * Nothing here opens a port or a connection.
 */
package org.kiosk24.app.config;
