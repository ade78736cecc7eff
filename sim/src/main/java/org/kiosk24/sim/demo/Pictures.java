package org.kiosk24.sim.demo;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Preferences.Reach;
import org.kiosk24.app.screen.Preferences.TextSize;
import org.kiosk24.app.screen.Preferences.Theme;
import org.kiosk24.app.screen.Preferences.Voice;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.screen.fx.Gallery;
import org.kiosk24.app.words.Language;
import org.kiosk24.device.camera.Picture;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.camera.CameraModel;
import org.kiosk24.sim.camera.Scene;
import org.kiosk24.sim.gallery.PrintedKind;
import org.kiosk24.sim.gallery.PrintedSlips;
import org.kiosk24.sim.receipt.PaperPicture;

/** The pictures that the README shows: screens that people meet, and slips that they take along, when they are served
 * in virtual time. */
public final class Pictures {
    /** Of each, in pixels. */
    public static final int WIDTH = 360;
    /** More than the last seconds that are counted on the glass. */
    private static final int SECONDS_LEFT = 60;
    private static final Story ENDORSEMENT = Story.of(Errand.ENDORSEMENT);
    private static final Story BY_CARD = Story.of(Errand.ENDORSEMENT, "shenzhen", "HKG1Y9T", Method.CARD);
    private static final Story REFUSED = Story.of(Errand.ENDORSEMENT, "functionary", "");
    private static final Story COLLECT = Story.of(Errand.COLLECT);
    private static final Story OVERDUE = Story.of(Errand.PROGRESS, "functionary", "CARD");
    private static final Story MADE = Story.of(Errand.PROGRESS);
    private static final Story PERMIT = Story.of(Errand.PERMIT);
    private static final Story REPRINT = Story.of(Errand.REPRINT);
    private static final Story MOVE = Story.of(Errand.APPLICATION);
    private static final Story LACKING = Story.of(Errand.APPLICATION, "minority", "MOVE");
    private static final Story GUIDE = Story.of(Errand.GUIDE);
    private static final Story BOOKING = Story.of(Errand.BOOKING);
    private static final Story CONTINUE = Story.of(Errand.CONTINUE);
    private static final Story BY_MESSAGE = COLLECT.touching(new Touch.Choose("sms-code"));
    private static final Story ASKED = MOVE.touching(Screen.Button.asked().touch());
    private static final Story BY_OFFICER = ENDORSEMENT.touching(new Touch.Choose("officer"));

    private static final Preferences SEATED = new Preferences(Language.CHINESE, TextSize.NORMAL, Theme.PAPER,
            Reach.SEATED, Voice.OFF);
    private static final Preferences LARGEST = new Preferences(Language.CHINESE, TextSize.LARGEST, Theme.CONTRAST,
            Reach.STANDING, Voice.OFF);

    /** In the order of the README. */
    private static final List<Shot> ALL = List.of(//
            zh("welcome", ENDORSEMENT, "welcome"), zh("menu", ENDORSEMENT, "sheet-menu"),
            en("menu-en", ENDORSEMENT, "sheet-menu"),
            zh("choose", BY_CARD, "choose-product"), hant("confirm", ENDORSEMENT, "confirm"),
            zh("pay-by-qr", ENDORSEMENT, "pay-by-qr"), zh("making", ENDORSEMENT, "making-chip"),
            zh("collect-by", COLLECT, "sheet-collect-by"), zh("collect-code", BY_MESSAGE, "sheet-collect-code"),
            en("pay-by-card", BY_CARD, "pay-by-card-present-card"),
            zh("progress-which", MADE, "sheet-progress-which"), zh("progress", MADE, "sheet-progress"),
            hant("progress-overdue", OVERDUE, "sheet-progress"),
            zh("permit", PERMIT, "sheet-permit-inside"), en("permit-en", PERMIT, "sheet-permit"),
            zh("reprint", REPRINT, "sheet-reprint-confirm"), hant("take-permit", REPRINT, "take-permit"),
            zh("application-review", MOVE, "sheet-application-review"),
            zh("application-sign", MOVE, "sheet-application-sign"),
            en("application-accepted", MOVE, "sheet-application-accepted"),
            zh("application-missing", LACKING, "sheet-application-missing"),
            zh("guide-which", GUIDE, "sheet-guide-which"), hant("guide", GUIDE, "sheet-guide"),
            zh("booking-slot", BOOKING, "sheet-booking-slot"), zh("booking-done", BOOKING, "sheet-booking-done"),
            zh("interrupted", CONTINUE, "sorry-cancelled"), zh("continue-code", CONTINUE, "sheet-continue-code"),
            en("continue-found", CONTINUE, "sheet-continue-found"), zh("asked", ASKED, "sheet-asked"),
            zh("recognise", ENDORSEMENT, "sheet-recognise"),
            zh("face", REFUSED, "sheet-face"), zh("officer-code", BY_OFFICER, "sheet-officer-code"),
            hant("officer-waiting", BY_OFFICER, "sheet-officer-waiting"),
            new Shot("seated", ENDORSEMENT, "choose-product", SEATED),
            new Shot("contrast", ENDORSEMENT, "confirm", LARGEST), en("goodbye", ENDORSEMENT, "goodbye"));

