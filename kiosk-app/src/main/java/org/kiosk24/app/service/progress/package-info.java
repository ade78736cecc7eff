/** How far an application is: found by ID card or by its acceptance number. */
package org.kiosk24.app.service.progress;
