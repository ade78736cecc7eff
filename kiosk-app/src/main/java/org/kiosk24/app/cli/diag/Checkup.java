package org.kiosk24.app.cli.diag;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiosk24.app.Hardware;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.diag.BoxChecks;
import org.kiosk24.app.diag.Check;
import org.kiosk24.app.diag.DeviceChecks;
import org.kiosk24.app.diag.Diagnostics;
import org.kiosk24.app.diag.JournalChecks;
import org.kiosk24.app.diag.StartChecks;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.supplies.SupplyChecks;
import org.kiosk24.app.vitals.Starts;
import org.kiosk24.device.time.Time;

/** All that can be checked of a configured kiosk. */
public final class Checkup {
    private Checkup() {}

    public static Diagnostics of(KioskConfig config, Hardware hardware, Journal journal, Time time) {
        Stream<Check> box = new BoxChecks(Path.of("/"), time)
                .of(config.kiosk().dir(), Optional.of(hardware.certificate())).stream();
        List<Check> checks = Stream
                .of(DeviceChecks.of(hardware.idCards(), hardware.devices(), hardware.camera()).stream(), box,
                        SupplyChecks.of(StaffActs.supplies(config, hardware, journal)).stream(),
                        StartChecks.of(new Starts(config.kiosk().dir(), Path.of("/"), time), time).stream(),
                        JournalChecks.of(journal).stream())
                .flatMap(c -> c).toList();
        return new Diagnostics(config.kiosk().id(), checks, time);
    }
}
