package org.kiosk24.app.order;

import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Result;

/** Told what is being done to an order, so that a screen can say it. */
@FunctionalInterface
public interface Progress {
    void doing(Next step);

    /**
     * Asks a device that waits this long for the person; and again, when its time was over and the person had asked for
     * more.
     *
     * @param late whether its time was over
     */
    default <T> Result<T> waiting(Duration patience, BiFunction<Duration, Cancel, Result<T>> device,
            Predicate<Result<T>> late) {
        return device.apply(patience, Cancel.NEVER);
    }

    /** Nobody watches. */
    Progress SILENT = step -> {
    };
}
