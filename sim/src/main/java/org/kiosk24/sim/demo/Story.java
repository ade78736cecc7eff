package org.kiosk24.sim.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.sim.citizen.Manner;
import org.kiosk24.sim.citizen.ScriptedCitizen;
import org.kiosk24.sim.citizen.ScriptedCitizen.Wish;
import org.kiosk24.sim.world.VirtualVisit;

/**
 * People served in virtual time, for their screens. The same story shows the same screens.
 *
 * @param visits one after another, two at most
 * @param touch what is touched instead of what the screens say, once, on the first screen that has it
 */
record Story(List<Wish> visits, Touch touch) {
    private static final long SEED = 5;
    private static final Duration PACE = Duration.ofMillis(600);

    static Story of(Errand errand) {
        return of(errand, errand.persona(), errand.choice());
    }

    static Story of(Errand errand, String persona, String choice) {
        return of(errand, persona, choice, Method.QR);
    }

    static Story of(Errand errand, String persona, String choice, Method method) {
        return new Story(errand.visits(persona, choice, method, PACE), new Touch.Start());
    }

    Story touching(Touch instead) {
        return new Story(visits, instead);
    }

    /** Every screen, in order. */
    List<Screen> screens() throws IOException {
        Path folder = Files.createTempDirectory("kiosk24-story-");
        try (var visit = new VirtualVisit(SEED, visits.getFirst(), once(), folder, next())) {
            visit.run();
            return visit.seen();
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList())
                    Files.delete(file);
            }
            Files.delete(folder);
        }
    }

    /** Whoever has been served stays away. */
    private Manner once() {
        var told = new AtomicBoolean();
        var touched = new AtomicBoolean(touch instanceof Touch.Start);
        return (screen, times, me) -> {
            if (told.get())
                return Manner.Turn.DONE;
            if (screen instanceof Screen.Sheet sheet && has(sheet) && touched.compareAndSet(false, true)) {
                me.press(touch);
                return Manner.Turn.DONE;
            }
            told.set(isLast(screen) && visits.size() > 1);
            return Manner.Turn.AS_ASKED;
        };
    }

    private boolean has(Screen.Sheet sheet) {
        return sheet.buttons().stream().anyMatch(b -> b.touch().equals(touch)) || sheet.blocks().stream()
                .anyMatch(b -> b instanceof Block.Choices(var choices)
                        && choices.stream().anyMatch(c -> touch.equals(new Touch.Choose(c.code()))));
    }

    private static boolean isLast(Screen screen) {
        return screen instanceof Screen.Sorry || ScriptedCitizen.isLast(screen);
    }

    /** Who comes second steps up when the first has gone. */
    private BiConsumer<VirtualVisit, View> next() {
        if (visits.size() == 1)
            return (visit, view) -> {
            };
        return new BiConsumer<>() {
            private boolean begun;
            private ScriptedCitizen second;

            @Override
            public void accept(VirtualVisit visit, View view) {
                if (second == null && begun && view.screen() instanceof Screen.Welcome) {
                    second = new ScriptedCitizen(visits.getLast(), visit.world(), visit.kiosk()::press, visit.time());
                    second.start();
                }
                begun |= ScriptedCitizen.isMenu(view.screen());
                if (second != null)
                    second.show(view);
            }
        };
    }
}
