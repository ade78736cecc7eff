package org.kiosk24.app.order;

import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;

/**
 * What a physical act came to, as the journal keeps it.
 *
 * @param happened whether the act happened
 * @param fault what the device said was wrong, empty if nothing; never personal data
 */
public record Outcome(ActHappened happened, String fault) {
    static final Outcome DONE = new Outcome(ActHappened.YES, "");

    public static Outcome of(Result<?> result) {
        return switch (result) {
            case Result.Done<?> done -> DONE;
            case Result.Refused<?>(Fault fault) -> new Outcome(ActHappened.NO, fault.line());
            case Result.Failed<?>(Fault fault) -> new Outcome(fault.actHappened(), fault.line());
            case Result.Unknown<?>(Fault fault) -> new Outcome(ActHappened.UNKNOWN, fault.line());
        };
    }
}
