package org.kiosk24.app.screen.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.layout.Region;

/**
 * The pieces of a page, and which of them are on the glass. For who stands they flow from the heading down, what is
 * touched at the end of the page close above the actions. For who sits there are two flows: what is touched in the
 * lower half, the rest above it; both are turned together.
 */
final class Pieces {
    private static final double BETWEEN = 24;

    private final List<Piece> all;
    private final boolean seated;
    private final List<Region> nodes;
    private Flow upper = Flow.NONE;
    private Flow lower = Flow.NONE;
    private double top;
    private double middle;
    private double bottom;
    private double width;
    private int part;

    Pieces(List<Piece> all, boolean seated) {
        this.all = all;
        this.seated = seated;
        // what is seen above is reached first
        this.nodes = (seated ? Stream.concat(tells(), asks()) : all.stream()).map(Piece::node).toList();
    }

    private Stream<Piece> tells() {
        return all.stream().filter(p -> !p.asks());
    }

    private Stream<Piece> asks() {
        return all.stream().filter(Piece::asks);
    }

    List<Region> nodes() {
        return nodes;
    }

    int part() {
        return part;
    }

    int parts() {
        return Math.max(upper.parts().size(), lower.parts().size());
    }

    void turn(int step) {
        part = Math.clamp(part + step, 0, Math.max(0, parts() - 1));
    }

    /**
     * Divides the room.
     *
     * @param half what is touched by who sits stands below this
     * @return whether everything has room at once
     */
    boolean fit(double wide, double from, double to, double half) {
        width = wide;
        top = from;
        bottom = to;
        middle = to;
        if (seated && asks().findAny().isPresent()) {
            double highest = Math.max(half + 4, from);
            List<Piece> asks = asks().toList();
            lower = Flow.of(asks, wide, to - highest);
            middle = to - Math.min(to - highest, lower.highest(wide));
            upper = Flow.of(tells().toList(), wide, middle - BETWEEN - from);
        } else {
            lower = Flow.NONE;
            upper = Flow.of(all, wide, to - from);
        }
        return parts() <= 1;
    }

    /** Puts on the glass what belongs to the present part. */
    void place(double x) {
        part = Math.clamp(part, 0, Math.max(0, parts() - 1));
        all.forEach(piece -> piece.node().setVisible(false));
        upper.place(part, x, top, lower == Flow.NONE ? bottom : middle - BETWEEN, width);
        lower.place(part, x, middle, bottom, width);
    }

    /** Names of what got less room than it needs, and of pictures that got none. */
    List<String> cramped() {
        List<String> cramped = new ArrayList<>();
        for (Flow flow : List.of(upper, lower))
            cramped.addAll(flow.cramped());
        return cramped;
    }

    /** Pieces in parts, each of which fits into its room. */
    record Flow(List<List<Piece>> parts, double room, List<String> cramped) {
        static final String NO_PICTURE = "there is no room for the picture";
        static final Flow NONE = new Flow(List.of(), 0, List.of());

        static Flow of(List<Piece> pieces, double width, double room) {
            List<List<Piece>> parts = new ArrayList<>();
            List<String> cramped = new ArrayList<>();
            List<Piece> part = new ArrayList<>();
            double used = 0;
            for (Piece piece : pieces) {
                double least = piece.least(width);
                double gap = part.isEmpty() ? 0 : piece.gap();
                if (piece.role() == Piece.Role.ADORNS && used + gap + least > room) {
                    cramped.add(NO_PICTURE);
                    continue;
                }
                if (!part.isEmpty() && used + gap + least > room) {
                    parts.add(part);
                    part = new ArrayList<>();
                    used = 0;
                    gap = 0;
                }
                if (least > room + 1)
                    cramped.add("%s needs %.0f of %.0f".formatted(piece.node().getStyleClass(), least, room));
                part.add(piece);
                used += gap + least;
            }
            if (!part.isEmpty())
                parts.add(part);
            return new Flow(parts, room, cramped);
        }

        /** The height of the highest part, as far as it may grow. */
        double highest(double width) {
            return parts.stream().mapToDouble(part -> height(part, width, true)).max().orElse(0);
        }

        private static double height(List<Piece> part, double width, boolean grown) {
            return IntStream.range(0, part.size()).mapToDouble(i -> (i == 0 ? 0 : part.get(i).gap())
                    + (grown ? part.get(i).preferred(width) : part.get(i).least(width))).sum();
        }

        void place(int wanted, double x, double from, double to, double width) {
            if (parts.isEmpty())
                return;
            List<Piece> part = parts.get(Math.min(wanted, parts.size() - 1));
            double spare = to - from - height(part, width, false);
            double shrink = spare < 0 ? (to - from) / (to - from - spare) : 1;
            long elastic = part.stream().filter(Piece::elastic).count();
            double push = spare - part.stream().filter(Piece::elastic).mapToDouble(p -> p.preferred(width)
                    - p.least(width)).sum();
            int lastAsked = part.size();
            while (lastAsked > 0 && part.get(lastAsked - 1).asks())
                lastAsked--;
            double y = from;
            for (int i = 0; i < part.size(); i++) {
                Piece piece = part.get(i);
                double least = piece.least(width);
                double height = least;
                if (piece.elastic()) {
                    boolean adorns = piece.role() == Piece.Role.ADORNS;
                    double more = Math.max(0, adorns ? spare / elastic
                            : Math.min(spare / elastic, piece.preferred(width) - least));
                    height += more;
                    spare -= more;
                    elastic--;
                }
                if (i > 0)
                    y += piece.gap();
                if (i == lastAsked && push > 0
                        && part.stream().noneMatch(p -> p.role() == Piece.Role.ADORNS))
                    y = Math.max(y, to - below(part, i, width));
                piece.node().setVisible(true);
                piece.node().resizeRelocate(x, y, width, height * shrink);
                y += height * shrink;
            }
        }

        private static double below(List<Piece> part, int from, double width) {
            return IntStream.range(from, part.size())
                    .mapToDouble(i -> (i == from ? 0 : part.get(i).gap()) + part.get(i).preferred(width)).sum();
        }
    }
}
