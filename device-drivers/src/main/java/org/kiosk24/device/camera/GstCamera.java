package org.kiosk24.device.camera;

import org.freedesktop.gstreamer.Gst;
import org.freedesktop.gstreamer.GstException;
import org.freedesktop.gstreamer.Pipeline;
import org.freedesktop.gstreamer.Version;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/**
 * A camera through GStreamer 1.16 or later. Pictures come as RGB, {@link #WIDTH} wide and as high as their shape asks.
 *
 * <p>Calls into the library may block as long as a kernel driver likes, so each that switches something on or off runs
 * on a thread of its own, and the caller waits for it in a mailbox, for a bounded time. GStreamer keeps pictures in
 * buffers of its own until it reuses or frees them; those cannot be wiped from here.
 */
public final class GstCamera implements Camera {
    /** In pixels; enough for a face of 200 pixels at arm's length. */
    public static final int WIDTH = 640;
    private static final Version AT_LEAST = Version.of(1, 16);
    private final CameraSource source;
    private final Time time;
    private final CameraTimers timers;
    private final String device;

    public GstCamera(CameraSource source, Time time, CameraTimers timers) {
        this.source = source;
        this.time = time;
        this.timers = timers;
        device = "camera at " + source.text();
    }

    @Override
    public String device() {
        return device;
    }

    private sealed interface Start {
        record Playing(GstPipeline pipeline) implements Start {}

        record Failed(Fault fault) implements Start {}
    }

    @Override
    public Result<OpenCamera> open() {
        Mailbox<Start> started = time.mailbox();
        var attempt = new Attempt(started);
        Thread.ofPlatform().daemon().name("camera start").start(attempt);
        Start start = started.receive(time.in(timers.open())).orElseGet(attempt::giveUp);
        return switch (start) {
            case Start.Playing(var pipeline) -> Result.done(pipeline);
            case Start.Failed(var fault) -> Result.fault(fault);
        };
    }

    /** One start. If it is given up, whatever it still achieves is undone by itself. */
    private final class Attempt implements Runnable {
        private final Mailbox<Start> started;
        private boolean givenUp;

        Attempt(Mailbox<Start> started) {
            this.started = started;
        }

        @Override
        public void run() {
            Start start = start();
            synchronized (this) {
                if (!givenUp) {
                    started.post(start);
                    return;
                }
            }
            if (start instanceof Start.Playing(var pipeline))
                pipeline.close();
        }

        synchronized Start giveUp() {
            givenUp = true;
            return started.poll().orElseGet(() -> new Start.Failed(new Fault.NoAnswer(device, ActHappened.NO,
                    "did not start within " + timers.open().toMillis()
                            + " ms; its driver hangs: unplug the camera and plug it in again")));
        }
    }

    private Start start() {
        try {
            Gst.init(AT_LEAST, "kiosk24");
            // through the source alone untrusted text reaches GStreamer: as a property, never as part of the launch line
            var pipeline = (Pipeline) Gst.parseLaunch(elements());
            switch (source) {
                case CameraSource.V4l2(var path) -> pipeline.getElementByName(GstPipeline.SOURCE).set("device", path);
                case CameraSource.Tcp(var host, var port) -> {
                    var tcp = pipeline.getElementByName(GstPipeline.SOURCE);
                    tcp.set("host", host);
                    tcp.set("port", port);
                    tcp.set("timeout", (int) Math.max(1, timers.open().toSeconds()));
                }
                case CameraSource.Libcamera() -> {
                }
            }
            var running = new GstPipeline(device, pipeline, time, timers.close());
            return running.play().<Start>map(fault -> {
                running.close();
                return new Start.Failed(fault);
            }).orElseGet(() -> new Start.Playing(running));
        } catch (LinkageError e) {
            return new Start.Failed(out("GStreamer's library cannot be loaded (" + firstLine(e)
                    + "): install libgstreamer1.0-0 and gstreamer1.0-plugins-base"));
        } catch (GstException e) {
            return new Start.Failed(out(firstLine(e) + ": install " + packages()));
        }
    }

    private Fault out(String detail) {
        return new Fault.OutOfService(device, ActHappened.NO, detail);
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private String packages() {
        String more = switch (source) {
            case CameraSource.Libcamera() -> " and gstreamer1.0-libcamera";
            case CameraSource.V4l2 _,CameraSource.Tcp _ -> "";
        };
        return "gstreamer1.0-plugins-base, gstreamer1.0-plugins-good" + more;
    }

    private String elements() {
        String from = switch (source) {
            case CameraSource.V4l2 _ -> "v4l2src name=source ! decodebin";
            case CameraSource.Libcamera _ -> "libcamerasrc name=source";
            case CameraSource.Tcp _ -> "tcpclientsrc name=source ! multipartdemux single-stream=true ! image/jpeg"
                    + " ! jpegdec max-errors=-1 name=" + GstPipeline.DECODER;
        };
        return from + " ! queue max-size-buffers=1 max-size-bytes=0 max-size-time=0 leaky=downstream ! videoconvert"
                + " ! videoscale ! video/x-raw,format=RGB,pixel-aspect-ratio=1/1,width=" + WIDTH
                + " ! appsink name=sink sync=false max-buffers=1 drop=true emit-signals=true";
    }
}
