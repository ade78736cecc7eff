/** {@code kiosk diag}: how the kiosk is, for technicians at a terminal. */
package org.kiosk24.app.cli.diag;
