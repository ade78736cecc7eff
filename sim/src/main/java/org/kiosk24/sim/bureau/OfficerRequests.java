package org.kiosk24.sim.bureau;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.kiosk24.app.bureau.IdentityDesk;
import org.kiosk24.app.bureau.IdentityDesk.CodeAnswer;
import org.kiosk24.app.bureau.IdentityDesk.Decision;
import org.kiosk24.app.bureau.IdentityDesk.Needs;
import org.kiosk24.app.bureau.IdentityDesk.OfficerRequest;
import org.kiosk24.app.bureau.IdentityDesk.OfficerState;

/** People who asked for an officer: their codes, and when an officer gets to each. */
public final class OfficerRequests {
    /** A code that is older has run out. */
    static final Duration CODE_LIVES = Duration.ofMinutes(5);
    /** So long an officer takes for each person. */
    static final Duration OFFICER_TAKES = Duration.ofSeconds(20);
    private static final int WRONG_ALLOWED = 3;
    private static final int MOST_AHEAD = 3;
    private final RandomGenerator random;
    private final Map<String, Request> requests = new LinkedHashMap<>();
    /** What stands on people's phones: the last code, by persona. */
    private final Map<String, String> phones = new HashMap<>();
    private final List<IdentityLedger.CodeSent> sent = new ArrayList<>();
    private final List<IdentityLedger.Decided> decided = new ArrayList<>();

    private static final class Request {
        private final String id;
        private final String phone;
        private String code = "";
        private Instant sentAt = Instant.MIN;
        private int typed;
        private int wrong;
        private Optional<Instant> turn = Optional.empty();
        private Optional<Decision> decision = Optional.empty();

        Request(String id, String phone) {
            this.id = id;
            this.phone = phone;
        }
    }

    OfficerRequests(RandomGenerator random) {
        this.random = random;
    }

    boolean locked(String orderId) {
        Request r = requests.get(orderId);
        return r != null && r.turn.isEmpty() && (r.wrong >= WRONG_ALLOWED || r.typed >= IdentityDesk.MAX_CODES);
    }

    /** @param arrives whether the SMS does */
    OfficerRequest ask(String orderId, String persona, Instant now, boolean arrives) {
        Request r = requests.computeIfAbsent(orderId,
                _ -> new Request("A%03d".formatted(requests.size() + 1), phone(persona)));
        if (r.turn.isEmpty() && !now.isBefore(r.sentAt.plus(CODE_LIVES))) {
            r.code = "%06d".formatted(random.nextInt(1_000_000));
            r.sentAt = now;
            sent.add(new IdentityLedger.CodeSent(orderId, r.phone, now));
            if (arrives)
                phones.put(persona, r.code);
        }
        return new OfficerRequest(r.id, r.phone, r.turn.isEmpty() ? Needs.CODE : Needs.OFFICER,
                Math.min(r.typed + 1, IdentityDesk.MAX_CODES));
    }

    /** The end of a persona's registered number, as the bureau tells it: nobody has more of a number here. */
    public static String phone(String persona) {
        return "199****%04d".formatted(Math.floorMod(persona.hashCode(), 10_000));
    }

    Optional<CodeAnswer> code(String orderId, int attempt, String code, Instant now) {
        Request r = requests.get(orderId);
        if (r == null)
            return Optional.empty();
        r.typed = Math.max(r.typed, attempt);
        if (locked(orderId) && r.wrong >= WRONG_ALLOWED)
            return Optional.of(CodeAnswer.LOCKED);
        if (!now.isBefore(r.sentAt.plus(CODE_LIVES)))
            return Optional.of(CodeAnswer.EXPIRED);
        if (!r.code.equals(code)) {
            r.wrong++;
            return Optional.of(r.wrong >= WRONG_ALLOWED ? CodeAnswer.LOCKED : CodeAnswer.WRONG);
        }
        if (r.turn.isEmpty())
            r.turn = Optional.of(now.plus(OFFICER_TAKES.multipliedBy(random.nextInt(MOST_AHEAD + 1))));
        return Optional.of(CodeAnswer.RIGHT);
    }

    /** Empty before the right code. @param says what the officers would decide now; empty while they are busy elsewhere */
    Optional<OfficerState> state(String orderId, Instant now, Optional<Decision> says) {
        Request r = requests.get(orderId);
        if (r == null || r.turn.isEmpty())
            return Optional.empty();
        if (r.decision.isEmpty()) {
            boolean gone = says.filter(d -> d == Decision.NO_OFFICER).isPresent();
            boolean done = !now.isBefore(r.turn.get().plus(OFFICER_TAKES));
            if (gone)
                return Optional.of(new OfficerState(Decision.NO_OFFICER, 0));
            if (!done || says.isEmpty())
                return Optional.of(new OfficerState(Decision.WAITING, ahead(r, now)));
            r.decision = says;
            decided.add(new IdentityLedger.Decided(orderId, says.get(), now));
        }
        return Optional.of(new OfficerState(r.decision.get(), 0));
    }

    boolean approved(String orderId) {
        Request r = requests.get(orderId);
        return r != null && r.decision.equals(Optional.of(Decision.APPROVED));
    }

    private static int ahead(Request r, Instant now) {
        long left = Duration.between(now, r.turn.orElseThrow()).toMillis();
        return left <= 0 ? 0 : (int) ((left + OFFICER_TAKES.toMillis() - 1) / OFFICER_TAKES.toMillis());
    }

    Optional<String> codeOnPhone(String persona) {
        return Optional.ofNullable(phones.get(persona));
    }

    List<IdentityLedger.CodeSent> sent() {
        return List.copyOf(sent);
    }

    List<IdentityLedger.Decided> decided() {
        return List.copyOf(decided);
    }
}
