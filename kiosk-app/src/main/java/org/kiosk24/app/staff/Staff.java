package org.kiosk24.app.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All who are enrolled here, and what has been tried in vain.
 *
 * @param wrong tries at this kiosk, under whatever number, since anybody was last let in
 * @param strangers numbers that nobody here has and that were tried, the latest last; told apart from members by
 *        nothing that can be seen from outside
 */
public record Staff(int wrong, List<Member> members, List<Stranger> strangers) {
    public static final Staff NOBODY = new Staff(0, List.of(), List.of());
    static final int MOST_MEMBERS = 200;
    static final int MOST_STRANGERS = 64;
    static final int MOST_TRIES = 1_000_000;

    record Stranger(String number, int wrong) {}

    public Optional<Member> member(String number) {
        return members.stream().filter(m -> m.number().equals(number)).findFirst();
    }

    /** In vain under this number. */
    int wrong(String number) {
        return member(number).map(Member::wrong).or(() -> strangers.stream().filter(s -> s.number().equals(number))
                .findFirst().map(Stranger::wrong)).orElse(0);
    }

    boolean knows(String number) {
        return member(number).isPresent() || strangers.stream().anyMatch(s -> s.number().equals(number));
    }

    /** One more try under this number, in vain until {@link #admitted}. */
    Staff tried(String number) {
        int tries = Math.min(wrong(number) + 1, MOST_TRIES);
        int all = Math.min(wrong + 1, MOST_TRIES);
        if (member(number).isPresent())
            return new Staff(all, members.stream().map(m -> m.number().equals(number) ? m.wrong(tries) : m).toList(),
                    strangers);
        List<Stranger> known = new ArrayList<>(
                strangers.stream().filter(s -> !s.number().equals(number)).toList());
        known.add(new Stranger(number, tries));
        return new Staff(all, members,
                List.copyOf(known.subList(Math.max(0, known.size() - MOST_STRANGERS), known.size())));
    }

    Staff admitted(String number, long step) {
        return new Staff(0,
                members.stream().map(m -> m.number().equals(number) ? m.admittedAt(step) : m).toList(), strangers);
    }

    /** With this one, instead of any of the same number. */
    public Staff with(Member member) {
        Staff others = without(member.number());
        return new Staff(wrong, Stream.concat(others.members.stream(), Stream.of(member))
                .sorted((a, b) -> a.number().compareTo(b.number())).toList(), others.strangers);
    }

    public Staff without(String number) {
        return new Staff(wrong, members.stream().filter(m -> !m.number().equals(number)).toList(),
                strangers.stream().filter(s -> !s.number().equals(number)).toList());
    }
}
