/** Booking a staffed counter, for what only a person may decide. */
package org.kiosk24.app.service.booking;
