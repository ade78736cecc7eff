package org.kiosk24.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kiosk24.app.journal.JournalBroken;
import org.kiosk24.app.order.Devices;
import org.kiosk24.app.order.Entry;
import org.kiosk24.app.order.Fulfilment;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.order.Orders;
import org.kiosk24.app.order.Outbox;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.visit.Citizen;
import org.kiosk24.app.visit.OnScreen;
import org.kiosk24.app.visit.Visit;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.idcard.IdCardReader;
import org.kiosk24.device.payment.CardTerminal.TerminalStatus;
import org.kiosk24.device.time.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kiosk's day: drive every order that was left open to its end, then serve one person after another, and look
 * after the devices while nobody is there.
 */
final class Service {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    /** The devices are asked how they are at least this often while nobody is there. */
    private static final Duration ROUND = Duration.ofSeconds(60);
    private static final Duration BROKEN_ROUND = Duration.ofSeconds(5);
    private final IdCardReader idCards;
    private final Devices devices;
    private final Orders orders;
    private final Fulfilment fulfilment;
    private final Outbox outbox;
    private final Citizen citizen;
    private final Visit visit;
    private final Time time;
    private String trouble = "";

    Service(IdCardReader idCards, Devices devices, Orders orders, Fulfilment fulfilment, Outbox outbox,
            Citizen citizen, Visit visit, Time time) {
        this.idCards = idCards;
        this.devices = devices;
        this.orders = orders;
        this.fulfilment = fulfilment;
        this.outbox = outbox;
        this.citizen = citizen;
        this.visit = visit;
        this.time = time;
    }

    /** Runs for ever; while the journal cannot be written, out of service and without any act. */
    void run() {
        outbox.start();
        boolean broken = false;
        while (true)
            try {
                idCards.expectNewCard();
                recover();
                if (broken)
                    proveJournal();
                broken = false;
                while (true)
                    round();
            } catch (JournalBroken e) {
                broken = true;
                outOfService("JOURNAL", e.getMessage());
            }
    }

    /** An order of nobody that is written whole shows that the journal takes rows again. */
    private void proveJournal() {
        orders.begin().record(new Entry.Closed(Entry.Ending.NOT_ISSUED));
    }

    /** Every order that never reached its end reaches it now, by the same code as in service. */
    void recover() {
        List<OrderFile> open = orders.open();
        if (!open.isEmpty())
            citizen.show(new Screen.Working(Screen.Work.RECOVERING));
        for (OrderFile file : open) {
            LOG.info("order {} was left open; driving it to its end", file.id());
            fulfilment.finish(file, new OnScreen(citizen, file));
            outbox.kick();
        }
    }

    /** One look at the devices, and the next person if one comes before the next look is due. */
    void round() {
        handOutForgottenPermit();
        Optional<Fault> broken = broken();
        if (broken.isPresent()) {
            outOfService(broken.get().code() + " " + broken.get().device(), broken.get().line());
            return;
        }
        var open = new Visit.Open(terminalReady(), devices.bureau().health() instanceof Result.Done);
        if (!open.card() && !open.qr()) {
            outOfService("PAYMENT", "neither the card terminal nor the payment gateway can be used");
            return;
        }
        if (!trouble.isEmpty())
            LOG.info("in service again");
        trouble = "";
        citizen.next();
        Optional<Touch> start = citizen.await(new Screen.Welcome(open.card(), open.qr()), ROUND,
                t -> t instanceof Touch.Start);
        if (start.isPresent()) {
            visit.serve(open);
            idCards.expectNewCard();
            outbox.kick();
        }
    }

    /** Says so on the screen, and in the log once until something changes; looks again soon. */
    private void outOfService(String code, String reason) {
        if (!trouble.equals(reason))
            LOG.warn("out of service: {}", reason);
        trouble = reason;
        citizen.show(new Screen.OutOfService(code));
        time.sleep(BROKEN_ROUND);
    }

    /** A permit inside that no open order knows of gets an order of its own, and comes out. */
    private void handOutForgottenPermit() {
        if (devices.station().where() instanceof Result.Done<Place>(var place) && place == Place.INSIDE
                && !orders.keeping()) {
            OrderFile file = orders.begin();
            LOG.warn("order {}: a permit was found inside that no order knows of", file.id());
            file.record(new Entry.Found(place));
            fulfilment.finish(file, new OnScreen(citizen, file));
            outbox.kick();
        }
    }

    /** What keeps the kiosk from serving anybody. */
    private Optional<Fault> broken() {
        return fault(idCards.health()).or(this::stationNotFree)
                .or(() -> fault(devices.permits().health())).or(() -> fault(devices.bureau().health()));
    }

    private Optional<Fault> stationNotFree() {
        Result<Place> where = devices.station().where();
        return where instanceof Result.Done<Place>(var place)
                && (place == Place.INSIDE || place == Place.AWAITING_REMOVAL)
                        ? Optional.of(new Fault.Busy("card station", ActHappened.NO,
                                "a permit is " + place + "; staff must take it out"))
                        : fault(where);
    }

    private boolean terminalReady() {
        if (devices.terminal().status() instanceof Result.Done<TerminalStatus>(var status) && status.ready())
            return true;
        return devices.terminal().register() instanceof Result.Done
                && devices.terminal().status() instanceof Result.Done<TerminalStatus>(var status) && status.ready();
    }

    private static Optional<Fault> fault(Result<?> result) {
        return switch (result) {
            case Result.Done<?> done -> Optional.empty();
            case Result.Refused<?>(var fault) -> Optional.of(fault);
            case Result.Failed<?>(var fault) -> Optional.of(fault);
            case Result.Unknown<?>(var fault) -> Optional.of(fault);
        };
    }
}
