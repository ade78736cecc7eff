/**
 * The one source of waiting: clock, sleep, deadlines, mailboxes and actors. Nothing outside this package and the
 * links may sleep, read the clock or start a thread, so that the same code runs on the real clock and on a virtual one.
 */
package org.kiosk24.device.time;
