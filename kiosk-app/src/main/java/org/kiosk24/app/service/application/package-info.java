/** Applying with the ID card alone, for what cannot be finished here: the registers fill the form, the citizen signs. */
package org.kiosk24.app.service.application;
