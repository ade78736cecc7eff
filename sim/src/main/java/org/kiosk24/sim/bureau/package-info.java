/**
 * The bureau, its QR payment gateway and its identity desk as models with their own books, behind memory or a real HTTPS server with a
 * CA of its own. Nothing here is reachable from outside this machine.
 */
package org.kiosk24.sim.bureau;
