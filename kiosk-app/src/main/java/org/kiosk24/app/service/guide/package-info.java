/** What a service takes: on screen, on paper and as QR. Asks nobody anything. */
package org.kiosk24.app.service.guide;
