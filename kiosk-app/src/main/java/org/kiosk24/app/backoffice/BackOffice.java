package org.kiosk24.app.backoffice;

import java.util.List;
import org.kiosk24.app.cases.Cases;
import org.kiosk24.app.custody.Custody;
import org.kiosk24.app.endofday.EndOfDay;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.maintenance.StaffTask;
import org.kiosk24.app.supplies.Supplies;

/**
 * What staff do beside looking after devices.
 *
 * @param bins how many there are
 * @param pages keeps the pages of ends of day
 */
public record BackOffice(Journal journal, Cases cases, Custody custody, int bins, EndOfDay endOfDay,
        EndOfDayTask.Pages pages, Supplies supplies) {
    /** As lines of the staff's menu. */
    public List<StaffTask> tasks() {
        return List.of(new CasesTask(journal, cases), new CustodyTask(journal, custody, bins),
                new EndOfDayTask(journal, endOfDay, pages), new SuppliesTask(supplies));
    }
}
