package org.kiosk24.sim.day;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.app.order.Entry.Ending;

/**
 * What else is to be told of one kiosk's day, for people who were not there. No personal data.
 *
 * @param from midnight
 * @param until so many hours later, as the plan says
 * @param accidents in the order in which they struck
 * @param outages when the kiosk served nobody, in order, without overlap
 * @param staff when people with a key did something
 * @param cases orders that were handed to staff
 * @param accounts every order for which money moved or that was made, in order
 * @param strayFen kept of payments that belong to no order
 */
public record Diary(Instant from, Instant until, List<Befallen> accidents, List<Outage> outages, List<StaffAct> staff,
        List<CaseStory> cases, List<Account> accounts, int strayFen) {
    /**
     * @param device as the accident's catalogue calls it
     * @param to when it was over or mended; the end of the day if it never was
     */
    public record Befallen(String name, String device, String what, Instant from, Instant to) {}

    /** @param code as on the screen: a fault and its device; {@link #DARK} without power */
    public record Outage(Instant from, Instant to, String code) {
        public static final String DARK = "DARK";
    }

    public record StaffAct(Instant at, What what) {
        public enum What {
            CAME, TOOK_PERMIT_OUT
        }
    }

    /**
     * @param event the number in the event log at which the order was given to staff
     * @param steps all journal rows of the order
     */
    public record CaseStory(String orderId, long event, List<CaseReason> reasons, List<Step> steps) {}

    /**
     * A journal row.
     *
     * @param at by the kiosk's own clock, and less the hours that this is wrong by
     * @param facts JSON
     */
    public record Step(Instant at, String kind, String facts) {}

    /**
     * One order's money by the books of bank, gateway and bureau.
     *
     * @param product empty if the bureau approved nothing
     * @param feeFen of what the bureau approved
     */
    public record Account(String orderId, Optional<Ending> ending, String product, int feeFen, int chargedFen,
            int refundedFen) {
        public int keptFen() {
            return chargedFen - refundedFen;
        }
    }
}
