package org.kiosk24.device.panel;

import java.util.Optional;
import org.kiosk24.device.Result;

/** The cabinet's pins. */
public interface Panel extends AutoCloseable {
    /** A cabinet without lights. */
    Panel NONE = new Panel() {
        @Override
        public Result<Void> guide(Optional<GuideLight> light) {
            return Result.done(null);
        }

        @Override
        public void close() {}
    };

    /** Lights this one and no other; none when empty. Steady, never flashing. Failed when the pins cannot be set. */
    Result<Void> guide(Optional<GuideLight> light);

    /** Everything dark. */
    @Override
    void close();
}
