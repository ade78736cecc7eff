/**
 * What the kiosk uses up: put in, counted, used, what should be left, and when it is time to bring more. Each change is
 * a row of the house in the journal.
 */
package org.kiosk24.app.supplies;
