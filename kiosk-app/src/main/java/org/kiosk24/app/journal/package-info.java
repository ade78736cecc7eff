/**
 * The append-only, hash-chained journal on disk. It knows rows, not orders: what a row means is said in
 * {@link org.kiosk24.app.order}.
 */
package org.kiosk24.app.journal;
