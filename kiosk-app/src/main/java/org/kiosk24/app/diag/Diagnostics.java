package org.kiosk24.app.diag;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.time.Time;

/** Runs checks one after another. The caller has the devices for itself meanwhile. */
public final class Diagnostics {
    private final String kioskId;
    private final List<Check> checks;
    private final Time time;

    public Diagnostics(String kioskId, List<Check> checks, Time time) {
        this.kioskId = kioskId;
        this.checks = List.copyOf(checks);
        this.time = time;
    }

    /** Hears how far it is. */
    @FunctionalInterface
    public interface Progress {
        /** @param number of this one, from 1 */
        void found(int number, int of, Finding finding);
    }

    /** Everything that can be looked at, in the order of reports. */
    public List<Check> checks() {
        return checks;
    }

    /**
     * @param parts only these; all when empty
     * @param cancel asked between two checks; what was found until then is the answer
     */
    public Examination examine(Set<Part> parts, Progress progress, Cancel cancel) {
        return examine(c -> parts.isEmpty() || parts.contains(c.part()), progress, cancel);
    }

    /** The same for some of the checks. */
    public Examination examine(Predicate<Check> which, Progress progress, Cancel cancel) {
        List<Check> wanted = checks.stream().filter(which).toList();
        var findings = new ArrayList<Finding>();
        for (Check check : wanted) {
            if (cancel.requested())
                break;
            Finding finding = check.run();
            findings.add(finding);
            progress.found(findings.size(), wanted.size(), finding);
        }
        return new Examination(kioskId, time.now(), List.copyOf(findings));
    }
}
