package org.kiosk24.app.cli.gallery;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Preferences.Reach;
import org.kiosk24.app.screen.Preferences.TextSize;
import org.kiosk24.app.screen.Preferences.Theme;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.screen.fx.Gallery;
import org.kiosk24.app.screen.fx.Gallery.Hung;
import org.kiosk24.app.screen.sample.Samples;
import org.kiosk24.app.screen.sample.SheetSamples;
import org.kiosk24.app.screen.sample.VisitSamples;
import org.kiosk24.app.backoffice.BackOfficeSamples;
import org.kiosk24.app.maintenance.StaffSamples;
import org.kiosk24.app.words.Language;
import org.kiosk24.device.time.RealTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiosk gallery}. */
@Command(name = "gallery", mixinStandardHelpOptions = true, description = "Paint and measure every screen in every"
        + " language, size, theme and layout: nothing cut, nothing overlapping, targets of 20 mm, contrast of 7 : 1,"
        + " reached by keys and spoken. Exit code 1 if anything is not so.")
public final class GalleryCommand implements Callable<Integer> {
    /** Every screen that is not a service's own, and every block of a sheet. */
    public static final List<Samples> SAMPLES = List.of(new VisitSamples(), new SheetSamples(), new StaffSamples(),
            new BackOfficeSamples());
    /** So that the last seconds are on the pictures. */
    private static final int SECONDS_LEFT = 18;
    private static final int FULL = 1080;
    private static final int REDUCED = 360;

    @Mixin
    private Output output;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to; older pictures of the same"
            + " names are replaced.")
    private Path dir;

    @Option(names = "--full", description = "Paint 1080 x 1920 pixels each, not 360 x 640.")
    private boolean full;

    @Option(names = "--screen", paramLabel = "NAME", description = "Only screens whose name contains this.")
    private String screen = "";

    @Option(names = "--language", paramLabel = "LANGUAGE", description = "Only these: ${COMPLETION-CANDIDATES}.")
    private List<Language> languages = List.of(Language.values());

    @Option(names = "--size", paramLabel = "SIZE", description = "Only these: ${COMPLETION-CANDIDATES}.")
    private List<TextSize> sizes = List.of(TextSize.values());

    @Option(names = "--theme", paramLabel = "THEME", description = "Only these: ${COMPLETION-CANDIDATES}.")
    private List<Theme> themes = List.of(Theme.values());

    @Option(names = "--layout", paramLabel = "LAYOUT", description = "Only these: ${COMPLETION-CANDIDATES}.")
    private List<Reach> layouts = List.of(Reach.values());

    @Option(names = "--light", paramLabel = "LIGHT", description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE}"
            + " if not given.")
    private Gallery.Light light = Gallery.Light.DAY;

    private final List<Map<String, Object>> failures = new ArrayList<>();
    private final ContactSheet sheet = new ContactSheet();
    private final List<Samples> samples;
    private int pictures;
    private int views;

    public GalleryCommand() {
        this(SAMPLES);
    }

    public GalleryCommand(List<Samples> samples) {
        this.samples = samples;
    }

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(dir);
        Gallery gallery = new Gallery(new RealTime(), light);
        List<Screen> screens = samples.stream().flatMap(s -> s.screens().stream()).toList();
        for (Preferences manner : Manners.all())
            if (wanted(manner))
                hang(gallery, screens, manner);
        sheet.writePage(dir.resolve("index.html"));
        for (Map<String, Object> failure : failures)
            if (!output.json())
                output.print(failure.get("screen") + ": " + failure.get("failure"));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("screens", screens.size());
        facts.put("views", views);
        facts.put("pictures", pictures);
        facts.put("page", dir.resolve("index.html").toString());
        facts.put("failed", failures.size());
        if (output.json())
            facts.put("failures", failures);
        return failures.isEmpty() ? output.done(facts) : output.notWell(facts);
    }

    private boolean wanted(Preferences manner) {
        return languages.contains(manner.language()) && sizes.contains(manner.size())
                && themes.contains(manner.theme()) && layouts.contains(manner.reach());
    }

    private void hang(Gallery gallery, List<Screen> screens, Preferences manner) throws IOException {
        String name = String.join("-", manner.language().tag(), lower(manner.size()), lower(manner.theme()),
                lower(manner.reach()));
        output.say(name);
        sheet.heading(name);
        Path folder = Files.createDirectories(dir.resolve(name));
        int number = 0;
        for (Screen each : screens) {
            number++;
            if (!Gallery.name(each).contains(screen))
                continue;
            List<Hung> parts = gallery.paint(new View(each, manner, SECONDS_LEFT), full ? FULL : REDUCED);
            views++;
            for (Hung hung : parts)
                keep(hung, folder, "%03d-%s%s.png".formatted(number, hung.name(),
                        hung.parts() > 1 ? "-" + hung.part() : ""));
        }
        sheet.write(dir.resolve("contact-" + name + ".png"));
    }

    private void keep(Hung hung, Path folder, String file) throws IOException {
        for (String failure : hung.failures()) {
            Map<String, Object> fact = new LinkedHashMap<>();
            fact.put("screen", hung.title());
            fact.put("failure", failure);
            failures.add(fact);
        }
        if (hung.picture().isPresent()) {
            BufferedImage picture = hung.picture().get();
            ImageIO.write(picture, "png", folder.resolve(file).toFile());
            sheet.add(hung, picture);
            pictures++;
        }
        sheet.entry(hung, folder.getFileName() + "/" + file);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
