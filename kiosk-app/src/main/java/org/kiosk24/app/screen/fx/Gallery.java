package org.kiosk24.app.screen.fx;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.transform.Scale;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.View;
import org.kiosk24.device.camera.Picture;
import org.kiosk24.device.time.Time;

/**
 * Views laid out with no display, measured, and painted if wanted. The JVM must have been started with
 * {@code -Dglass.platform=Headless}.
 */
public final class Gallery {
    /**
     * One part of a page.
     *
     * @param part from 1
     * @param failures what does not hold; empty if all is well
     * @param picture if one was wanted
     */
    public record Hung(String name, View view, int part, int parts, List<String> failures,
            Optional<BufferedImage> picture) {
        public String title() {
            Preferences how = view.preferences();
            return "%s%s %s %s %s %s".formatted(name, parts > 1 ? " part " + part + " of " + parts : "",
                    how.language().tag(), how.size().name().toLowerCase(java.util.Locale.ROOT),
                    how.theme().name().toLowerCase(java.util.Locale.ROOT),
                    how.reach().name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** When the pictures are seen. */
    public enum Light {
        DAY, NIGHT
    }

    private final Time time;
    private final Light light;

    public Gallery(Time time, Light light) {
        this.time = time;
        this.light = light;
        Fx.start();
    }

    /** What the screen is called, in kebab-case. */
    public static String name(Screen screen) {
        return ScreenName.ofScreen(screen);
    }

    /** All parts of the view's page, measured. */
    public List<Hung> measure(View view) {
        return Fx.ask(time, () -> hang(view, 0, Optional.empty()));
    }

    /**
     * The same, and painted.
     *
     * @param width of the pictures, in pixels
     */
    public List<Hung> paint(View view, int width) {
        return Fx.ask(time, () -> hang(view, width, Optional.empty()));
    }

    /** The same with somebody in the mirror, where the view has one. */
    public List<Hung> paint(View view, int width, Picture mirrored) {
        return Fx.ask(time, () -> hang(view, width, Optional.of(mirrored)));
    }

    private List<Hung> hang(View view, int width, Optional<Picture> mirrored) {
        String name = ScreenName.ofScreen(view.screen());
        Glass glass = new Glass(touch -> {
        });
        Scene scene = new Scene(glass, Face.WIDTH, Face.HEIGHT);
        try {
            glass.night(light == Light.NIGHT);
            glass.show(view);
            mirrored.ifPresent(glass::mirror);
            layOut(glass);
            Face face = glass.face().orElseThrow();
            List<Hung> all = new ArrayList<>();
            int parts = face.parts();
            for (int part = 1; part <= parts || part == 1; part++) {
                if (part > 1) {
                    face.turn(1);
                    layOut(glass);
                }
                all.add(new Hung(name, view, part, parts, failures(view, face, part),
                        width > 0 ? Optional.of(picture(glass, width)) : Optional.empty()));
            }
            return all;
        } catch (MissingResourceException e) {
            return List.of(new Hung(name, view, 1, 1, List.of(e.getMessage()), Optional.empty()));
        } finally {
            // what turns on it stops, and so nothing holds it any more
            scene.setRoot(new Group());
        }
    }

    private static List<String> failures(View view, Face face, int part) {
        List<String> failures = new ArrayList<>(Measures.of(view, face));
        if (part == 1)
            failures.addAll(face.cramped());
        return failures;
    }

    private static void layOut(Glass glass) {
        glass.resize(Face.WIDTH, Face.HEIGHT);
        glass.applyCss();
        glass.layout();
    }

    private static BufferedImage picture(Glass glass, int width) {
        SnapshotParameters how = new SnapshotParameters();
        double factor = width / Face.WIDTH;
        how.setTransform(new Scale(factor, factor));
        return Png.buffered(glass.snapshot(how, null));
    }
}
