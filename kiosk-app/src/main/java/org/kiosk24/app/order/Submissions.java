package org.kiosk24.app.order;

import java.time.Duration;
import java.util.List;
import org.kiosk24.app.bureau.Filings;
import org.kiosk24.app.bureau.Filings.Filed;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Result;
import org.kiosk24.device.time.Time;

/** Hands something in at the bureau: written down before, and what became of it after. */
public final class Submissions {
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private final Filings filings;
    private final Time time;

    public Submissions(Filings filings, Time time) {
        this.filings = filings;
        this.time = time;
    }

    /** Afterwards the order says what became of it. Refused: another may be handed in instead. */
    public void submit(OrderFile file, Filings.Kind kind, String body) {
        file.record(new Entry.Submitting(kind, body));
        settle(file, ActHappened.NO);
    }

    /** What was begun before the kiosk came back is asked again; it may have happened. */
    void submitAgain(OrderFile file) {
        settle(file, ActHappened.UNKNOWN);
    }

    private void settle(OrderFile file, ActHappened before) {
        Entry.Submitting what = file.order().submitting().orElseThrow();
        ActHappened may = before;
        String fault = "";
        for (int i = 0; i < TRIES; i++) {
            if (i > 0)
                time.sleep(PAUSE);
            Result<Filed> answer = filings.file(file.id(), what.what(), what.body());
            Outcome outcome = Outcome.of(answer);
            if (answer instanceof Result.Done<Filed>(var filed)) {
                file.record(new Entry.Submitted(outcome, List.of(filed), false));
                return;
            }
            if (answer instanceof Result.Refused) {
                file.record(new Entry.Submitted(outcome, List.of(), true));
                return;
            }
            may = outcome.happened() == ActHappened.NO ? may : ActHappened.UNKNOWN;
            fault = outcome.fault();
        }
        file.record(may == ActHappened.NO
                ? new Entry.Submitted(new Outcome(ActHappened.NO, fault), List.of(), false)
                : new Entry.Unknowable(Entry.What.FILING, fault));
    }
}
