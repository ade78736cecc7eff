package org.kiosk24.sim.field;

import java.util.List;
import java.util.Optional;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.solo.RecordedDevice.Turn;
import org.kiosk24.sim.solo.Serial;

/** Calls a driver as the host did that was recorded: which call it was shows in what it says next. */
interface Calls {
    /**
     * One call of the driver.
     *
     * @param source a Java statement; the driver is {@code driver}, the record {@code field}
     */
    record Call(String source, Runnable act) {}

    /** @param ahead what the host says next; empty if no call of the driver begins like that */
    Optional<Call> next(List<Turn> ahead);

    /** An expression that makes the driver of {@code line} and {@code time}. */
    String driver();

    /** A statement before the first call; may be empty. */
    default String before() {
        return "";
    }

    List<Class<?>> imports();

    static Calls of(Serial kind, FieldRecord field, Link line, Time time) {
        return switch (kind) {
            case IDCARD -> new IdCardCalls(field, line, time);
            case PAYMENT -> new PaymentCalls(field, line, time);
            case CARD_STATION -> new StationCalls(field, line, time);
            case RECEIPT -> new SlipCalls(field, line, time);
        };
    }
}
