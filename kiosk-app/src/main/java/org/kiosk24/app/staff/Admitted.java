package org.kiosk24.app.staff;

/**
 * Somebody of the staff who has been let in, and as what.
 *
 * @param number as on the badge
 */
public record Admitted(String number, Role role) {}
