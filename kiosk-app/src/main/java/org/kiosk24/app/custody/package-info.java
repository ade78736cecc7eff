/**
 * Permits that stay with the kiosk: which numbered bin each is in, who opened the bins, two persons always, and what
 * they counted, held against the journal and signed with the kiosk's key.
 */
package org.kiosk24.app.custody;
