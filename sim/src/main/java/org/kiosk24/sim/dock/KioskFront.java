package org.kiosk24.sim.dock;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.cli.RunCommand;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.screen.GuidedDisplay;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.fx.RemoteDisplay;
import org.kiosk24.device.Result;
import org.kiosk24.device.panel.GuideLight;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/** The kiosk in a process of its own: what is on its glass goes to one stream, touches come from another. */
public final class KioskFront {
    private final DataOutputStream out;
    private volatile String light = "";

    /** @param out nobody else writes to it */
    public KioskFront(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /**
     * Serves until the process ends, or until the touches do.
     *
     * @param in {@code touch X Y}, {@code draw X Y X Y ...} or {@code press BUTTON}, a line each
     * @param ended run when there are no more touches: whoever started this is gone
     */
    public int serve(KioskConfig config, InputStream in, Runnable ended, Time time, Output output) throws IOException {
        Mailbox<Touch> touches = time.mailbox();
        var glass = new RemoteDisplay(time, touches, config.screen().dark().night(), this::tell);
        time.start("fingers", () -> {
            obey(in, glass);
            ended.run();
        });
        return RunCommand.serve(config, new GuidedDisplay(glass, this::guide), touches, time, output);
    }

    private static void obey(InputStream in, RemoteDisplay glass) {
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                double[] points = words[0].equals("press")
                        ? new double[0]
                        : Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray();
                switch (words[0]) {
                    case "touch" -> glass.touch(points[0], points[1]);
                    case "draw" -> glass.draw(points);
                    case "press" -> glass.press(words[1]);
                    default -> {
                    }
                }
            }
        } catch (IOException e) {
            // an input that breaks has ended
        }
    }

    private void tell(RemoteDisplay.Shot shot) {
        var targets = shot.targets().stream()
                .map(t -> new Glass.Target(t.id(), t.label(), t.x(), t.y(), t.width(), t.height())).toList();
        try {
            new Glass.Shown(new Glass(shot.screen(), shot.language(), shot.secondsLeft(), targets, light), shot.png())
                    .write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("nobody looks any more", e);
        }
    }

    private Result<Void> guide(Optional<GuideLight> wanted) {
        light = wanted.map(Enum::name).orElse("");
        return Result.done(null);
    }
}
