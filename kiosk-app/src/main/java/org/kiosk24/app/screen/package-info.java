/**
 * What is on the screen, as values, and what a person did on it, as values. The visit makes {@link View}s and reads
 * {@link Touch}es; it never sees JavaFX, and JavaFX never sees a device.
 */
package org.kiosk24.app.screen;
