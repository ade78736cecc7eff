package org.kiosk24.app.custody;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kiosk24.app.staff.Role;

/**
 * How the bins stand: nothing but the journal's rows, folded.
 *
 * @param permits which bin each order's permit is in
 * @param last the newest opening, shut or not; empty before the first
 */
public record Bins(Map<String, Integer> permits, Optional<Opening> last) {
    static final Bins EMPTY = new Bins(Map.of(), Optional.empty());

    public enum Stage {
        /** One person has said so; a second is awaited. */
        AWAITING_SECOND, OPEN, SHUT
    }

    /** @param counted permits found, by bin */
    public record Opening(int number, Stage stage, String first, Role role, Optional<String> second,
            Map<Integer, Integer> counted) {
        Opening at(Stage now) {
            return new Opening(number, now, first, role, second, counted);
        }

        Opening with(String person) {
            return new Opening(number, Stage.OPEN, first, role, Optional.of(person), counted);
        }

        Opening with(Map<Integer, Integer> count) {
            return new Opening(number, stage, first, role, second, count);
        }
    }

    /** What is under way. */
    public Optional<Opening> opening() {
        return last.filter(o -> o.stage() != Stage.SHUT);
    }

    /** How many permits should be in it. */
    public int expected(int bin) {
        return (int) permits.values().stream().filter(b -> b == bin).count();
    }

    /** Bins that were counted otherwise than the journal says. */
    List<Difference> differences() {
        return opening().map(Opening::counted).orElse(Map.of()).entrySet().stream()
                .map(e -> new Difference(e.getKey(), expected(e.getKey()), e.getValue()))
                .filter(d -> d.expected() != d.found()).toList();
    }

    Bins with(Noted noted) {
        return switch (noted) {
            case Noted.Begun n -> opened(new Opening(n.opening(), Stage.AWAITING_SECOND, n.by(), n.role(),
                    Optional.empty(), Map.of()));
            case Noted.Confirmed n -> opened(last.orElseThrow().with(n.by()));
            case Noted.CalledOff _,Noted.Closed _ -> opened(last.orElseThrow().at(Stage.SHUT));
            case Noted.PutIn n -> new Bins(put(permits, n.order(), n.bin()), last);
            case Noted.TakenOut n -> {
                var left = new TreeMap<>(permits);
                left.remove(n.order());
                yield new Bins(left, last);
            }
            case Noted.Counted n -> {
                Opening o = last.orElseThrow();
                yield opened(o.with(put(o.counted(), n.bin(), n.found())));
            }
        };
    }

    private Bins opened(Opening opening) {
        return new Bins(permits, Optional.of(opening));
    }

    private static <K extends Comparable<K>, V> Map<K, V> put(Map<K, V> map, K key, V value) {
        var more = new TreeMap<>(map);
        more.put(key, value);
        return more;
    }
}
