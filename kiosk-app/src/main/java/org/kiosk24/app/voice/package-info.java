/**
 * The kiosk without its picture: what each screen says, the controls it has in the order in which keys reach them, the
 * eight keys, and the engine that speaks. Nothing here sees JavaFX or a device; what is done leaves as a touch.
 */
package org.kiosk24.app.voice;
