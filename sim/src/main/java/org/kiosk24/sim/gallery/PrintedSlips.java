package org.kiosk24.sim.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.words.Language;
import org.kiosk24.sim.citizen.Manner;
import org.kiosk24.sim.receipt.EscPosReader;
import org.kiosk24.sim.receipt.PaperPicture;
import org.kiosk24.sim.world.VirtualVisit;

/** The slips of people who are served in virtual time, as their paper looks. */
public final class PrintedSlips {
    private static final long SEED = 5;

    private PrintedSlips() {}

    /** Writes {@code KIND-LANGUAGE.png} for every kind in every language. */
    public static List<Path> draw(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> drawn = new ArrayList<>();
        for (PrintedKind kind : PrintedKind.values())
            for (Language language : Language.values()) {
                Path file = folder.resolve(kind + "-" + language.tag() + ".png");
                ImageIO.write(PaperPicture.of(marks(kind, language)), "png", file.toFile());
                drawn.add(file);
            }
        return drawn;
    }

    /** What the printer put on the last paper of the visit. */
    public static List<EscPosReader.Op> marks(PrintedKind kind, Language language) throws IOException {
        Path folder = Files.createTempDirectory("kiosk24-slip-");
        try (var visit = new VirtualVisit(SEED, kind.wish, manner(kind, language), folder, (v, view) -> {
        })) {
            kind.accident.accept(visit.world());
            visit.run();
            List<List<EscPosReader.Op>> papers = visit.world().receipt.marks();
            if (papers.isEmpty())
                throw new IllegalStateException("no slip for " + kind + " after " + visit.seen());
            return papers.getLast();
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList())
                    Files.delete(file);
            }
            Files.delete(folder);
        }
    }

    private static Manner manner(PrintedKind kind, Language language) {
        List<Touch> presses = new ArrayList<>(kind.presses);
        return (screen, times, me) -> {
            if (screen instanceof Screen.Welcome && times == 1 && language != Language.CHINESE)
                me.press(new Touch.Speak(language));
            if (presses.isEmpty() || !(screen instanceof Screen.Sheet sheet)
                    || sheet.buttons().stream().noneMatch(b -> b.touch().equals(presses.getFirst())))
                return Manner.Turn.AS_ASKED;
            me.press(presses.removeFirst());
            return Manner.Turn.DONE;
        };
    }
}
