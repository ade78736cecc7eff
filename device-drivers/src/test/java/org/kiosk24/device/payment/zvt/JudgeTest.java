package org.kiosk24.device.payment.zvt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiosk24.device.payment.CardPayment;

class JudgeTest {
    private static final ZvtSettings SETTINGS = ZvtSettings.china("123456");
    /** The approved payment of the recommended frames: receipt 0153, 15.00 yuan. */
    private static final StatusInformation APPROVED = StatusInformation.of(HexFormat.of()
            .parseHex("2700040000000015004901560B0001530C1923360D0416292800486987015" + "38AC6"));

    private static Judge.Verdict verdict(List<CardPayment> old) {
        return Judge.payment(1500, old, _ -> true, SETTINGS, "28004869").of(APPROVED);
    }

    @Test
    void an_approval_that_nobody_has_seen_before_is_ours() {
        assertEquals(Judge.Verdict.OURS, verdict(List.of(CardPayment.NONE)));
    }

    @Test
    void a_record_that_was_seen_before_is_never_a_new_payment_even_when_the_baseline_is_unknown() {
        CardPayment earlier = APPROVED.payment();
        assertEquals(Judge.Verdict.STALE, verdict(List.of(earlier, CardPayment.NONE)));
        assertEquals(Judge.Verdict.STALE, verdict(List.of(CardPayment.NONE, earlier)));
    }

    @Test
    void a_record_that_was_seen_without_its_amount_is_the_same_record() {
        CardPayment p = APPROVED.payment();
        var bare = new CardPayment(-1, p.terminalId(), p.receipt(), p.trace(), p.turnover(), p.date(), p.time(),
                p.resultCode(), p.originalTrace(), p.cardKind());
        assertEquals(Judge.Verdict.STALE, verdict(List.of(bare, CardPayment.NONE)));
    }

    @Test
    void a_record_of_another_time_is_not_the_payment_that_was_asked_for() {
        var judge = Judge.payment(1500, List.of(CardPayment.NONE), record -> record.time().equals("192337"), SETTINGS,
                "28004869");
        assertEquals(Judge.Verdict.STALE, judge.of(APPROVED));
    }
}
