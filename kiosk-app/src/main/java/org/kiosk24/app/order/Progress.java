package org.kiosk24.app.order;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.kiosk24.app.words.Language;
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

    /** Who reads what is printed now, first the one who takes it along; who that is may be unknown. */
    default List<Language> readers() {
        return List.of(Language.CHINESE, Language.ENGLISH);
    }

    /** Nobody watches. */
    Progress SILENT = step -> {
    };
}
