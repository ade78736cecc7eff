/**
 * The staff's side of the glass: who asks to be let in is looked at here, and works here with the kiosk's devices while
 * no citizen is served. Each line of the staff's menu is a {@link org.kiosk24.app.maintenance.StaffTask}. Nothing here
 * shows or keeps anything of a citizen.
 */
package org.kiosk24.app.maintenance;
