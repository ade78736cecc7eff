package org.kiosk24.sim.field;

import java.util.List;
import java.util.Optional;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.receipt.EscPosPrinter;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.solo.RecordedDevice.Turn;

/** A slip printer's status. What a slip was made of cannot be told from a record, where it is stars. */
final class SlipCalls implements Calls {
    private static final int COLUMNS = 48;
    private static final byte DLE = 0x10;
    private final FieldRecord field;
    private final EscPosPrinter driver;

    SlipCalls(FieldRecord field, Link line, Time time) {
        this.field = field;
        driver = new EscPosPrinter(line, time, COLUMNS);
    }

    @Override
    public Optional<Call> next(List<Turn> ahead) {
        return ahead.isEmpty() || ahead.getFirst().bytes()[0] != DLE
                ? Optional.empty()
                : Optional.of(new Call("field.done(driver.status());", () -> field.done(driver.status())));
    }

    @Override
    public String driver() {
        return "new EscPosPrinter(line, time, " + COLUMNS + ")";
    }

    @Override
    public List<Class<?>> imports() {
        return List.of(EscPosPrinter.class);
    }
}
