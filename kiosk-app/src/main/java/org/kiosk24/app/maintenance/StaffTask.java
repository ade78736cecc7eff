package org.kiosk24.app.maintenance;

import java.util.Set;
import org.kiosk24.app.staff.Role;

/** A line of the staff's menu. */
public interface StaffTask {
    /** Stable, lower case with hyphens. Its words are {@code staff.task.NAME} and {@code staff.task.NAME.lead}. */
    String name();

    /** Whose it is. */
    default Set<Role> roles() {
        return Set.of(Role.values());
    }

    /** Until it is done with; comes back to the menu. */
    void work(Shift shift) throws ShiftOver;
}
