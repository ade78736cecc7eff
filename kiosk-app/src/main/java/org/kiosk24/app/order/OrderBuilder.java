package org.kiosk24.app.order;

import java.util.List;
import java.util.Optional;
import org.kiosk24.app.bureau.Filings;
import org.kiosk24.device.permit.AccessKey;

/** An {@link Order} with a few components changed. */
final class OrderBuilder {
    private final String id;
    Order.Custody custody;
    Optional<AccessKey> permit;
    Optional<Entry.Chosen> chosen;
    boolean applied;
    Optional<Entry.Approved> approved;
    Optional<Entry.ToMake> toMake;
    Money money;
    int payments;
    Order.Act print;
    long printBaseline;
    Order.Act chip;
    Order.Act erase;
    String notMade;
    int returns;
    List<Entry.CaseReason> cases;
    Optional<Boolean> slip;
    Optional<Entry.Submitting> submitting;
    Order.Act filing;
    Optional<Filings.Filed> filed;
    boolean refusedByBureau;
    Optional<Entry.Reporting> reporting;
    boolean reported;
    Optional<Entry.Ending> ending;
    List<Entry.CaseResolved> resolved;

    OrderBuilder(Order o) {
        id = o.id();
        custody = o.custody();
        permit = o.permit();
        chosen = o.chosen();
        applied = o.applied();
        approved = o.approved();
        toMake = o.toMake();
        money = o.money();
        payments = o.payments();
        print = o.print();
        printBaseline = o.printBaseline();
        chip = o.chip();
        erase = o.erase();
        notMade = o.notMade();
        returns = o.returns();
        cases = o.cases();
        slip = o.slip();
        submitting = o.submitting();
        filing = o.filing();
        filed = o.filed();
        refusedByBureau = o.refusedByBureau();
        reporting = o.reporting();
        reported = o.reported();
        ending = o.ending();
        resolved = o.resolved();
    }

    Order build() {
        return new Order(id, custody, permit, chosen, applied, approved, toMake, money, payments, print, printBaseline,
                chip, erase, notMade, returns, cases, slip, submitting, filing, filed, refusedByBureau, reporting,
                reported, ending, resolved);
    }
}
