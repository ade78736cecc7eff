/** What was interrupted at another kiosk goes on here, found by the code on the slip and the ID card. */
package org.kiosk24.app.service.resume;
