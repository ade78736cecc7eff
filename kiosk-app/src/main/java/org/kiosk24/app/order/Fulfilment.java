package org.kiosk24.app.order;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.app.order.Entry.Ending;
import org.kiosk24.app.order.Entry.What;
import org.kiosk24.device.Result;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.time.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drives an order from wherever its journal left it to its end: makes what was paid for, gives back what was not
 * made, returns the permit, tells staff, citizen and bureau. Called when a citizen's part is over, and on boot for
 * every order that never reached its end: there is no other repair path.
 */
public final class Fulfilment {
    private static final Logger LOG = LoggerFactory.getLogger(Fulfilment.class);
    /** A person who paid this long ago before the kiosk came back may have left: the money goes back instead. */
    private static final Duration PERSON_WAITS = Duration.ofSeconds(60);
    private static final int ASK_TRIES = 3;
    private static final Duration ASK_PAUSE = Duration.ofSeconds(2);
    private final Devices devices;
    private final Payments payments;
    private final Submissions submissions;
    private final Making making;
    private final Slips slips;
    private final Time time;
    private final Duration takePatience;

    /** @param takePatience how long a permit may hang in the slot before it is drawn in again */
    public Fulfilment(Devices devices, Payments payments, Slips slips, Time time, Duration takePatience) {
        this.devices = devices;
        this.payments = payments;
        this.submissions = new Submissions(devices.filings(), time);
        this.making = new Making(devices, time);
        this.slips = slips;
        this.time = time;
        this.takePatience = takePatience;
    }

    /** Returns when the order is closed. */
    public Ending finish(OrderFile file, Progress progress) {
        while (file.order().ending().isEmpty()) {
            Next next = Next.of(file.order());
            progress.doing(next);
            LOG.debug("{}: {}", file.id(), next);
            step(file, next, progress);
        }
        return file.order().ending().get();
    }

    private void step(OrderFile file, Next next, Progress progress) {
        Order order = file.order();
        switch (next) {
            case SUBMIT_AGAIN -> submissions.submitAgain(file);
            case SETTLE_PAYMENT -> settlePayment(file);
            case PRINT -> making.print(file);
            case ASK_PRINT -> making.askPrint(file);
            case WRITE -> making.write(file);
            case ASK_CHIP -> making.askChip(file);
            case GIVE_UP -> file.record(new Entry.NotMade("it could not be made"));
            case ERASE -> making.erase(file);
            case GIVE_BACK -> payments.giveBack(file);
            case ASK_WHERE -> askWhere(file);
            case RETURN -> giveOut(file, progress);
            case KEEP -> keep(file);
            case OPEN_CASE -> openCase(file);
            case PRINT_SLIP -> file.record(
                    new Entry.SlipPrinted(Outcome.of(devices.printer().print(slips.of(order, progress.readers())))));
            case REPORT -> file.record(report(order, time.now()));
            case CLOSE -> file.record(new Entry.Closed(ending(order)));
        }
    }

    private void settlePayment(OrderFile file) {
        var asked = (Money.Asked) file.order().money();
        payments.settle(file, prompt -> {
        });
        boolean late = asked.attempt().intendedAt().plus(PERSON_WAITS).isBefore(time.now());
        if (file.order().money() instanceof Money.Taken && late)
            file.record(new Entry.NotMade("the payment was found only after the person may have left"));
    }

    private void askWhere(OrderFile file) {
        String fault = "";
        for (int i = 0; i < ASK_TRIES; i++) {
            if (i > 0)
                time.sleep(ASK_PAUSE);
            Result<Place> where = devices.station().where();
            if (where instanceof Result.Done<Place>(var place)) {
                file.record(new Entry.Found(place));
                return;
            }
            fault = Outcome.of(where).fault();
        }
        file.record(new Entry.Keeping("the card station cannot say where the permit is: " + fault));
    }

    private void giveOut(OrderFile file, Progress progress) {
        file.record(new Entry.Returning());
        Result<Place> result = progress.waiting(takePatience, devices.station()::eject,
                hung -> hung.equals(Result.done(Place.AWAITING_REMOVAL)));
        List<Place> place = result instanceof Result.Done<Place>(var at) ? List.of(at) : List.of();
        file.record(new Entry.Returned(Outcome.of(result), place));
    }

    private void keep(OrderFile file) {
        file.record(new Entry.Keeping("nobody took it, or it would not come out"));
        file.record(new Entry.Kept(Outcome.of(devices.station().retain())));
    }

    private static void openCase(OrderFile file) {
        for (CaseReason reason : Next.reasonsForStaff(file.order()))
            if (!file.order().cases().contains(reason))
                file.record(new Entry.CaseOpened(reason));
    }

    private static Entry.Reporting report(Order order, Instant now) {
        boolean kept = order.money() instanceof Money.Taken;
        String method = order.money() instanceof Money.Taken(var m, var id, var p, var at) ? m.name() : "";
        String reference = order.money() instanceof Money.Taken taken ? taken.payment().receipt() : "";
        return new Entry.Reporting(ending(order).name(), kept ? order.chosen().map(Entry.Chosen::feeFen).orElse(0) : 0,
                method, reference, String.join(",", order.cases().stream().map(CaseReason::name).toList()),
                now.toString());
    }

    static Ending ending(Order order) {
        if (!order.cases().isEmpty())
            return Ending.CASE;
        if (order.filed().isPresent())
            return Ending.FILED;
        return order.made() ? Ending.ISSUED : Ending.NOT_ISSUED;
    }

    /** An answer that nobody can give any more, recorded as such. */
    static void unknowable(OrderFile file, What what, String fault) {
        file.record(new Entry.Unknowable(what, fault));
    }

    /** Asks a few times, with a pause; the last result if none was done. */
    static <T> Result<T> ask(Time time, java.util.function.Supplier<Result<T>> question) {
        Result<T> answer = question.get();
        for (int i = 1; i < ASK_TRIES && !(answer instanceof Result.Done); i++) {
            time.sleep(ASK_PAUSE);
            answer = question.get();
        }
        return answer;
    }
}
