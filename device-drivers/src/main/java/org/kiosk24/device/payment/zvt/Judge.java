package org.kiosk24.device.payment.zvt;

import java.util.List;
import java.util.function.Predicate;
import org.kiosk24.device.payment.CardPayment;

/** Says of each {@code 04 0F} what it is to the one money command that is under way. */
@FunctionalInterface
interface Judge {
    enum Verdict {
        /** Approved, and everything that it says fits. */
        OURS,
        /** Not approved; final only with the command's end, since the PIN may be asked for again. */
        DECLINED,
        /** Approved, but not what was asked for, or not readable enough to say: it must be given back. */
        WRONG,
        /** A record from before. */
        STALE
    }

    Verdict of(StatusInformation status);

    /**
     * For a payment of {@code fen}.
     *
     * @param old records that were there before it
     * @param now whether a record's date and time fit
     */
    static Judge payment(int fen, List<CardPayment> old, Predicate<CardPayment> now, ZvtSettings settings,
            String terminalId) {
        return status -> {
            CardPayment record = status.payment();
            if (status.endOfDay() || status.fields().has(Bmp.ORIGINAL_TRACE) || !now.test(record)
                    || old.stream().anyMatch(o -> Records.compare(record, o) == Records.Difference.SAME))
                return Verdict.STALE;
            if (status.result().isPresent() && !status.approved())
                return Verdict.DECLINED;
            boolean fits = status.understoodEnough() && status.amount().orElse(fen) == fen
                    && fits(status.currency(), settings.currency()) && fits(record.terminalId(), terminalId);
            return fits ? Verdict.OURS : Verdict.WRONG;
        };
    }

    /** For the reversal of a payment: the answer must name its amount and its trace, or say nothing of them. */
    static Judge reversal(CardPayment payment, ZvtSettings settings) {
        return status -> {
            CardPayment record = status.payment();
            if (status.endOfDay() || Records.compare(record, payment) == Records.Difference.SAME)
                return Verdict.STALE;
            if (status.result().isPresent() && !status.approved())
                return Verdict.DECLINED;
            boolean fits = status.understoodEnough() && status.amount().orElse(payment.fen()) == payment.fen()
                    && fits(status.currency(), settings.currency()) && fits(record.terminalId(), payment.terminalId())
                    && fits(record.originalTrace(), payment.trace());
            return fits ? Verdict.OURS : Verdict.WRONG;
        };
    }

    private static boolean fits(String said, String expected) {
        return said.isEmpty() || expected.isEmpty() || said.equals(expected);
    }
}
