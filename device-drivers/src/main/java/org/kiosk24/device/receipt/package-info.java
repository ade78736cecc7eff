/**
 * The receipt printer: what a slip says ({@link org.kiosk24.device.receipt.Slip}) and ESC/POS that prints it.
 */
package org.kiosk24.device.receipt;
