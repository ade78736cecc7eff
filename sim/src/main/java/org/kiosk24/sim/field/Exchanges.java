package org.kiosk24.sim.field;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kiosk24.device.link.Direction;
import org.kiosk24.sim.solo.ToldLink.Told;

/** What went over a line, as exchanges: each begins where the host asks something. */
record Exchanges(List<List<Told>> all) {
    private static final int MOST_TOLD = 16;

    static Exchanges of(List<Told> frames) {
        var all = new ArrayList<List<Told>>();
        for (Told frame : frames) {
            if (all.isEmpty() || frame.direction() == Direction.TO_DEVICE && !acknowledges(frame))
                all.add(new ArrayList<>());
            all.getLast().add(frame);
        }
        return new Exchanges(all);
    }

    private static boolean acknowledges(Told frame) {
        return frame.words().equals("ACK") || frame.words().equals("NAK");
    }

    private static boolean answered(List<Told> exchange) {
        return exchange.stream().anyMatch(f -> f.direction() == Direction.TO_HOST && !acknowledges(f));
    }

    /** The first of those at the end that were not answered; if all were, the last, whose answer did not please. */
    private int firstBad() {
        int bad = all.size();
        while (bad > 0 && !answered(all.get(bad - 1)))
            bad--;
        return bad == all.size() ? Math.max(0, bad - 1) : bad;
    }

    /** The last good exchange, and what came after it. */
    String story() {
        int bad = firstBad();
        String good = bad == 0 ? "  (none)" : words(all.get(bad - 1));
        List<Told> then = all.subList(bad, all.size()).stream().flatMap(List::stream).toList();
        String more = then.size() > MOST_TOLD ? "\n  and " + (then.size() - MOST_TOLD) + " frames more" : "";
        return "the last good exchange:\n" + good + "\nthen:\n"
                + (then.isEmpty() ? "  (nothing)" : words(then.subList(0, Math.min(MOST_TOLD, then.size())))) + more;
    }

    private static String words(List<Told> frames) {
        return frames.stream().map(Told::toString).collect(Collectors.joining("\n"));
    }
}
