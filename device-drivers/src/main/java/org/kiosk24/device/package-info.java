/**
 * Talks to things: bytes in, facts out. Here live the shapes that every driver shares: what a device act came to
 * ({@link org.kiosk24.device.Result}), what went wrong ({@link org.kiosk24.device.Fault}) and how to stop waiting.
 * Nothing here knows the kiosk's screens, its orders, or that a simulator exists.
 */
package org.kiosk24.device;
