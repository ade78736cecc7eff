package org.kiosk24.sim.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.sample.Samples;
import org.kiosk24.sim.citizen.Manner;
import org.kiosk24.sim.citizen.ScriptedCitizen.Mind;
import org.kiosk24.sim.citizen.ScriptedCitizen.Wish;
import org.kiosk24.sim.world.VirtualVisit;

/** Every sheet that any service shows to those who come for it, found out by serving them. */
public final class ServedSamples implements Samples {
    /** So many of one name; they differ in what they hold. */
    private static final int MOST = 4;
    private static final long SEED = 5;
    private static final List<String> PENDING = List.of("zhang", "elder", "minority", "shenzhen", "functionary",
            "no-permit", "child", "zhuhai");
    private static final List<String> MATTERS = List.of("FIRST_PERMIT", "NEWBORN", "MOVE");
    private static final List<String> GUIDES = List.of("ENDORSEMENT", "PASSPORT", "LOST_ID_CARD", "RESIDENCE_PERMIT",
            "NEWBORN");

    /** The whole list, served once for each instance. */
    @Override
    public List<Screen> screens() {
        Map<String, List<Screen>> byName = new LinkedHashMap<>();
        for (Wish wish : wishes())
            for (Screen screen : seen(wish, Manner.DILIGENT))
                keep(byName, screen);
        for (Screen screen : seen(wish("zhang", "endorsement", ""), byOfficer()))
            keep(byName, screen);
        for (Screen screen : seen(wish("online-approved", "collect", ""), byMessage()))
            keep(byName, screen);
        for (Screen screen : seen(wish("no-permit", "application", "FIRST_PERMIT"), Manner.DILIGENT, "no-phone"))
            keep(byName, screen);
        for (Screen screen : seen(wish("zhang", "progress", "CARD"), asksWhatWasAsked()))
            keep(byName, screen);
        return byName.values().stream().flatMap(List::stream).toList();
    }

    private static List<Wish> wishes() {
        List<Wish> wishes = new ArrayList<>(
                List.of(wish("zhang", "endorsement", ""), wish("functionary", "endorsement", ""),
                        wish("elder", "reprint", ""), wish("zhang", "reprint", ""), wish("elder", "permit", ""),
                        wish("expired-permit", "permit", ""), wish("zhang", "continue", ""),
                        wish("functionary", "booking", "WH01")));
        PENDING.forEach(who -> wishes.add(wish(who, "progress", "CARD")));
        wishes.add(wish("zhang", "progress", "NUMBER"));
        for (String matter : MATTERS)
            for (String who : List.of("zhang", "shenzhen", "no-permit", "minority"))
                wishes.add(wish(who, "application", matter));
        GUIDES.forEach(guide -> wishes.add(wish("zhang", "guide", guide)));
        return wishes;
    }

    private static Wish wish(String persona, String service, String choice) {
        return new Wish(persona, service, choice, Method.CARD, Duration.ofMillis(600), Mind.STAYS);
    }

    private static Manner choosing(String sheet, String code) {
        return (screen, times, me) -> {
            if (!(screen instanceof Screen.Sheet s) || !s.name().equals(sheet) || times > MOST)
                return Manner.Turn.AS_ASKED;
            me.press(new Touch.Choose(code));
            return Manner.Turn.DONE;
        };
    }

    private static Manner byOfficer() {
        return choosing("recognise", "officer");
    }

    private static Manner byMessage() {
        return choosing("collect-by", "sms-code");
    }

    /** On the first last screen, and goes on from there. */
    private static Manner asksWhatWasAsked() {
        boolean[] asked = {false};
        return (screen, times, me) -> {
            if (asked[0] || !(screen instanceof Screen.Sheet s)
                    || !s.buttons().contains(Screen.Button.asked()))
                return Manner.Turn.AS_ASKED;
            asked[0] = true;
            me.press(Screen.Button.asked().touch());
            return Manner.Turn.DONE;
        };
    }

    private static void keep(Map<String, List<Screen>> byName, Screen screen) {
        if (!(screen instanceof Screen.Sheet sheet))
            return;
        List<Screen> same = byName.computeIfAbsent(sheet.name(), n -> new ArrayList<>());
        if (same.size() < MOST && !same.contains(sheet))
            same.add(sheet);
    }

    private static List<Screen> seen(Wish wish, Manner manner) {
        return seen(wish, manner, "");
    }

    /** @param fault of the identity desk; empty for none */
    private static List<Screen> seen(Wish wish, Manner manner, String fault) {
        try {
            Path folder = Files.createTempDirectory("served");
            try (var visit = new VirtualVisit(SEED, wish, manner, folder, (v, view) -> {
            })) {
                if (!fault.isEmpty())
                    visit.world().identity.fault(fault);
                visit.run();
                return visit.seen();
            } finally {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList())
                        Files.delete(file);
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a visit's journal", e);
        }
    }
}
