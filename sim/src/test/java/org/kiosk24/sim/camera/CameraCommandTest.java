package org.kiosk24.sim.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.cli.device.DeviceCommand;
import org.kiosk24.app.identity.Jpeg;
import org.kiosk24.device.time.RealTime;
import picocli.CommandLine;

class CameraCommandTest {
    private final CameraModel model = new CameraModel();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private CameraServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server = new CameraServer(model, new RealTime(), 0, Duration.ofMillis(20));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private int run(String... more) {
        List<String> all = new ArrayList<>(List.of("camera", "--source", server.source().text()));
        all.addAll(List.of(more));
        return new CommandLine(new DeviceCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    @Test
    void it_tells_what_is_seen_and_what_a_person_would_be_told() {
        model.show("zhang", Scene.TOO_FAR);
        assertEquals(0, run("--seconds", "1", "--json"), err.toString());
        JsonObject facts = JsonParser.parseString(out.toString()).getAsJsonObject();
        assertEquals(640, facts.get("width").getAsInt());
        assertEquals(480, facts.get("height").getAsInt());
        assertEquals(1, facts.get("faces").getAsInt());
        assertEquals("TOO_FAR", facts.get("guidance").getAsString());
        assertTrue(facts.get("picturesPerSecond").getAsDouble() > 0);
        assertTrue(facts.get("picture").isJsonNull());
    }

    @Test
    void a_picture_is_written_only_when_asked_for_and_for_this_user_alone() throws IOException {
        model.show("zhang", Scene.GOOD);
        Path file = folder.resolve("seen.jpg");
        assertEquals(0, run("--seconds", "1", "--picture", file.toString()), err.toString());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("Picture 640x480 RGB", Jpeg.read(Files.readAllBytes(file)).orElseThrow().toString());
        assertTrue(err.toString().contains("a person's face"));
        assertEquals(2, run("--seconds", "1", "--picture", file.toString()));
        assertTrue(err.toString().contains("is there already"));
    }

    @Test
    void an_ill_camera_is_told_as_a_fault() {
        model.fault("unplugged");
        assertEquals(1, run("--seconds", "1"));
        assertTrue(err.toString().contains("NOT_CONNECTED"), err.toString());
    }

    @Test
    void what_cannot_be_is_wrong_usage() {
        assertEquals(2, new CommandLine(new DeviceCommand()).setErr(new PrintWriter(err)).execute("camera", "--source",
                "webcam"));
        assertTrue(err.toString().contains("expected \"v4l2:/dev/video0\""), err.toString());
        assertEquals(2, run("--seconds", "0"));
        assertEquals(2, run("--cascade", folder.resolve("none.xml").toString()));
        assertFalse(err.toString().isEmpty());
    }
}
