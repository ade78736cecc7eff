package org.kiosk24.sim.conform;

import java.util.ArrayList;
import java.util.List;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.time.Time;

/** All clauses of a kind of device. */
public record Contract(String device, List<Clause> clauses) {
    public static final Contract IDCARD = new Contract("idcard", SdtContract.CLAUSES);
    /** Uses up a little paper. */
    public static final Contract RECEIPT = new Contract("receipt", SlipContract.CLAUSES);

    public record Tried(Clause clause, Finding finding) {}

    /**
     * Tries every clause, in the caller's actor.
     *
     * @throws LinkDown if the line to the device is lost
     */
    public List<Tried> tryOn(Link link, Time time) throws LinkDown {
        var wire = new Wire(link, time);
        var tried = new ArrayList<Tried>();
        for (Clause clause : clauses) {
            wire.untilQuiet();
            tried.add(new Tried(clause, clause.trial().on(wire)));
        }
        return List.copyOf(tried);
    }
}
