package org.kiosk24.device.camera;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.freedesktop.gstreamer.Buffer;
import org.freedesktop.gstreamer.Bus;
import org.freedesktop.gstreamer.Element;
import org.freedesktop.gstreamer.FlowReturn;
import org.freedesktop.gstreamer.GstObject;
import org.freedesktop.gstreamer.Pad;
import org.freedesktop.gstreamer.PadProbeReturn;
import org.freedesktop.gstreamer.PadProbeType;
import org.freedesktop.gstreamer.Pipeline;
import org.freedesktop.gstreamer.Sample;
import org.freedesktop.gstreamer.State;
import org.freedesktop.gstreamer.StateChangeReturn;
import org.freedesktop.gstreamer.Structure;
import org.freedesktop.gstreamer.elements.AppSink;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/**
 * One running pipeline. GStreamer's threads hand over a picture only when somebody has just asked for one; all others
 * stay inside, unseen. The pipeline and its listeners stand in fields: left to the garbage collector, the stream would
 * stop some hours later.
 */
final class GstPipeline implements Camera.OpenCamera {
    /** What the source is called in the pipeline: an error from there is the camera's or the network's. */
    static final String SOURCE = "source";
    /** What the decoder is called, if there is one. */
    static final String DECODER = "decoder";
    private final String device;
    private final Pipeline pipeline;
    private final AppSink sink;
    private final Time time;
    private final Duration closing;
    private final AtomicReference<Mailbox<Result<Picture>>> asked = new AtomicReference<>();
    private final AppSink.NEW_SAMPLE onSample = this::sample;
    private volatile boolean anything;
    private final Pad.PROBE onFirst = (_, _) -> {
        anything = true;
        return PadProbeReturn.REMOVE;
    };
    private final Bus.ERROR onError = this::error;
    /** Written by one thread of GStreamer, and at each question. */
    private volatile int undecoded;
    /** A decoder drops in silence what it cannot decode. */
    private final Pad.PROBE onInput = (_, _) -> {
        undecoded = undecoded + 1;
        return PadProbeReturn.OK;
    };
    private final Bus.EOS onEnd = _ -> end(new Fault.NotConnected(device(), ActHappened.NO,
            "the stream ended; check that the camera's power and cable are in place"));
    private volatile Optional<Fault> ended = Optional.empty();

    GstPipeline(String device, Pipeline pipeline, Time time, Duration closing) {
        this.device = device;
        this.pipeline = pipeline;
        this.time = time;
        this.closing = closing;
        sink = (AppSink) pipeline.getElementByName("sink");
        sink.connect(onSample);
        pipeline.getElementByName(SOURCE).getStaticPad("src").addProbe(PadProbeType.BUFFER, onFirst);
        Element decoder = pipeline.getElementByName(DECODER);
        if (decoder != null)
            decoder.getStaticPad("sink").addProbe(PadProbeType.BUFFER, onInput);
        Bus bus = pipeline.getBus();
        bus.connect(onError);
        bus.connect(onEnd);
    }

    private String device() {
        return device;
    }

    /** Begins; empty, or why it cannot. May block. */
    Optional<Fault> play() {
        StateChangeReturn begun = pipeline.play();
        if (begun == StateChangeReturn.FAILURE) {
            // the reason comes over the bus, on another thread
            time.sleep(Duration.ofMillis(50));
            return Optional.of(ended.orElseGet(() -> new Fault.NotConnected(device, ActHappened.NO,
                    "cannot be started; check that it is plugged in and that this user is in the group video")));
        }
        return ended;
    }

    @Override
    public Result<Picture> next(Duration longest) {
        Mailbox<Result<Picture>> answer = time.mailbox();
        undecoded = 0;
        asked.set(answer);
        if (ended.isPresent())
            return Result.fault(ended.get());
        Optional<Result<Picture>> came = answer.receive(time.in(longest));
        if (came.isEmpty() && asked.getAndSet(null) == null)
            // somebody has just taken the question and is answering it
            came = answer.receive(time.in(closing));
        return came.orElseGet(() -> Result.fault(nothing(longest)));
    }

    private Fault nothing(Duration longest) {
        return undecoded == 0
                ? new Fault.NoAnswer(device, ActHappened.NO, "is on, but no picture came within " + longest.toMillis()
                        + " ms; unplug it and plug it in again")
                : new Fault.Garbled(device, ActHappened.NO, "no whole picture within " + longest.toMillis()
                        + " ms, out of " + undecoded + "; check the camera's cable");
    }

    /** On a thread of GStreamer. */
    private FlowReturn sample(AppSink from) {
        Mailbox<Result<Picture>> asker = asked.getAndSet(null);
        if (asker != null)
            asker.post(pulled(from));
        return FlowReturn.OK;
    }

    private Result<Picture> pulled(AppSink from) {
        Sample sample = from.pullSample();
        if (sample == null)
            return Result.fault(new Fault.Garbled(device, ActHappened.NO, "a picture was announced and not there"));
        Buffer buffer = sample.getBuffer();
        try {
            Structure shape = sample.getCaps().getStructure(0);
            return picture(shape.getInteger("width"), shape.getInteger("height"), buffer.map(false));
        } finally {
            buffer.unmap();
            sample.dispose();
        }
    }

    /** Rows of RGB are padded to a multiple of four bytes (GStreamer's GstVideoInfo). */
    private Result<Picture> picture(int width, int height, ByteBuffer bytes) {
        int row = width * 3;
        int stride = row + 3 & ~3;
        if (width < 1 || height < 1 || width > Picture.MAX_SIDE || height > Picture.MAX_SIDE
                || bytes.remaining() < stride * (height - 1) + row)
            return Result.fault(new Fault.Garbled(device, ActHappened.NO, "a picture of " + width + " x " + height
                    + " pixels in " + bytes.remaining() + " bytes; check the camera's cable"));
        byte[] pixels = new byte[row * height];
        for (int y = 0; y < height; y++)
            bytes.get(y * stride, pixels, y * row, row);
        return Result.done(new Picture(width, height, Picture.Format.RGB, pixels));
    }

    private void error(GstObject from, int code, String message) {
        String detail = "GStreamer's " + from.getName() + ": " + message;
        end(from.getName().equals(SOURCE) || !anything
                ? new Fault.NotConnected(device, ActHappened.NO,
                        detail + "; check that the camera is plugged in and that nobody else uses it")
                : new Fault.Garbled(device, ActHappened.NO,
                        detail + "; what comes is no stream of pictures, check which device this is"));
    }

    private void end(Fault fault) {
        if (ended.isEmpty())
            ended = Optional.of(fault);
        Mailbox<Result<Picture>> asker = asked.getAndSet(null);
        if (asker != null)
            asker.post(Result.fault(ended.get()));
    }

    @Override
    public void close() {
        Mailbox<State> off = time.mailbox();
        Thread.ofPlatform().daemon().name("camera stop").start(() -> {
            pipeline.stop();
            off.post(State.NULL);
        });
        off.receive(time.in(closing));
        sink.disconnect(onSample);
        Bus bus = pipeline.getBus();
        bus.disconnect(onError);
        bus.disconnect(onEnd);
    }
}
