/**
 * The card station's firmware and mechanism, with a card that is a physical thing: it has a place, a rewritable
 * surface, and a chip that is in the reader's field exactly while the card is inside.
 */
package org.kiosk24.sim.cardstation;
