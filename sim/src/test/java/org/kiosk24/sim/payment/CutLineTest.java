package org.kiosk24.sim.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kiosk24.device.payment.PaymentAttempt;
import org.kiosk24.device.payment.PaymentOutcome;

/**
 * The line fails at each event of a payment, in every way, before every kind of terminal. The terminal's ledger is the
 * judge: paid means captured exactly once, not charged means nothing captured, and nothing is captured and forgotten.
 */
class CutLineTest {
    /** Twenty writes make a payment. */
    private static final int EVENTS = 20;

    private enum Trouble {
        /** The event and all that follows for 3 s is lost; the terminal's repetitions get through. */
        SHORT_SILENCE,
        /** The same for a minute: the terminal gives up. */
        LONG_SILENCE,
        /** The kiosk sees its port vanish for 3 s. */
        SHORT_UNPLUG,
        /** For 40 s. */
        LONG_UNPLUG,
        DROPPED,
        CORRUPTED,
        DOUBLED,
        DELAYED,
        /** The kiosk dies and a new one asks. */
        KIOSK_RESTARTED,
        TERMINAL_RESTARTED
    }

    record Case(Personality personality, Trouble trouble, int event) {}

    static Stream<Case> cases() {
        return Stream.of(Personality.values()).flatMap(p -> Stream.of(Trouble.values()).flatMap(
                t -> IntStream.rangeClosed(1, EVENTS).mapToObj(n -> new Case(p, t, n))));
    }

    private static final class KioskDied extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static TappedLine.Fate fate(PaymentWorld w, Case c) {
        boolean[] lost = {false};
        return (n, fromHost, bytes) -> {
            if (n == c.event) {
                switch (c.trouble) {
                    case SHORT_SILENCE -> away(w, lost, 3);
                    case LONG_SILENCE -> away(w, lost, 60);
                    case SHORT_UNPLUG -> unplug(w, 3);
                    case LONG_UNPLUG -> unplug(w, 40);
                    case TERMINAL_RESTARTED -> w.model.powerCycle();
                    case KIOSK_RESTARTED -> {
                        if (fromHost)
                            throw new KioskDied();
                        away(w, lost, 30);
                    }
                    case DROPPED -> {
                        return List.of();
                    }
                    case DOUBLED -> {
                        return List.of(bytes, bytes);
                    }
                    case CORRUPTED -> {
                        byte[] other = bytes.clone();
                        other[other.length / 2] ^= 0x11;
                        return List.of(other);
                    }
                    case DELAYED -> {
                        w.time.sleep(Duration.ofSeconds(6));
                        return List.of(bytes);
                    }
                }
            }
            return lost[0] ? List.of() : List.of(bytes);
        };
    }

    private static void away(PaymentWorld w, boolean[] lost, int seconds) {
        lost[0] = true;
        w.time.start("line comes back", () -> {
            w.time.sleep(Duration.ofSeconds(seconds));
            lost[0] = false;
        });
    }

    private static void unplug(PaymentWorld w, int seconds) {
        w.line.unplug();
        w.time.start("plug", () -> {
            w.time.sleep(Duration.ofSeconds(seconds));
            w.line.plugIn();
        });
    }

    @ParameterizedTest
    @EnumSource(Personality.class)
    void the_money_is_right_whatever_the_line_does_at_each_event(Personality personality) {
        cases().filter(c -> c.personality == personality).forEach(c -> play(c, Set.of(), 7));
    }

    @ParameterizedTest
    @EnumSource(Personality.class)
    void it_is_right_too_when_the_answers_to_asking_are_odd(Personality personality) {
        for (var odd : List.of(TerminalFault.NO_STATUS_ON_REPEAT, TerminalFault.REFUSES_REPEAT,
                TerminalFault.END_OF_DAY_RECORD, TerminalFault.PREVIOUS_SUCCESS, TerminalFault.NO_AMOUNT,
                TerminalFault.PIN_RETRY, TerminalFault.AMOUNT_MISMATCH, TerminalFault.DECLINE,
                TerminalFault.COMPLETION_WITHOUT_STATUS, TerminalFault.MERGED, TerminalFault.BYTEWISE,
                TerminalFault.TAKES_APPROVAL_BACK, TerminalFault.UNKNOWN_FIELD_EARLY))
            for (var trouble : EnumSet.of(Trouble.SHORT_SILENCE, Trouble.LONG_SILENCE, Trouble.DROPPED,
                    Trouble.KIOSK_RESTARTED))
                for (int n = 9; n <= 20; n++)
                    play(new Case(personality, trouble, n), Set.of(odd), n);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void it_is_right_on_a_line_that_loses_changes_and_doubles_at_random(long seed) {
        var random = new SplittableRandom(seed);
        var personality = Personality.values()[random.nextInt(3)];
        double rate = random.nextDouble() * 0.3;
        PaymentWorld.tell(seed, TerminalSettings.DEFAULT.with(personality), w -> {
            var attempt = w.ready();
            w.line.fate((n, fromHost, bytes) -> {
                if (n > 400 || random.nextDouble() > rate)
                    return List.of(bytes);
                return switch (random.nextInt(4)) {
                    case 0 -> List.of();
                    case 1 -> List.of(bytes, bytes);
                    case 2 -> {
                        byte[] other = bytes.clone();
                        other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
                        yield List.of(other);
                    }
                    default -> List.of(new byte[]{0x10, 0x02, 0x04, (byte) random.nextInt(256)}, bytes);
                };
            });
            PaymentOutcome outcome = w.pay(attempt);
            w.line.fate(TappedLine.KIND);
            quiet(w);
            judge("seed " + seed, w, outcome);
            judge("seed " + seed + ", settled", w, w.settle(attempt), outcome);
        });
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 150).mapToObj(i -> 1_000L + i);
    }

