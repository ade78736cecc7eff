package org.kiosk24.app.visit;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.kiosk24.app.order.Next;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.order.Progress;
import org.kiosk24.app.words.Language;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Result;

/**
 * What is being done to an order, shown to the citizen, with the seconds that are left to take the permit.
 *
 * @param reads who reads the slip, first the one who takes it along
 */
public record OnScreen(Citizen citizen, OrderFile file, Supplier<List<Language>> reads) implements Progress {
    /** For the person who stands here. */
    public static OnScreen visited(Citizen citizen, OrderFile file) {
        return new OnScreen(citizen, file, () -> List.of(citizen.language()));
    }

    /** For whoever may still be here: the order is from before the kiosk came back, or nobody's. */
    public static OnScreen recovered(Citizen citizen, OrderFile file) {
        return new OnScreen(citizen, file, () -> List.of(Language.CHINESE, Language.ENGLISH));
    }

    @Override
    public List<Language> readers() {
        return reads.get();
    }

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
