/**
 * The payment terminal's side of ZVT: its firmware, its ledger, the people in front of it, and what can go wrong with
 * all three. The ledger, and not what the kiosk believes, says where the money is.
 */
package org.kiosk24.sim.payment;
