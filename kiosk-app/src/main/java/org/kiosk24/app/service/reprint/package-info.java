/** A faded endorsement whose chip record is still valid is printed again, free of charge. */
package org.kiosk24.app.service.reprint;
