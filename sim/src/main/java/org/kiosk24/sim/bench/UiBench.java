package org.kiosk24.sim.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.kiosk24.app.cli.gallery.GalleryCommand;
import org.kiosk24.app.cli.gallery.Manners;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.screen.fx.Frame;
import org.kiosk24.app.screen.fx.GlassWatch;
import org.kiosk24.app.screen.fx.GlassWatch.Shown;
import org.kiosk24.device.camera.Picture;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.bench.UiVisit.Timed;

/**
 * How long a person waits for the next screen after a touch, and how long each frame takes while something moves.
 *
 * <p>The window is the kiosk's own, drawn in software. Whole visits go over it, each in another manner of being served;
 * a touch is a press and a release of the real button, timed from the release. The first visit is told apart: there, all
 * is done for the first time. Between two touches the window is idle, as it is before a person. Blank panes, painted
 * before each visit, show what the machine needs for the pixels alone.
 */
public final class UiBench {
    /** 60 frames a second, of which every second one may be late. */
    public static final Duration FRAME_LIMIT = Duration.ofMillis(33);
    private static final int BLANKS = 20;
    private static final Preferences MANNER = Preferences.in(org.kiosk24.app.words.Language.CHINESE);

    /**
     * @param frames all but those of the first visit
     * @param late those over {@link #FRAME_LIMIT} by the clock
     * @param lateWork those over it by processor time
     * @param slowest transitions, those with most work first
     */
    public record Figures(String window, Duration rehearsal, Map<String, Spread> spreads, int frames, int late,
            int lateWork,
            List<String> slowest) {}

    private final Time time;
    private final GlassWatch glass;
    private final Duration animation;
    private final List<UiVisit.Leg> legs;

    /** @param animation how long each of the moving screens is watched */
    public UiBench(Time time, Duration animation) {
        this(time, animation, List.of(UiVisit.Leg.values()));
    }

    /** @param legs of each visit */
    UiBench(Time time, Duration animation, List<UiVisit.Leg> legs) {
        this.time = time;
        this.legs = legs;
        this.animation = animation;
        glass = new GlassWatch(time);
    }

    /** @param visits after the first */
    public Figures run(int visits) {
        List<Preferences> manners = new ArrayList<>(Manners.all());
        Collections.shuffle(manners, new Random(24));
        manners.addFirst(MANNER);
        List<Shown> blank = new ArrayList<>();
        List<Timed> timed = new ArrayList<>();
        glass.show(new View(Welcome.SCREEN, MANNER, 0));
        long begun = time.nanos();
        glass.rehearse(GalleryCommand.SAMPLES.stream().flatMap(s -> s.screens().stream()).toList());
        Duration rehearsal = Duration.ofNanos(time.nanos() - begun);
        List<Timed> first = visit(MANNER);
        for (int i = 0; i < visits; i++) {
            for (int j = 0; j < BLANKS; j++)
                blank.add(glass.blank());
            glass.pages();
            timed.addAll(visit(manners.get(i % manners.size())));
        }
        List<Frame> spinner = moving(new Screen.Working(Screen.Work.ASKING_BUREAU), i -> {
        }, animation.dividedBy(4));
        List<Frame> ticks = moving(new Screen.PlaceIdCard(List.of()), i -> glass.show(
                new View(new Screen.PlaceIdCard(List.of()), MANNER, 20 - i % 20)), Duration.ofMillis(100));
        List<Frame> mirror = moving(UiVisit.MIRROR, i -> glass.mirror(picture(i)), Duration.ofMillis(40));
        String window = glass.size();
        glass.close();
        List<Frame> frames = new ArrayList<>(timed.stream().map(t -> t.shown().frame()).toList());
        List.of(spinner, ticks, mirror).forEach(frames::addAll);
        Map<String, Spread> spreads = new LinkedHashMap<>();
        spreads.put("blank", spread(blank, Shown::painted));
        spreads.put("blankWork", spread(blank, Shown::work));
        spreads.put("firstVisit", spread(shown(first), Shown::painted));
        spreads.put("firstVisitWork", spread(shown(first), Shown::work));
        spreads.put("touchToAsked", spread(shown(timed), Shown::asked));
        spreads.put("touchToLaidOut", spread(shown(timed), Shown::laidOut));
        spreads.put("touchToScreen", spread(shown(timed), Shown::painted));
        spreads.put("touchToScreenWork", spread(shown(timed), Shown::work));
        put(spreads, "screenFrame", timed.stream().map(t -> t.shown().frame()).toList());
        put(spreads, "spinnerFrame", spinner);
        put(spreads, "countdownFrame", ticks);
        put(spreads, "mirrorFrame", mirror);
        return new Figures(window, rehearsal, spreads, frames.size(), late(frames, Frame::taken),
                late(frames, Frame::work),
                slowest(timed));
    }

    private static int late(List<Frame> frames, Function<Frame, Duration> by) {
        return (int) frames.stream().filter(f -> by.apply(f).compareTo(FRAME_LIMIT) > 0).count();
    }

    private static void put(Map<String, Spread> spreads, String name, List<Frame> frames) {
        spreads.put(name, Spread.of(frames.stream().map(Frame::taken).toList()));
        spreads.put(name + "Work", Spread.of(frames.stream().map(Frame::work).toList()));
    }

    private List<Timed> visit(Preferences manner) {
        return new UiVisit(glass, Preferences.in(manner.language())).run(manner, legs);
    }

    private interface Moved {
        void once(int i);
    }

    private List<Frame> moving(Screen screen, Moved moved, Duration every) {
        glass.comes(new View(screen, MANNER, 20));
        time.sleep(every);
        return glass.during(() -> {
            for (int i = 0; i < animation.dividedBy(every); i++) {
                moved.once(i);
                time.sleep(every);
            }
        });
    }

    /** Stripes that move on, as large as the camera's pictures. */
    private static Picture picture(int shift) {
        byte[] rgb = new byte[640 * 480 * 3];
        for (int i = 0; i < rgb.length; i++)
            rgb[i] = (byte) (i / 3 % 640 + shift * 5);
        return new Picture(640, 480, Picture.Format.RGB, rgb);
    }

    private static List<Shown> shown(List<Timed> timed) {
        return timed.stream().map(Timed::shown).toList();
    }

    private static Spread spread(List<Shown> all, Function<Shown, Duration> part) {
        return Spread.of(all.stream().map(part).toList());
    }

    private static List<String> slowest(List<Timed> timed) {
        return timed.stream().sorted(Comparator.comparing((Timed t) -> t.shown().work()).reversed()).limit(10)
                .map(t -> "%.1f ms (work %.1f, frame %.1f, its work %.1f): %s".formatted(
                        t.shown().painted().toNanos() / 1e6, t.shown().work().toNanos() / 1e6,
                        t.shown().frame().taken().toNanos() / 1e6, t.shown().frame().work().toNanos() / 1e6, t.step()))
                .toList();
    }
}
