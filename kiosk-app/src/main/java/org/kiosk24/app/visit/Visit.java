package org.kiosk24.app.visit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiosk24.app.bureau.Bureau;
import org.kiosk24.app.bureau.Bureau.Decision;
import org.kiosk24.app.bureau.Bureau.Entitlement;
import org.kiosk24.app.bureau.Bureau.Holder;
import org.kiosk24.app.bureau.Bureau.Product;
import org.kiosk24.app.order.Devices;
import org.kiosk24.app.order.Entry;
import org.kiosk24.app.order.Entry.PayState;
import org.kiosk24.app.order.Fulfilment;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.order.Orders;
import org.kiosk24.app.order.Outcome;
import org.kiosk24.app.order.Payments;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Screen.Why;
import org.kiosk24.app.screen.Screen.Work;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.device.Advice;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Mask;
import org.kiosk24.device.Result;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.idcard.IdCard;
import org.kiosk24.device.idcard.IdCardReader;
import org.kiosk24.device.permit.AccessKey;
import org.kiosk24.device.permit.Permit;
import org.kiosk24.device.permit.PermitReader.OpenPermit;
import org.kiosk24.device.time.Time;

/** One citizen's visit. {@link #serve} reads as the story it tells. */
public final class Visit {
    private static final int TRIES = 3;
    private final IdCardReader idCards;
    private final Devices devices;
    private final Orders orders;
    private final Payments payments;
    private final Fulfilment fulfilment;
    private final RecordCheck recordCheck;
    private final Citizen citizen;
    private final VisitTimers timers;
    private final Time time;
    private final ZoneId zone;

    public Visit(IdCardReader idCards, Devices devices, Orders orders, Payments payments, Fulfilment fulfilment,
            RecordCheck recordCheck, Citizen citizen, VisitTimers timers, Time time, ZoneId zone) {
        this.idCards = idCards;
        this.devices = devices;
        this.orders = orders;
        this.payments = payments;
        this.fulfilment = fulfilment;
        this.recordCheck = recordCheck;
        this.citizen = citizen;
        this.timers = timers;
        this.time = time;
        this.zone = zone;
    }

    /** Which ways to pay work now. */
    public record Open(boolean card, boolean qr) {}

    /** From the first touch to goodbye. Whatever happens on the way, the order reaches its end before it returns. */
    public void serve(Open open) {
        Screen farewell = new Screen.Goodbye(false);
        IdCard card;
        try {
            card = readIdCard();
        } catch (Leaving leaving) {
            sayGoodbye(leaving.screen());
            return;
        }
        // The face check belongs here, between the card and the permit; this version has none and claims none.
        OrderFile file = orders.begin();
        try {
            Holder holder = findHolder(file, card);
            takePermit(file);
            Permit permit = readChip(file, holder, card);
            Entitlement entitlement = askEntitlement(file, permit);
            Product product = choose(entitlement, card, permit);
            apply(file, product, permit);
            pay(file, product, open);
        } catch (Leaving leaving) {
            farewell = leaving.screen();
        }
        fulfilment.finish(file, new OnScreen(citizen, file));
        sayGoodbye(Stages.farewell(file.order(), farewell));
    }

    private IdCard readIdCard() throws Leaving {
        List<Advice> again = List.of();
        for (int i = 0; i < TRIES; i++) {
            citizen.show(new Screen.PlaceIdCard(again));
            switch (idCards.read(timers.idCard(), citizen.cancel(timers.idCard()))) {
                case Result.Done<IdCard>(var card) -> {
                    card.wipe();
                    return accepted(card);
                }
                case Result.Refused<IdCard>(var fault) -> throw leavingFor(fault);
                case Result.Failed<IdCard>(var fault) -> again = retry(fault);
                case Result.Unknown<IdCard>(var fault) -> again = retry(fault);
            }
        }
        throw new Leaving(new Screen.Sorry(Why.DEVICE_FAULT, Advice.GO_TO_COUNTER));
    }

    private IdCard accepted(IdCard card) throws Leaving {
        if (!(card instanceof IdCard.Resident))
            throw new Leaving(new Screen.Sorry(Why.ID_CARD_NOT_ACCEPTED, Advice.GO_TO_COUNTER));
        if (!card.validOn(today()))
            throw new Leaving(new Screen.Sorry(Why.ID_CARD_EXPIRED, Advice.GO_TO_COUNTER));
        return card;
    }

    /** The same step again, when the advice is something the person can do; otherwise goodbye. */
    private static List<Advice> retry(Fault fault) throws Leaving {
        return switch (fault.advice()) {
            case PLACE_CARD_AGAIN, TAKE_LEFT_CARD_AWAY, USE_ANOTHER_CARD, INSERT_PERMIT_AGAIN, TAKE_CARD, WAIT ->
                List.of(fault.advice());
            case PAY_ANOTHER_WAY, GO_TO_COUNTER ->
                throw new Leaving(new Screen.Sorry(Why.DEVICE_FAULT, fault.advice()));
        };
    }

