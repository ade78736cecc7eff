package org.kiosk24.app;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kiosk24.app.bureau.Bureau;
import org.kiosk24.app.diag.Inspections;
import org.kiosk24.app.journal.JournalBroken;
import org.kiosk24.app.maintenance.ServiceDoor;
import org.kiosk24.app.maintenance.StaffVisit;
import org.kiosk24.app.order.Devices;
import org.kiosk24.app.order.Entry;
import org.kiosk24.app.order.Fulfilment;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.order.Orders;
import org.kiosk24.app.order.Outbox;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.visit.Citizen;
import org.kiosk24.app.visit.Condition;
import org.kiosk24.app.visit.Condition.Part;
import org.kiosk24.app.visit.Neighbours;
import org.kiosk24.app.visit.OnScreen;
import org.kiosk24.app.visit.Service;
import org.kiosk24.app.visit.Visit;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.cardstation.Sensors;
import org.kiosk24.device.idcard.IdCardReader;
import org.kiosk24.device.payment.CardTerminal.TerminalStatus;
import org.kiosk24.device.receipt.ReceiptPrinter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kiosk's day: drive every order that was left open to its end, then serve one person after another, and look
 * after the devices while nobody is there.
 */
final class Duty {
    private static final Logger LOG = LoggerFactory.getLogger(Duty.class);
    /** The devices are asked how they are at least this often while nobody is there. */
    private static final Duration ROUND = Duration.ofSeconds(60);
    /** As often when some of what is offered cannot be done. */
    private static final Duration REDUCED_ROUND = Duration.ofSeconds(20);
    private static final Duration BROKEN_ROUND = Duration.ofSeconds(5);
    private final IdCardReader idCards;
    private final Devices devices;
    private final Orders orders;
    private final Fulfilment fulfilment;
    private final Outbox outbox;
    private final Citizen citizen;
    private final Service endorsement;
    private final Visit visit;
    private final Neighbours neighbours;
    private final Inspections inspections;
    private final StaffVisit staff;
    private final ServiceDoor door;
    private String trouble = "";

