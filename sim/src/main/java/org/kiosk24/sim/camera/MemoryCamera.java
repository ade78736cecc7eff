package org.kiosk24.sim.camera;

import java.time.Duration;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.camera.Camera;
import org.kiosk24.device.camera.Picture;
import org.kiosk24.device.time.Time;

/** The model's pictures without a stream between: for virtual days, where only {@link Time} passes. */
public final class MemoryCamera implements Camera {
    private static final String DEVICE = "camera at memory";
    private final CameraModel model;
    private final Time time;
    private final Duration between;
    private final int width;

    /**
     * @param between from one picture to the next
     * @param width of a picture, pixels; its height is three quarters of that
     */
    public MemoryCamera(CameraModel model, Time time, Duration between, int width) {
        this.model = model;
        this.time = time;
        this.between = between;
        this.width = width;
    }

    @Override
    public String device() {
        return DEVICE;
    }

    @Override
    public Result<OpenCamera> open() {
        return model.broken("unplugged") ? Result.fault(gone()) : Result.done(new Open());
    }

    private static Fault gone() {
        return new Fault.NotConnected(DEVICE, ActHappened.NO, "is not there; plug it in");
    }

    private final class Open implements OpenCamera {
        @Override
        public Result<Picture> next(Duration longest) {
            boolean late = model.broken("stuck") || model.broken("corrupt") || between.compareTo(longest) > 0;
            time.sleep(late ? longest : between);
            if (model.broken("unplugged") || model.broken("noise"))
                return Result.fault(gone());
            if (model.broken("corrupt"))
                return Result.fault(new Fault.Garbled(DEVICE, ActHappened.NO, "no whole picture; check the cable"));
            return late
                    ? Result.fault(new Fault.NoAnswer(DEVICE, ActHappened.NO, "no picture; plug it in again"))
                    : Result.done(model.next(width, width * 3 / 4));
        }

        @Override
        public void close() {}
    }
}
