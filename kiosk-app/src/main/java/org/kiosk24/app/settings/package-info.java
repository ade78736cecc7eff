/**
 * The kiosk's settings as technicians change them: validated by the reader of the start, applied whole or not at all,
 * each change with a snapshot of what was before, and who made it and why.
 */
package org.kiosk24.app.settings;
