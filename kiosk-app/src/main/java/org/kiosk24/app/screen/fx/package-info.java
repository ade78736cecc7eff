/**
 * Draws {@link org.kiosk24.app.screen.View}s with JavaFX and posts {@link org.kiosk24.app.screen.Touch}es. Only this
 * package knows JavaFX; it knows no device, no order and no bureau call.
 */
package org.kiosk24.app.screen.fx;
