/**
 * What staff do with orders that nobody else could bring to an end: find them, read one's whole story, and write down
 * how it was settled. What happened is never changed: each of these is a row of its own.
 */
package org.kiosk24.app.cases;
