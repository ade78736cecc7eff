/**
 * The station that takes a permit in, erases and prints its rewritable back, and hands it out again.
 */
package org.kiosk24.device.cardstation;
