package org.kiosk24.sim.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiosk24.app.identity.CascadeFaceFinder;
import org.kiosk24.app.identity.FaceCheck;
import org.kiosk24.app.identity.FaceFinder;
import org.kiosk24.app.identity.FaceOutcome;
import org.kiosk24.app.identity.FaceTimers;
import org.kiosk24.app.identity.Guidance;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.camera.Camera.OpenCamera;
import org.kiosk24.device.camera.CameraSource;
import org.kiosk24.device.camera.CameraTimers;
import org.kiosk24.device.camera.GstCamera;
import org.kiosk24.device.camera.Picture;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.app.bureau.IdentityDesk.Likeness;
import org.kiosk24.app.identity.Jpeg;
import org.kiosk24.sim.bureau.DrawnFaceMatcher;
import org.kiosk24.sim.face.Features;
import org.kiosk24.sim.permit.DrawnPortrait;

/** The driver through GStreamer itself, against a stream over TCP. */
class GstCameraTest {
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofSeconds(10);
    private final RealTime time = new RealTime();
    private final CameraModel model = new CameraModel();
    private CameraServer server;
    private GstCamera camera;

    @BeforeEach
    void start() throws IOException {
        server = new CameraServer(model, time, 0, Duration.ofMillis(20));
        camera = new GstCamera(server.source(), time, CameraTimers.DEFAULT);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private OpenCamera opened() {
        return value(camera.open());
    }

    private static <T> T value(Result<T> result) {
        if (result instanceof Result.Done<T>(var value))
            return value;
        throw new AssertionError(fault(result).line());
    }

    private static Fault fault(Result<?> result) {
        return switch (result) {
            case Result.Failed<?>(var fault) -> fault;
            case Result.Unknown<?>(var fault) -> fault;
            case Result.Refused<?>(var fault) -> fault;
            case Result.Done<?> _ -> throw new AssertionError("done");
        };
    }

    @Test
    void a_picture_comes_as_it_was_sent() throws IOException {
        model.show("zhang", Scene.GOOD);
        try (OpenCamera open = opened()) {
            Picture picture = value(open.next(LONG));
            assertEquals("Picture 640x480 RGB", picture.toString());
            byte[] sent = model.next(640, 480).pixels();
            double off = 0;
            for (int i = 0; i < sent.length; i++)
                off += Math.abs((sent[i] & 0xFF) - (picture.pixels()[i] & 0xFF));
            assertTrue(off / sent.length < 3, "off by " + off / sent.length);
            FaceFinder finder = CascadeFaceFinder.load(CascadeFaceFinder.FRONTAL_FACE);
            assertEquals(1, finder.find(picture).faces().size());
        }
    }

    @Test
    void a_camera_can_be_opened_again_and_again() {
        model.show("zhang", Scene.GOOD);
        for (int i = 0; i < 5; i++)
            try (OpenCamera open = opened()) {
                value(open.next(LONG)).wipe();
            }
    }

    @Test
    void a_camera_that_is_not_there_is_not_connected() {
        model.fault("unplugged");
        var result = camera.open();
        Fault fault = result instanceof Result.Done<OpenCamera>(var open) ? fault(open.next(LONG)) : fault(result);
        assertInstanceOf(Fault.NotConnected.class, fault, fault.line());
        assertEquals("camera at " + server.source().text(), fault.device());
        var missing = new GstCamera(new CameraSource.V4l2("/dev/video-none"), time, CameraTimers.DEFAULT);
        Fault none = fault(missing.open());
        assertInstanceOf(Fault.NotConnected.class, none, none.line());
    }

    @Test
    void a_camera_unplugged_while_it_looks_is_not_connected_and_comes_back() {
        try (OpenCamera open = opened()) {
            value(open.next(LONG));
            model.fault("unplugged");
            Fault fault = until(open, Fault.NotConnected.class);
            assertTrue(fault.detail().contains("check"), fault.detail());
        }
        model.mend();
        try (OpenCamera open = opened()) {
            value(open.next(LONG));
        }
    }

    @Test
    void a_stream_that_stops_gives_no_answer_and_goes_on_when_it_goes_on() {
        try (OpenCamera open = opened()) {
            value(open.next(LONG));
            model.fault("stuck");
            until(open, Fault.NoAnswer.class);
            model.mend();
            value(open.next(LONG));
        }
    }

    @Test
    void pictures_that_are_mixed_up_are_garbled_and_whole_ones_after_them_are_not() {
        model.fault("corrupt");
        try (OpenCamera open = opened()) {
            until(open, Fault.Garbled.class);
            model.mend();
            value(open.next(LONG));
        }
    }

    @Test
    void what_is_no_stream_of_pictures_ends_in_a_fault() {
        model.fault("noise");
        try (OpenCamera open = opened()) {
            Fault fault = fault(open.next(Duration.ofSeconds(2)));
            assertTrue(fault instanceof Fault.Garbled || fault instanceof Fault.NoAnswer, fault.line());
        }
    }

    /** Pictures that were on their way may still come first. */
    private static Fault until(OpenCamera open, Class<? extends Fault> wanted) {
        for (int i = 0; i < 50; i++) {
            var next = open.next(SHORT);
            if (next instanceof Result.Done<Picture>)
                continue;
            Fault fault = fault(next);
            if (wanted.isInstance(fault))
                return fault;
            throw new AssertionError(fault.line());
        }
        throw new AssertionError("no " + wanted.getSimpleName());
    }

    @Test
    void a_whole_face_check_over_the_stream_ends_with_the_same_person_and_black_pictures() throws IOException {
        var finder = CascadeFaceFinder.load(CascadeFaceFinder.FRONTAL_FACE);
        var matcher = new DrawnFaceMatcher(finder);
        var mirror = new Watched();
        model.show("zhang", Scene.TOO_FAR);
        mirror.when(Guidance.TOO_FAR, () -> model.show("zhang", Scene.GOOD));
        byte[] portrait = DrawnPortrait.jpeg(Features.of("zhang"));
        var check = new FaceCheck(camera, finder, pair -> {
            mirror.saw(pair);
            return Result.done(matcher.compare(pair.portrait(), Jpeg.of(pair.live(), 0.9f)));
        }, time, FaceTimers.DEFAULT);

        assertEquals(new FaceOutcome.Same(), check.check("O-1", portrait, mirror, Cancel.NEVER));

        assertTrue(mirror.told.contains(Guidance.TOO_FAR), mirror.told.toString());
        assertTrue(mirror.allBlack() && Arrays.equals(portrait, new byte[portrait.length]));
    }

    @Test
    void a_whole_face_check_over_the_stream_tells_another_person() throws IOException {
        var finder = CascadeFaceFinder.load(CascadeFaceFinder.FRONTAL_FACE);
        var matcher = new DrawnFaceMatcher(finder);
        var mirror = new Watched();
        model.show("shenzhen", Scene.GOOD);
        var check = new FaceCheck(camera, finder, pair -> {
            mirror.saw(pair);
            Likeness likeness = matcher.compare(pair.portrait(), Jpeg.of(pair.live(), 0.9f));
            return Result.done(likeness);
        }, time, FaceTimers.DEFAULT);

        assertEquals(new FaceOutcome.NotSame(),
                check.check("O-1", DrawnPortrait.jpeg(Features.of("zhang")), mirror, Cancel.NEVER));
        assertEquals(3, mirror.comparing);
        assertTrue(mirror.allBlack());
    }

    /** In a process of its own, since a library is loaded but once. */
    @Test
    void without_the_library_the_fault_names_the_package() throws Exception {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED", "-Djna.nounpack=true", "-Djna.boot.library.path=/nowhere", "-cp",
                System.getProperty("java.class.path"), NoLibrary.class.getName()).redirectErrorStream(true).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(said.contains("OUT_OF_SERVICE") && said.contains("install libgstreamer1.0-0"), said);
    }

    static final class NoLibrary {
        public static void main(String[] args) {
            var camera = new GstCamera(new CameraSource.Libcamera(), new RealTime(), CameraTimers.DEFAULT);
            System.out.println(fault(camera.open()).line());
            System.exit(0);
        }
    }
}
