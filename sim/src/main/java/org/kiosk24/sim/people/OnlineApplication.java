package org.kiosk24.sim.people;

/**
 * What somebody applied for at home.
 *
 * @param workingDaysAgo 0 and more; at an hour of that day when the office was open
 * @param product its code, such as HKG1Y1T
 */
public record OnlineApplication(int workingDaysAgo, String product, Decision decision) {
    /** What the bureau will say, and when. */
    public enum Decision {
        /** After three working days. */
        APPROVED(3),
        /** After three working days. */
        REFUSED(3),
        /** After five. */
        APPROVED_LATE(5);

        private final int workingDays;

        Decision(int workingDays) {
            this.workingDays = workingDays;
        }

        public int workingDays() {
            return workingDays;
        }
    }
}
