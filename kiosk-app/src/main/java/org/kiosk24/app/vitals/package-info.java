/**
 * Whether the kiosk still lives, part by part, and who is told: the service manager, the log, and the next start. Parts
 * are watched from outside, at their lines and doors; no driver and no service knows of it.
 */
package org.kiosk24.app.vitals;
