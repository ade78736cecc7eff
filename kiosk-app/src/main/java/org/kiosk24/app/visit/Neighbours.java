package org.kiosk24.app.visit;

import java.util.List;
import java.util.Optional;
import org.kiosk24.app.bureau.Bureau.Neighbour;
import org.kiosk24.app.words.Text;

/** The nearest kiosks that worked when the bureau was last heard of. */
public final class Neighbours {
    private static final int MOST = 2;
    private static final int FAR = 1000;
    private volatile List<Neighbour> known = List.of();

    public void remember(List<Neighbour> nearby) {
        known = List.copyOf(nearby);
    }

    /** Where to go instead, nearest first; empty as long as nothing is known. */
    public List<Text> nearest() {
        return known.stream().limit(MOST).map(Neighbours::text).toList();
    }

    /** The nearest where this service can be had. */
    public Optional<Text> with(String service) {
        return known.stream().filter(n -> n.services().contains(service)).findFirst().map(Neighbours::text);
    }

    private static Text text(Neighbour n) {
        return n.metres() < FAR
                ? Text.say("elsewhere.metres", n.place(), n.metres())
                : Text.say("elsewhere.kilometres", n.place(),
                        Text.plain("%d.%d".formatted(n.metres() / FAR, n.metres() % FAR / 100)));
    }
}
