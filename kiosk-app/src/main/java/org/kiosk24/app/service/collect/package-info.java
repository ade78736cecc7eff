/** What was approved online is paid and made: found by the ID card, or by the code of the text message. */
package org.kiosk24.app.service.collect;