    private static void play(Case c, Set<TerminalFault> faults, long seed) {
        PaymentWorld.tell(seed, TerminalSettings.DEFAULT.with(c.personality), w -> {
            var attempt = w.ready();
            faults.forEach(f -> w.model.fault(f.faultName()));
            w.line.fate(fate(w, c));
            PaymentOutcome outcome;
            try {
                outcome = w.pay(attempt);
            } catch (KioskDied died) {
                w.restart();
                w.time.sleep(Duration.ofSeconds(1));
                outcome = w.settle(attempt);
            }
            w.line.fate(TappedLine.KIND);
            w.line.plugIn();
            String what = c + " " + faults;
            quiet(w);
            judge(what, w, outcome);
            judge(what + ", settled", w, w.settle(attempt), outcome);
            quiet(w);
        });
    }

    /** Until the terminal has done whatever it does by itself. */
    private static void quiet(PaymentWorld w) {
        w.time.sleep(Duration.ofMinutes(5));
    }

    private static void judge(String what, PaymentWorld w, PaymentOutcome outcome) {
        List<TerminalLedger.Payment> captured = w.ledger().captured();
        assertTrue(captured.size() <= 1, () -> what + ": captured twice");
        switch (outcome) {
            case PaymentOutcome.Paid(var payment, var recovered) -> {
                assertEquals(1, captured.size(), () -> what + ": paid, but " + w.ledger() + w.line.wire());
                assertEquals(PaymentWorld.FEE, captured.getFirst().fen(), what);
                assertEquals(captured.getFirst().receipt(), payment.receipt(), what);
            }
            case PaymentOutcome.NotCharged n ->
                assertEquals(List.of(), captured, () -> what + ": " + n + w.line.wire());
            case PaymentOutcome.Declined d -> assertEquals(List.of(), captured, () -> what + ": " + d + w.line.wire());
            case PaymentOutcome.InDoubt doubt -> {
            }
            case PaymentOutcome.Reversed r -> fail(what + ": a payment does not reverse itself");
        }
    }

    /** Asking again later never contradicts a certain outcome. */
    private static void judge(String what, PaymentWorld w, PaymentOutcome again, PaymentOutcome before) {
        judge(what, w, again);
        boolean contradiction = again instanceof PaymentOutcome.Paid
                && (before instanceof PaymentOutcome.Declined || before instanceof PaymentOutcome.NotCharged)
                || again instanceof PaymentOutcome.NotCharged && before instanceof PaymentOutcome.Paid;
        assertTrue(!contradiction, () -> what + ": first " + before + ", then " + again);
    }

    @Test
    void with_an_honest_terminal_most_cuts_end_in_certainty() {
        List<Case> doubts = new ArrayList<>();
        List<Case> all = cases().filter(c -> c.trouble != Trouble.TERMINAL_RESTARTED && c.trouble != Trouble.LONG_UNPLUG
                && c.trouble != Trouble.LONG_SILENCE).toList();
        for (Case c : all)
            PaymentWorld.tell(3, TerminalSettings.DEFAULT.with(c.personality), w -> {
                PaymentAttempt attempt = w.ready();
                w.line.fate(fate(w, c));
                PaymentOutcome outcome;
                try {
                    outcome = w.pay(attempt);
                } catch (KioskDied died) {
                    w.restart();
                    w.time.sleep(Duration.ofSeconds(1));
                    outcome = w.settle(attempt);
                }
                if (outcome instanceof PaymentOutcome.InDoubt)
                    doubts.add(c);
            });
        assertEquals(List.of(), doubts);
    }
}
