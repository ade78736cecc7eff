/**
 * The slip printer: its ESC/POS interpreter, its paper, and what can be wrong with both.
 */
package org.kiosk24.sim.receipt;
