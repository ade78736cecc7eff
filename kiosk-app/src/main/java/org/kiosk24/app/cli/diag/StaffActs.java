package org.kiosk24.app.cli.diag;

import java.util.HashMap;
import java.util.Map;
import org.kiosk24.app.Hardware;
import org.kiosk24.app.cases.CaseActs;
import org.kiosk24.app.cases.Cases;
import org.kiosk24.app.diag.Act;
import org.kiosk24.app.diag.Acts;
import org.kiosk24.app.journal.Journal;

/** All that staff can have done at a configured kiosk. */
public final class StaffActs {
    private StaffActs() {}

    public static Acts of(Hardware hardware, Journal journal) {
        Map<String, Act> acts = new HashMap<>();
        acts.putAll(CaseActs.of(new Cases(journal, hardware.devices().station())));
        return new Acts(acts);
    }
}
