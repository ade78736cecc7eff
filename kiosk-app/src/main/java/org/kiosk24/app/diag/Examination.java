package org.kiosk24.app.diag;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a round of checks found.
 *
 * @param findings in the order of the checks
 */
public record Examination(String kioskId, Instant at, List<Finding> findings) {
    /** How each part that was looked at is: as bad as the worst that was found about it. */
    public Map<Part, Finding> parts() {
        var parts = new EnumMap<Part, Finding>(Part.class);
        for (Finding finding : findings)
            parts.merge(finding.part(), finding, (a, b) -> b.state().compareTo(a.state()) > 0 ? b : a);
        return parts;
    }

    /** What has to be done, the worst first; empty when all is well. */
    public List<Finding> toFix() {
        return findings.stream().filter(f -> f.state() != State.READY)
                .sorted(Comparator.comparing(Finding::state).reversed()).toList();
    }

    public State worst() {
        return findings.stream().map(Finding::state).reduce(State.READY, State::orWorse);
    }

    /** Fit for service: every part serves. */
    public boolean fit() {
        return worst().serves();
    }
}
