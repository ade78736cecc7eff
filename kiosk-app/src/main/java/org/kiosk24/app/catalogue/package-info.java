/**
 * Products, fees and rules as a data file with effective dates, checked whole when the kiosk starts. Nothing in the
 * code knows a fee.
 */
package org.kiosk24.app.catalogue;