    private static Leaving leavingFor(Fault refusal) {
        return new Leaving(switch (refusal) {
            case Fault.Cancelled f -> new Screen.Sorry(Why.CANCELLED, Advice.WAIT);
            case Fault.TimedOut f -> new Screen.Sorry(Why.TIMED_OUT, Advice.WAIT);
            default -> new Screen.Sorry(Why.DEVICE_FAULT, refusal.advice());
        });
    }

    private Holder findHolder(OrderFile file, IdCard card) throws Leaving {
        citizen.show(new Screen.Working(Work.FINDING_PERMITS));
        var identity = new Bureau.Identity(card.idNumber(), card.name(), card.birth(),
                card.validTo());
        Result<Holder> holder = twice(() -> devices.bureau().holder(file.id(), identity));
        return answer(holder);
    }

    private void takePermit(OrderFile file) throws Leaving {
        citizen.show(new Screen.InsertPermit(List.of()));
        file.record(new Entry.Taking());
        Result<Place> taken = devices.station().takeIn(timers.permit(), citizen.cancel(timers.permit()));
        file.record(new Entry.Took(Outcome.of(taken)));
        switch (taken) {
            case Result.Done<Place> done -> citizen.show(new Screen.Working(Work.READING_PERMIT));
            case Result.Refused<Place>(var fault) -> throw leavingFor(fault);
            case Result.Failed<Place>(var fault) -> throw leavingFor(fault);
            case Result.Unknown<Place>(var fault) -> throw leavingFor(fault);
        }
    }

    /** The chip opens only to the permit data of the person on the ID card, and must then say the same person. */
    private Permit readChip(OrderFile file, Holder holder, IdCard card) throws Leaving {
        for (AccessKey key : holder.permits()) {
            switch (devices.permits().open(key, timers.permit().dividedBy(4))) {
                case Result.Done<OpenPermit>(var chip) -> {
                    try (chip) {
                        file.record(new Entry.PermitKnown(key));
                        return samePerson(chip.holder(), key, card);
                    }
                }
                case Result.Refused<OpenPermit>(var fault) -> {
                }
                case Result.Failed<OpenPermit>(var fault) -> throw chipTrouble(fault);
                case Result.Unknown<OpenPermit>(var fault) -> throw chipTrouble(fault);
            }
        }
        throw new Leaving(new Screen.Sorry(Why.NOT_THE_SAME_PERSON, Advice.GO_TO_COUNTER));
    }

    private static Leaving chipTrouble(Fault fault) {
        return new Leaving(new Screen.Sorry(Why.DEVICE_FAULT, fault.advice()));
    }

    private static Permit samePerson(Permit permit, AccessKey key, IdCard card) throws Leaving {
        boolean same = permit.number().equals(key.permitNumber()) && permit.birth().equals(card.birth())
                && permit.sex() == card.sex() && card.name().startsWith(permit.chineseName());
        if (!same)
            throw new Leaving(new Screen.Sorry(Why.NOT_THE_SAME_PERSON, Advice.GO_TO_COUNTER));
        return permit;
    }

    private Entitlement askEntitlement(OrderFile file, Permit permit) throws Leaving {
        citizen.show(new Screen.Working(Work.ASKING_BUREAU));
        Entitlement entitlement = answer(twice(() -> devices.bureau().entitlement(file.id(), permit.number())));
        if (entitlement.products().isEmpty())
            throw new Leaving(new Screen.NotEntitled(entitlement.reasons()));
        return entitlement;
    }

    private Product choose(Entitlement entitlement, IdCard card, Permit permit) throws Leaving {
        String name = maskedName(card.name());
        while (true) {
            Touch choice = ask(new Screen.ChooseProduct(name, entitlement.products()),
                    t -> t instanceof Touch.Choose || t instanceof Touch.Cancel);
            Optional<Product> product = entitlement.products().stream()
                    .filter(p -> choice instanceof Touch.Choose(var code) && code.equals(p.code())).findFirst();
            if (product.isEmpty())
                continue;
            Touch word = ask(new Screen.Confirm(name, Mask.number(permit.number()), product.get()),
                    t -> t instanceof Touch.Confirm || t instanceof Touch.Back || t instanceof Touch.Cancel);
            if (word instanceof Touch.Confirm)
                return product.get();
        }
    }

