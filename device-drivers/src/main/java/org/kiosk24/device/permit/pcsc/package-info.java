/**
 * Chips through PC/SC: libpcsclite by the foreign-function API. Unlike {@code javax.smartcardio} it survives a restart
 * of the daemon. The only package besides the links whose calls block in native code, on a thread of its own.
 */
package org.kiosk24.device.permit.pcsc;
