/**
 * Lines of the staff's menu about cases, kept permits and the end of day: the same acts as from a terminal, on the glass.
 */
package org.kiosk24.app.backoffice;
