package org.kiosk24.sim.day;

import java.util.List;
import org.kiosk24.sim.bureau.BureauLedger;
import org.kiosk24.sim.bureau.QrLedger;
import org.kiosk24.sim.cardstation.StationLedger;
import org.kiosk24.sim.payment.TerminalLedger;
import org.kiosk24.sim.world.World;

/** Writes down what changes in the books of the world: money, prints, what the bureau hears. */
final class Books {
    private final World world;
    private final EventLog log;
    private List<TerminalLedger.Payment> payments = List.of();
    private StationLedger station;
    private int prints;
    private int erasures;
    private int qrPayments;
    private int refunds;
    private int outcomes;
    private int cases;
    private int messages;

    Books(World world, EventLog log) {
        this.world = world;
        this.log = log;
    }

    /** What changed since the last time; cheap when nothing did. */
    void look() {
        List<TerminalLedger.Payment> now = world.payment.ledger().payments();
        if (now != payments)
            cards(now);
        if (station != world.cardStation.ledger())
            prints(world.cardStation.ledger());
    }

    private void cards(List<TerminalLedger.Payment> now) {
        for (int i = 0; i < now.size(); i++) {
            TerminalLedger.Payment p = now.get(i);
            if (i >= payments.size() || payments.get(i).state() != p.state())
                log.add("books", "card payment " + p.receipt() + " of " + p.fen() + " fen " + p.state());
        }
        payments = now;
    }

    private void prints(StationLedger now) {
        for (; prints < now.prints().size(); prints++)
            log.add("books", "printed on " + now.prints().get(prints).card());
        for (; erasures < now.erasures().size(); erasures++)
            log.add("books", "erased " + now.erasures().get(erasures).card());
        station = now;
    }

    /** The same for those that have to be asked. */
    void lookEverywhere() {
        look();
        QrLedger qr = world.qr.ledger();
        for (; qrPayments < qr.payments().size(); qrPayments++)
            log.add("books", "QR payment " + qr.payments().get(qrPayments).orderNo());
        for (; refunds < qr.refunds().size(); refunds++)
            log.add("books", "QR refund " + qr.refunds().get(refunds).orderNo());
        BureauLedger bureau = world.bureau.ledger();
        for (; outcomes < bureau.outcomes().size(); outcomes++)
            log.add("books", "the bureau heard of " + bureau.outcomes().get(outcomes).orderId() + ": "
                    + bureau.outcomes().get(outcomes).outcome());
        for (; messages < bureau.messages().size(); messages++)
            log.add("books", "an SMS to the holder of " + bureau.messages().get(messages).to() + ": "
                    + bureau.messages().get(messages).code());
        for (; cases < bureau.cases().size(); cases++)
            log.add("books", "a case for staff: " + bureau.cases().get(cases).orderId() + " "
                    + bureau.cases().get(cases).reason());
    }
}
