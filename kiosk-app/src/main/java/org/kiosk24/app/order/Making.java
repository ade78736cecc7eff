package org.kiosk24.app.order;

import java.time.Duration;
import org.kiosk24.app.order.Entry.What;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Result;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.permit.PermitReader.OpenPermit;
import org.kiosk24.device.time.Time;

/**
 * Prints the permit and writes its chip. Each act is tried only after it is certain that it has not been done: the
 * print by the mechanism's counter, the record by reading the chip back.
 */
final class Making {
    private static final Duration CHIP_PATIENCE = Duration.ofSeconds(5);
    private final Devices devices;
    private final Time time;

    Making(Devices devices, Time time) {
        this.devices = devices;
        this.time = time;
    }

    void print(OrderFile file) {
        Result<Long> before = Fulfilment.ask(time, devices.station()::printCount);
        if (!(before instanceof Result.Done<Long>(var count))) {
            // without the counter an unknown print could never be settled, so none is begun
            file.record(new Entry.NotMade("the card station does not tell its print counter: "
                    + Outcome.of(before).fault()));
            return;
        }
        file.record(new Entry.Printing(count));
        Result<Void> result = devices.station().print(file.order().toMake().orElseThrow().printLines());
        file.record(new Entry.Printed(Outcome.of(result)));
        if (!(result instanceof Result.Done) && devices.station().where() instanceof Result.Done<Place>(var place)
                && place != Place.INSIDE)
            file.record(new Entry.Found(place));
    }

    /** The counter grew: it was printed. It did not: it was not. */
    void askPrint(OrderFile file) {
        Result<Long> now = Fulfilment.ask(time, devices.station()::printCount);
        if (now instanceof Result.Done<Long>(var count)) {
            boolean grew = count > file.order().printBaseline();
            file.record(new Entry.Printed(new Outcome(grew ? ActHappened.YES : ActHappened.NO, "")));
        } else
            Fulfilment.unknowable(file, What.PRINT, Outcome.of(now).fault());
    }

    void write(OrderFile file) {
        byte[] record = file.order().toMake().orElseThrow().chipRecord();
        file.record(new Entry.Writing());
        file.record(new Entry.Written(Outcome.of(open(file).then(permit -> {
            try (permit) {
                return permit.holds(record)
                        .then(there -> there ? Result.done(null) : appendAndReadBack(permit, record));
            }
        }))));
    }

    private static Result<Void> appendAndReadBack(OpenPermit permit, byte[] record) {
        return permit.append(record).then(done -> readBack(permit, record));
    }

    /** After an append that was answered, a chip that does not show the record leaves it unknown, never done. */
    private static Result<Void> readBack(OpenPermit permit, byte[] record) {
        return switch (permit.holds(record)) {
            case Result.Done<Boolean>(var there) ->
                there ? Result.done(null) : unknown("the chip took the record but does not show it");
            case Result.Refused<Boolean>(var fault) -> unknown(fault.line());
            case Result.Failed<Boolean>(var fault) -> unknown(fault.line());
            case Result.Unknown<Boolean>(var fault) -> unknown(fault.line());
        };
    }

    private static Result<Void> unknown(String detail) {
        return Result.fault(new org.kiosk24.device.Fault.CardUnreadable("permit chip", ActHappened.UNKNOWN, detail,
                org.kiosk24.device.Advice.WAIT));
    }

    void askChip(OrderFile file) {
        byte[] record = file.order().toMake().orElseThrow().chipRecord();
        Result<Boolean> there = Fulfilment.ask(time, () -> open(file).then(permit -> {
            try (permit) {
                return permit.holds(record);
            }
        }));
        if (there instanceof Result.Done<Boolean>(var yes))
            file.record(new Entry.Written(new Outcome(yes ? ActHappened.YES : ActHappened.NO, "")));
        else
            Fulfilment.unknowable(file, What.CHIP, Outcome.of(there).fault());
    }

    void erase(OrderFile file) {
        file.record(new Entry.Erasing());
        file.record(new Entry.Erased(Outcome.of(devices.station().erase())));
    }

    private Result<OpenPermit> open(OrderFile file) {
        return devices.permits().open(file.order().permit().orElseThrow(), CHIP_PATIENCE);
    }
}
