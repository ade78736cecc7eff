/**
 * Booking a staffed counter, for what only a person may decide. Nobody is recognised for it: it is the way out for those
 * who cannot be recognised here, it shows nothing about the person, and whoever comes to the counter is looked at there.
 */
package org.kiosk24.app.service.booking;
