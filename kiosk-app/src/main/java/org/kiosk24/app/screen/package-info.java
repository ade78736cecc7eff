/**
 * What is on the screen, as values, and what a person did on it, as values. The visit makes {@link View}s and reads
 * {@link Touch}es; it never sees JavaFX, and JavaFX never sees a device.
 *
 * <p>Staff asks to be let in by {@link OfficerGesture}: three seconds on the emblem at the upper left, then a tap in the
 * upper right, the lower left and the lower right corner.
 */
package org.kiosk24.app.screen;
