package org.kiosk24.app.cases;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Result;
import org.kiosk24.device.cardstation.CardStation;
import org.kiosk24.device.cardstation.Sensors;

/** A station of which only the sensors are asked. */
public record SeenStation(Supplier<Result<Place>> seen) implements CardStation {
    @Override
    public Result<Place> where() {
        return seen.get();
    }

    @Override
    public Result<Place> takeIn(Duration patience, Cancel cancel) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Result<Sensors> sensors() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Result<Long> printCount() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Result<Void> print(List<String> lines) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Result<Void> erase() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Result<Place> eject(Duration patience, Cancel cancel) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Result<Place> retain() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Result<Void> reset() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Result<String> version() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
