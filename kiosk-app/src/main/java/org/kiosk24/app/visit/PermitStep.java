package org.kiosk24.app.visit;

import java.util.function.Function;
import java.util.function.Predicate;
import org.kiosk24.app.bureau.Bureau.Holder;
import org.kiosk24.app.order.Devices;
import org.kiosk24.app.order.Entry;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.order.Outcome;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Screen.Why;
import org.kiosk24.app.screen.Screen.Work;
import org.kiosk24.device.Advice;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.idcard.IdCard;
import org.kiosk24.device.permit.AccessKey;
import org.kiosk24.device.permit.Permit;
import org.kiosk24.device.permit.PermitReader.OpenPermit;
import java.util.Arrays;
import java.util.List;

/** The permit is drawn in and its chip opened. From the first line in the journal on, it will be given back. */
public final class PermitStep {
    private final Devices devices;
    private final Conversation conversation;

    public PermitStep(Devices devices, Conversation conversation) {
        this.devices = devices;
        this.conversation = conversation;
    }

    public void take(OrderFile file) throws Leaving {
        var patience = conversation.timers().permit();
        conversation.citizen().show(new Screen.InsertPermit(List.of()));
        file.record(new Entry.Taking());
        Result<Place> taken = conversation.citizen().waiting(patience).of(devices.station()::takeIn);
        file.record(new Entry.Took(Outcome.of(taken)));
        switch (taken) {
            case Result.Done<Place> done -> conversation.working(Work.READING_PERMIT);
            case Result.Refused<Place>(var fault) -> throw Conversation.leavingFor(fault);
            case Result.Failed<Place>(var fault) -> throw Conversation.leavingFor(fault);
            case Result.Unknown<Place>(var fault) -> throw Conversation.leavingFor(fault);
        }
    }

    /**
     * A permit that is in the kiosk and whose chip was opened.
     *
     * @param endorsements how many records its chip holds
     * @param portrait its holder's, as the chip has it; empty if it has none
     */
    public record PermitInside(Permit permit, int endorsements, byte[] portrait) {
        /** Nobody needs the portrait any more. */
        void wipe() {
            Arrays.fill(portrait, (byte) 0);
        }

        @Override
        public String toString() {
            return "PermitInside";
        }
    }

    /** The chip opens only to the permit data of the person on the ID card, and must then say the same person. */
    public PermitInside read(OrderFile file, Holder holder, IdCard card) throws Leaving {
        return read(file, holder, isOf(card));
    }

    /** Birth, sex, and as much of the name as the permit holds. */
    public static Predicate<Permit> isOf(IdCard card) {
        return permit -> permit.birth().equals(card.birth()) && permit.sex() == card.sex()
                && card.name().startsWith(permit.chineseName());
    }

    /** The chip opens only to the data of one of these permits, and its holder must be the one who is meant. */
    public PermitInside read(OrderFile file, Holder holder, Predicate<Permit> same) throws Leaving {
        return read(file, holder, same,
                chip -> chip.count().map(n -> new PermitInside(chip.holder(), n, portrait(chip))));
    }

    /** The same, and yields whatever else is asked of the open chip. */
    public <T> T read(OrderFile file, Holder holder, Predicate<Permit> same, Function<OpenPermit, Result<T>> question)
            throws Leaving {
        for (AccessKey key : holder.permits()) {
            switch (devices.permits().open(key, conversation.timers().permit().dividedBy(4))) {
                case Result.Done<OpenPermit>(var chip) -> {
                    try (chip) {
                        file.record(new Entry.PermitKnown(key));
                        samePerson(chip.holder(), key, same);
                        return done(question.apply(chip));
                    }
                }
                case Result.Refused<OpenPermit>(var fault) -> {
                }
                case Result.Failed<OpenPermit>(var fault) -> throw trouble(fault);
                case Result.Unknown<OpenPermit>(var fault) -> throw trouble(fault);
            }
        }
        throw new Leaving(new Screen.Sorry(Why.NOT_THE_SAME_PERSON, Advice.GO_TO_COUNTER));
    }

    /** A portrait that cannot be had closes one way to be recognised, no more. */
    public static byte[] portrait(OpenPermit chip) {
        return chip.portrait() instanceof Result.Done<byte[]>(var image) ? image : new byte[0];
    }

    private static <T> T done(Result<T> result) throws Leaving {
        return switch (result) {
            case Result.Done<T>(var value) -> value;
            case Result.Refused<T>(var fault) -> throw trouble(fault);
            case Result.Failed<T>(var fault) -> throw trouble(fault);
            case Result.Unknown<T>(var fault) -> throw trouble(fault);
        };
    }

    private static Leaving trouble(Fault fault) {
        return new Leaving(new Screen.Sorry(Why.DEVICE_FAULT, fault.advice()));
    }

    private static void samePerson(Permit permit, AccessKey key, Predicate<Permit> same) throws Leaving {
        if (!permit.number().equals(key.permitNumber()) || !same.test(permit))
            throw new Leaving(new Screen.Sorry(Why.NOT_THE_SAME_PERSON, Advice.GO_TO_COUNTER));
    }
}
