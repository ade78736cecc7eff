package org.kiosk24.app.visit;

import java.util.function.Function;
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
        Result<Place> taken = devices.station().takeIn(patience, conversation.citizen().cancel(patience));
        file.record(new Entry.Took(Outcome.of(taken)));
        switch (taken) {
            case Result.Done<Place> done -> conversation.working(Work.READING_PERMIT);
            case Result.Refused<Place>(var fault) -> throw Conversation.leavingFor(fault);
            case Result.Failed<Place>(var fault) -> throw Conversation.leavingFor(fault);
            case Result.Unknown<Place>(var fault) -> throw Conversation.leavingFor(fault);
        }
    }

    /** The chip opens only to the permit data of the person on the ID card, and must then say the same person. */
    public Permit read(OrderFile file, Holder holder, IdCard card) throws Leaving {
        return read(file, holder, card, OpenPermit::holder);
    }

    /** The same, and yields whatever else is asked of the open chip. */
    public <T> T read(OrderFile file, Holder holder, IdCard card, Function<OpenPermit, T> question) throws Leaving {
        for (AccessKey key : holder.permits()) {
            switch (devices.permits().open(key, conversation.timers().permit().dividedBy(4))) {
                case Result.Done<OpenPermit>(var chip) -> {
                    try (chip) {
                        file.record(new Entry.PermitKnown(key));
                        samePerson(chip.holder(), key, card);
                        return question.apply(chip);
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

    private static Leaving trouble(Fault fault) {
        return new Leaving(new Screen.Sorry(Why.DEVICE_FAULT, fault.advice()));
    }

    private static void samePerson(Permit permit, AccessKey key, IdCard card) throws Leaving {
        boolean same = permit.number().equals(key.permitNumber()) && permit.birth().equals(card.birth())
                && permit.sex() == card.sex() && card.name().startsWith(permit.chineseName());
        if (!same)
            throw new Leaving(new Screen.Sorry(Why.NOT_THE_SAME_PERSON, Advice.GO_TO_COUNTER));
    }
}
