/**
 * Applying with the ID card alone, for what cannot be finished here: the registers fill the form, the citizen signs. Who
 * signs is recognised before any register is asked; a card that was found or borrowed opens nothing.
 */
package org.kiosk24.app.service.application;