    Duty(IdCardReader idCards, Devices devices, Orders orders, Fulfilment fulfilment, Outbox outbox,
            Citizen citizen, Service endorsement, Visit visit, Neighbours neighbours,
            Inspections inspections, StaffVisit staff, ServiceDoor door) {
        this.idCards = idCards;
        this.devices = devices;
        this.orders = orders;
        this.fulfilment = fulfilment;
        this.outbox = outbox;
        this.citizen = citizen;
        this.endorsement = endorsement;
        this.visit = visit;
        this.neighbours = neighbours;
        this.inspections = inspections;
        this.staff = staff;
        this.door = door;
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
            fulfilment.finish(file, OnScreen.recovered(citizen, file));
            outbox.kick();
        }
    }

    /** One look at the devices, and the next person if one comes before the next look is due. */
    void round() {
        inspections.attend(() -> citizen.show(new Screen.LookingAfter(neighbours.nearest())));
        if (door.knocked())
            letStaffIn();
        citizen.next();
        Condition condition = look(handOutForgottenPermit());
        Optional<Fault> closed = Optional.ofNullable(condition.broken().get(Part.BUREAU))
                .or(() -> visit.offersSomething(condition)
                        ? Optional.empty()
                        : condition.broken().values().stream().findFirst());
        if (closed.isPresent()) {
            outOfService(closed.get().code() + " " + closed.get().device(), closed.get().line());
            return;
        }
        tell(condition);
        boolean whole = condition.broken().isEmpty() && condition.payable();
        citizen.next();
        Optional<Touch> start = citizen.await(
                new Screen.Welcome(condition.card(), condition.qr(), endorsement.notNow(condition)),
                whole ? ROUND : REDUCED_ROUND,
                t -> t instanceof Touch.Start || t instanceof Touch.Inspect || t instanceof Touch.Officer);
        if (start.filter(t -> t instanceof Touch.Officer).isPresent())
            letStaffIn();
        if (start.filter(t -> t instanceof Touch.Start).isPresent()) {
            visit.serve(whole ? condition : look(devices.station().sensors()));
            idCards.expectNewCard();
            outbox.kick();
        }
    }

    /** In the log once, until something changes. */
    private void tell(Condition condition) {
        String reduced = Stream.concat(condition.broken().values().stream().map(Fault::line),
                condition.payable() ? Stream.empty() : Stream.of("no way to pay")).collect(Collectors.joining("; "));
        if (!trouble.equals(reduced))
            LOG.warn(reduced.isEmpty() ? "all in service again" : "reduced: {}", reduced);
        trouble = reduced;
    }

    /** Says so on the screen, and in the log once until something changes; looks again soon. */
    private void outOfService(String code, String reason) {
        if (!trouble.equals(reason))
            LOG.warn("out of service: {}", reason);
        trouble = reason;
        Optional<Touch> touch = citizen.await(new Screen.OutOfService(code, neighbours.nearest()), BROKEN_ROUND,
                t -> t instanceof Touch.Officer || t instanceof Touch.Inspect);
        if (touch.filter(t -> t instanceof Touch.Officer).isPresent() || door.knocked())
            letStaffIn();
    }

    /** Staff works at the glass; cards and paper may lie elsewhere afterwards. */
    private void letStaffIn() {
        staff.serve();
        idCards.expectNewCard();
    }

    /** A permit inside that no open order knows of gets an order of its own, and comes out. Yields what is seen now. */
    private Result<Sensors> handOutForgottenPermit() {
        Result<Sensors> seen = devices.station().sensors();
        if (!(seen instanceof Result.Done<Sensors>(var sensors)) || sensors.place() != Place.INSIDE
                || orders.keeping())
            return seen;
        OrderFile file = orders.begin();
        LOG.warn("order {}: a permit was found inside that no order knows of", file.id());
        file.record(new Entry.Found(sensors.place()));
        fulfilment.finish(file, OnScreen.recovered(citizen, file));
        outbox.kick();
        return devices.station().sensors();
    }

    private Condition look(Result<Sensors> station) {
        var broken = new EnumMap<Part, Fault>(Part.class);
        fault(idCards.health()).ifPresent(f -> broken.put(Part.IDCARD, f));
        stationNotFree(station).ifPresent(f -> broken.put(Part.STATION, f));
        fault(devices.permits().health()).ifPresent(f -> broken.put(Part.CHIP, f));
        printer().ifPresent(f -> broken.put(Part.PRINTER, f));
        Result<Bureau.Health> health = devices.bureau().health();
        if (health instanceof Result.Done<Bureau.Health>(var well))
            neighbours.remember(well.nearby());
        Optional<Fault> bureau = fault(health);
        bureau.ifPresent(f -> broken.put(Part.BUREAU, f));
        return new Condition(broken, terminalReady(), bureau.isEmpty());
    }

    private static Optional<Fault> stationNotFree(Result<Sensors> station) {
        if (!(station instanceof Result.Done<Sensors>(var seen)))
            return fault(station);
        if (seen.cover() == Sensors.Cover.OPEN)
            return Optional.of(new Fault.CoverOpen("card station", ActHappened.NO, "the cover is open; close it"));
        return switch (seen.place()) {
            case NONE, AT_INLET -> Optional.empty();
            case INSIDE, AWAITING_REMOVAL -> Optional.of(new Fault.Busy("card station", ActHappened.NO,
                    "a permit is " + seen.place() + "; staff must take it out"));
        };
    }

    private Optional<Fault> printer() {
        Result<ReceiptPrinter.State> status = devices.printer().status();
        return status instanceof Result.Done<ReceiptPrinter.State>(var state) && !state.canPrint()
                ? Optional.of(new Fault.OutOfService("receipt printer", ActHappened.NO, "it cannot print: " + state))
                : fault(status);
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
