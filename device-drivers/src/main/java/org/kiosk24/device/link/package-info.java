/**
 * Byte lines to devices: serial ports, TCP, and the wire transcripts that record and replay them. Losing and
 * reopening a port is dealt with here, once; no driver above reconnects by itself.
 */
package org.kiosk24.device.link;
