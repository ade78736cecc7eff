package org.kiosk24.app.visit;

import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.kiosk24.app.order.Next;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.order.Progress;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Result;

/** What is being done to an order, shown to the citizen, with the seconds that are left to take the permit. */
public record OnScreen(Citizen citizen, OrderFile file) implements Progress {
    @Override
    public void doing(Next step) {
        Stages.of(step, file.order()).ifPresent(citizen::show);
    }

    @Override
    public <T> Result<T> waiting(Duration patience, BiFunction<Duration, Cancel, Result<T>> device,
            Predicate<Result<T>> late) {
        return citizen.countdown(patience).of(device, late);
    }
}
