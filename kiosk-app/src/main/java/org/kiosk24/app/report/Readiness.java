package org.kiosk24.app.report;

import java.util.List;
import org.kiosk24.app.diag.Examination;
import org.kiosk24.app.diag.Finding;
import org.kiosk24.app.diag.Trial;

/**
 * What a readiness report is about.
 *
 * @param trials all motions of a self-test, tried or not; none for an examination alone
 * @param place where the kiosk stands
 * @param software version of this program
 * @param by who had it done
 */
public record Readiness(Examination examination, List<Trial> trials, String place, String software, String by) {
    /** Fit for service: every part serves, and every motion is settled. */
    public boolean fit() {
        return examination.fit() && openTrials().isEmpty();
    }

    /** Parts that keep the kiosk from serving, the worst first. */
    public List<Finding> notServing() {
        return examination.toFix().stream().filter(f -> !f.state().serves()).toList();
    }

    /** Motions that have not passed, of those that this kiosk can make. */
    public List<Trial> openTrials() {
        return trials.stream().filter(t -> !t.verdict().settled()).toList();
    }
}
