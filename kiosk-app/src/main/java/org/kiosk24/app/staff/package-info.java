/**
 * Who of the staff may open the kiosk's own side, and how they prove it: number, PIN and one-time code. The file that
 * says so, and the growing wait after wrong tries. Nothing here shows anything.
 */
package org.kiosk24.app.staff;
