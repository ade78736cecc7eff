package org.kiosk24.app.diag;

/**
 * What came of one motion of a self-test.
 *
 * @param seen the device's own words where it failed; no personal data
 */
public record Trial(Motion motion, Verdict verdict, String seen) {
    public enum Verdict {
        PASSED,
        FAILED,
        /** Put off by whoever tests. */
        SKIPPED,
        /** This kiosk has none. */
        NOT_FITTED,
        /** Nobody has tried. */
        NOT_TRIED;

        /** Whether nothing is missing. */
        public boolean settled() {
            return this == PASSED || this == NOT_FITTED;
        }
    }
}
