/**
 * The cashier's end of day: the terminal closes its batch, the gateway is asked about each QR payment, and both are held
 * against the journal. Intent before, outcome after; what was not answered is not known.
 */
package org.kiosk24.app.endofday;