    private void apply(OrderFile file, Product product, Permit permit) throws Leaving {
        citizen.show(new Screen.Working(Work.ASKING_BUREAU));
        file.record(new Entry.Chosen(product.code(), product.feeFen()));
        file.record(new Entry.Applying());
        switch (answer(twice(() -> devices.bureau().approve(file.id(), product.code())))) {
            case Decision.Denied(var reasons) -> {
                file.record(new Entry.Denied(reasons.stream().map(Bureau.Reason::code).toList()));
                throw new Leaving(new Screen.NotEntitled(reasons));
            }
            case Decision.Approved approved -> {
                Optional<String> wrong = recordCheck.wrong(file.id(), approved, product, permit);
                if (wrong.isPresent()) {
                    file.record(new Entry.NotMade("the bureau's record cannot be trusted: " + wrong.get()));
                    throw new Leaving(new Screen.Sorry(Why.BUREAU_UNREACHABLE, Advice.GO_TO_COUNTER));
                }
                file.record(new Entry.Approved(approved.endorsementNumber(), approved.validFrom(),
                        approved.validTo()));
                file.record(new Entry.ToMake(approved.printLines(), approved.chipRecord()));
            }
        }
    }

    /** Returns when the order is paid; leaves when it is not going to be, or nobody can know. */
    private void pay(OrderFile file, Product product, Open open) throws Leaving {
        for (int i = 0; i < TRIES; i++) {
            Entry.Method method = open.card() && open.qr() ? askMethod(product)
                    : open.card() ? Entry.Method.CARD : Entry.Method.QR;
            Cancel cancel = citizen.cancel(timers.question().multipliedBy(2));
            PayState state = switch (method) {
                case CARD -> payments.byCard(file, product.feeFen(),
                        prompt -> citizen.show(new Screen.PayByCard(product.feeFen(), prompt)), cancel);
                case QR -> payments.byQr(file, product.feeFen(),
                        text -> citizen.show(new Screen.PayByQr(product.feeFen(), text)), cancel);
            };
            switch (state) {
                case PAID -> {
                    if (!cancel.requested())
                        return;
                    file.record(new Entry.NotMade("cancelled by the payer, who had been charged by then"));
                    throw new Leaving(new Screen.Sorry(Why.CANCELLED, Advice.WAIT));
                }
                case IN_DOUBT -> throw new Leaving(new Screen.Sorry(Why.DEVICE_FAULT, Advice.GO_TO_COUNTER));
                case DECLINED, NOT_CHARGED, REVERSED -> {
                    if (cancel.requested())
                        throw new Leaving(new Screen.Sorry(Why.CANCELLED, Advice.WAIT));
                    ask(new Screen.NotPaid(state == PayState.DECLINED),
                            t -> t instanceof Touch.Confirm || t instanceof Touch.Cancel);
                }
            }
        }
        throw new Leaving(new Screen.Sorry(Why.CANCELLED, Advice.PAY_ANOTHER_WAY));
    }

    private Entry.Method askMethod(Product product) throws Leaving {
        Touch touch = ask(new Screen.ChoosePayment(product, true, true),
                t -> t instanceof Touch.PayByCard || t instanceof Touch.PayByQr || t instanceof Touch.Cancel);
        return touch instanceof Touch.PayByCard ? Entry.Method.CARD : Entry.Method.QR;
    }

    /** Asks; leaves when the person cancels or goes away. */
    private Touch ask(Screen screen, java.util.function.Predicate<Touch> answers) throws Leaving {
        Touch touch = citizen.ask(screen, timers.question(), answers)
                .orElseThrow(() -> new Leaving(new Screen.Sorry(Why.TIMED_OUT, Advice.WAIT)));
        if (touch instanceof Touch.Cancel)
            throw new Leaving(new Screen.Sorry(Why.CANCELLED, Advice.WAIT));
        return touch;
    }

    /** The bureau's answer to a call without an answer is the answer to the same call made again. */
    private static <T> Result<T> twice(java.util.function.Supplier<Result<T>> call) {
        Result<T> first = call.get();
        return first instanceof Result.Failed || first instanceof Result.Unknown ? call.get() : first;
    }

    private static <T> T answer(Result<T> result) throws Leaving {
        return switch (result) {
            case Result.Done<T>(var value) -> value;
            case Result.Refused<T>(Fault fault) ->
                throw new Leaving(new Screen.NotEntitled(List.of(RefusalReasons.of(fault))));
            case Result.Failed<T>(var fault) ->
                throw new Leaving(new Screen.Sorry(Why.BUREAU_UNREACHABLE, Advice.GO_TO_COUNTER));
            case Result.Unknown<T>(var fault) ->
                throw new Leaving(new Screen.Sorry(Why.BUREAU_UNREACHABLE, Advice.GO_TO_COUNTER));
        };
    }

    private void sayGoodbye(Screen screen) {
        citizen.ask(screen, timers.farewell(), t -> t instanceof Touch.Confirm || t instanceof Touch.Start);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.now(), zone);
    }

    /** The first character, and a star for each other one. */
    static String maskedName(String name) {
        int[] letters = name.codePoints().toArray();
        var masked = new ArrayList<String>();
        for (int i = 0; i < letters.length; i++)
            masked.add(i == 0 ? Character.toString(letters[i]) : "*");
        return String.join("", masked);
    }
}
