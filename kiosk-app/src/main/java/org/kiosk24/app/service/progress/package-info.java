/**
 * How far an application is: found by ID card or by its acceptance number. Nobody is recognised for it. The number alone,
 * typed in, tells the same stage and the same days, and what is told names no person, and nothing of the application but
 * its matter; to ask would lock out whoever has no telephone from a right that hangs on no document but the slip. So what
 * is shown here must never be more than what a typed number shows.
 */
package org.kiosk24.app.service.progress;
