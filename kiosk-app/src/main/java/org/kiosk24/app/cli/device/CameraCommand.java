package org.kiosk24.app.cli.device;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.identity.CascadeFaceFinder;
import org.kiosk24.app.identity.Face;
import org.kiosk24.app.identity.FaceFinder;
import org.kiosk24.app.identity.Guidance;
import org.kiosk24.app.identity.Jpeg;
import org.kiosk24.app.identity.Sighting;
import org.kiosk24.device.Result;
import org.kiosk24.device.camera.Camera;
import org.kiosk24.device.camera.CameraSource;
import org.kiosk24.device.camera.CameraTimers;
import org.kiosk24.device.camera.GstCamera;
import org.kiosk24.device.camera.Picture;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kiosk device camera}: what the camera sees, and what a person would be told. */
@Command(name = "camera", mixinStandardHelpOptions = true, description = "Look through the camera: picture size and rate, faces, and what a person would be told.")
final class CameraCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final float QUALITY = 0.9f;
    private final Time time = new RealTime();

    @Spec
    private CommandSpec command;
    @Mixin
    private Output output;

    @Option(names = "--source", required = true, paramLabel = "S", description = "v4l2:/dev/video0, libcamera, or tcp:host:port.")
    private String source;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "3", description = "How long to look (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--cascade", paramLabel = "FILE", description = "Another file to find faces with than opencv-data's.")
    private Path cascade = CascadeFaceFinder.FRONTAL_FACE;

    @Option(names = "--picture", paramLabel = "FILE", description = "Write the last picture, as JPEG, in a new file that only this user can read. It may show a person.")
    private Path picture;

    @Override
    public Integer call() {
        if (seconds < 1 || seconds > 3600)
            throw new ParameterException(command.commandLine(), "--seconds: 1 to 3600, not " + seconds);
        CameraSource from = CameraSource.parse(source).orElseThrow(() -> new ParameterException(command.commandLine(),
                "--source: expected " + CameraSource.EXPECTED + ", not " + source));
        FaceFinder finder = finder();
        return output.result(new GstCamera(from, time, CameraTimers.DEFAULT).open().then(open -> looked(open, finder)),
                facts -> facts);
    }

    private FaceFinder finder() {
        try {
            return CascadeFaceFinder.load(cascade);
        } catch (IOException e) {
            throw new ParameterException(command.commandLine(), "--cascade: " + e.getMessage());
        }
    }

    private Result<Map<String, ?>> looked(Camera.OpenCamera open, FaceFinder finder) {
        Optional<Sighting> before = Optional.empty();
        Map<String, Object> facts = new LinkedHashMap<>();
        Deadline end = time.in(Duration.ofSeconds(seconds));
        long begin = time.nanos();
        long finding = 0;
        int pictures = 0;
        try (open) {
            while (true) {
                Result<Picture> next = open.next(PATIENCE);
                if (!(next instanceof Result.Done<Picture>(var seen)))
                    return next.map(_ -> facts);
                try {
                    long found = time.nanos();
                    Sighting now = finder.find(seen);
                    finding += time.nanos() - found;
                    pictures++;
                    Guidance guidance = Guidance.of(before, now, Guidance.Limits.DEFAULT);
                    before = Optional.of(now);
                    if (time.passed(end)) {
                        double took = (time.nanos() - begin) / 1e9;
                        tell(facts, seen, now, guidance);
                        facts.put("picturesPerSecond", rounded(pictures / took));
                        facts.put("findingMillis", rounded(finding / 1e6 / pictures));
                        facts.put("picture", picture == null ? null : written(seen));
                        return Result.done(facts);
                    }
                } finally {
                    seen.wipe();
                }
            }
        }
    }

    private static void tell(Map<String, Object> facts, Picture seen, Sighting now, Guidance guidance) {
        facts.put("width", seen.width());
        facts.put("height", seen.height());
        facts.put("light", rounded(now.light()));
        facts.put("faces", now.faces().size());
        facts.put("guidance", guidance.name());
        now.faces().stream().findFirst().ifPresent(face -> tell(facts, face));
    }

    private static void tell(Map<String, Object> facts, Face face) {
        facts.put("faceX", face.x());
        facts.put("faceY", face.y());
        facts.put("faceSize", face.size());
        facts.put("faceLight", rounded(face.light()));
        facts.put("faceGlare", rounded(face.glare()));
        facts.put("faceSharpness", rounded(face.sharpness()));
        facts.put("faceTurn", rounded(face.turn()));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private String written(Picture seen) {
        byte[] jpeg = Jpeg.of(seen, QUALITY);
        try {
            Files.createFile(picture, PosixFilePermissions
                    .asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(picture, jpeg, StandardOpenOption.WRITE);
            output.say(picture + " may show a person's face: delete it as soon as it has served.");
            return picture.toString();
        } catch (FileAlreadyExistsException e) {
            throw new ParameterException(command.commandLine(),
                    "--picture: " + picture + " is there already; name a new file");
        } catch (IOException e) {
            throw new ParameterException(command.commandLine(), "--picture: " + picture + " cannot be written: " + e);
        } finally {
            Arrays.fill(jpeg, (byte) 0);
        }
    }
}