    /** Of the screens with this name that the story shows, the first. */
    private record Shot(String file, Story story, String screen, Preferences how) {}

    private static final List<SlipShot> SLIPS = List.of(
            new SlipShot("slip-receipt", PrintedKind.RECEIPT, Language.CHINESE),
            new SlipShot("slip-continue", PrintedKind.CONTINUE, Language.ENGLISH),
            new SlipShot("slip-asked", PrintedKind.ASKED, Language.TRADITIONAL));

    private record SlipShot(String file, PrintedKind kind, Language language) {}

    private Pictures() {}

    /** What the files are called. */
    public static List<String> names() {
        return Stream.concat(ALL.stream().map(Shot::file), SLIPS.stream().map(SlipShot::file)).map(f -> f + ".png")
                .toList();
    }

    /** Writes {@code NAME.png} for each; the JVM must draw headless. */
    public static List<Path> draw(Path folder, Time time) throws IOException {
        Files.createDirectories(folder);
        var gallery = new Gallery(time, Gallery.Light.DAY);
        var camera = new CameraModel();
        camera.show("functionary", Scene.GOOD);
        Picture mirrored = camera.next(640, 480);
        Map<Story, List<Screen>> told = new HashMap<>();
        List<Path> drawn = new ArrayList<>();
        for (Shot shot : ALL) {
            if (!told.containsKey(shot.story))
                told.put(shot.story, shot.story.screens());
            List<Screen> screens = told.get(shot.story);
            Screen screen = screens.stream().filter(s -> Gallery.name(s).equals(shot.screen)).findFirst()
                    .orElseThrow(() -> new IllegalStateException("no " + shot.screen + " for " + shot.file
                            + "; there are " + screens.stream().map(Gallery::name).distinct().toList()));
            Path file = folder.resolve(shot.file + ".png");
            var view = new View(screen, shot.how, SECONDS_LEFT);
            ImageIO.write(gallery.paint(view, WIDTH, mirrored).getFirst().picture().orElseThrow(), "png",
                    file.toFile());
            drawn.add(file);
        }
        for (SlipShot shot : SLIPS) {
            Path file = folder.resolve(shot.file + ".png");
            ImageIO.write(small(PaperPicture.of(PrintedSlips.marks(shot.kind, shot.language))), "png", file.toFile());
            drawn.add(file);
        }
        return drawn;
    }

    private static BufferedImage small(BufferedImage paper) {
        int height = paper.getHeight() * WIDTH / paper.getWidth();
        var small = new BufferedImage(WIDTH, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = small.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(paper, 0, 0, WIDTH, height, null);
        g.dispose();
        return small;
    }

    private static Shot zh(String file, Story story, String screen) {
        return new Shot(file, story, screen, Preferences.in(Language.CHINESE));
    }

    private static Shot hant(String file, Story story, String screen) {
        return new Shot(file, story, screen, Preferences.in(Language.TRADITIONAL));
    }

    private static Shot en(String file, Story story, String screen) {
        return new Shot(file, story, screen, Preferences.in(Language.ENGLISH));
    }
}
