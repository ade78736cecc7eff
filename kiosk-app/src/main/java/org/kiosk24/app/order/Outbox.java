package org.kiosk24.app.order;

import java.time.Duration;
import java.time.Instant;
import org.kiosk24.app.bureau.Bureau;
import org.kiosk24.app.journal.JournalBroken;
import org.kiosk24.device.Result;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the bureau how orders ended: each once, in order, for as long as it takes. What waits is in the journal, so
 * nothing is forgotten. An actor of its own, so that a slow bureau keeps nobody waiting.
 */
public final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private final Orders orders;
    private final Bureau bureau;
    private final Time time;
    private final Mailbox<String> kicks;

    public Outbox(Orders orders, Bureau bureau, Time time) {
        this.orders = orders;
        this.bureau = bureau;
        this.time = time;
        this.kicks = time.mailbox();
    }

    public void start() {
        time.start("outbox", this::run);
    }

    /** Something new may be waiting. */
    public void kick() {
        kicks.post("kick");
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        while (true) {
            switch (deliverNext()) {
                case NOTHING_WAITS -> {
                    kicks.receive();
                    pause = FIRST_PAUSE;
                }
                case DELIVERED -> pause = FIRST_PAUSE;
                case NOT_DELIVERED -> {
                    time.sleep(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                }
            }
        }
    }

    private enum Delivery {
        NOTHING_WAITS, DELIVERED, NOT_DELIVERED
    }

    /** A report that cannot be marked as delivered goes out once more; the bureau knows it by the order's number. */
    private Delivery deliverNext() {
        try {
            return orders.toReport().map(this::deliver).orElse(Delivery.NOTHING_WAITS);
        } catch (JournalBroken e) {
            LOG.warn("reports wait: {}", e.getMessage());
            return Delivery.NOT_DELIVERED;
        }
    }

    private static Bureau.Report report(Order order) {
        Entry.Reporting r = order.reporting().orElseThrow();
        return new Bureau.Report(r.outcome(), order.approved().map(Entry.Approved::endorsementNumber).orElse(""),
                r.keptFen(), r.method(), r.reference(), r.caseReasons().isEmpty() ? "" : order.id(), r.caseReasons(),
                Instant.parse(r.at()));
    }

    private Delivery deliver(OrderFile file) {
        Result<Void> answer = bureau.report(file.id(), report(file.order()));
        if (answer instanceof Result.Done) {
            file.record(new Entry.Reported());
            return Delivery.DELIVERED;
        }
        LOG.warn("order {} waits to be reported: {}", file.id(), Outcome.of(answer).fault());
        return Delivery.NOT_DELIVERED;
    }
}
