package org.kiosk24.sim.conform;

import java.util.ArrayList;
import java.util.List;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.payment.zvt.ZvtSettings;
import org.kiosk24.device.time.Time;

/** All clauses of a kind of device. */
public record Contract(String device, List<Clause> clauses) {
    public static final Contract IDCARD = new Contract("idcard", SdtContract.CLAUSES);
    /** Uses up a little paper. */
    public static final Contract RECEIPT = new Contract("receipt", SlipContract.CLAUSES);

    /** Moves no card. */
    public static final Contract CARD_STATION = new Contract("card-station", StationContract.withoutCard());
    /** Draws one card in, prints on it and pushes it out. */
    public static final Contract CARD_STATION_WITH_CARD = new Contract("card-station", StationContract.withCard());

    /** Takes no money. */
    public static Contract payment(ZvtSettings settings) {
        return new Contract("payment", new ZvtContract(settings).clauses());
    }

    /** Takes this sum twice, gives it back, and closes the terminal's batch. For one run. */
    public static Contract paymentWithMoney(ZvtSettings settings, int fen) {
        var all = new ArrayList<>(new ZvtContract(settings).clauses());
        all.addAll(new ZvtMoneyContract(settings, fen).clauses());
        return new Contract("payment", List.copyOf(all));
    }

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
