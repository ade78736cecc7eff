package org.kiosk24.app.service.booking;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.kiosk24.app.bureau.Bureau.Identity;
import org.kiosk24.app.bureau.BureauClient;
import org.kiosk24.app.bureau.Filings;
import org.kiosk24.app.bureau.Filings.Filed;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.order.Submissions;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Block.Row;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Screen.Button;
import org.kiosk24.app.screen.Screen.Why;
import org.kiosk24.app.screen.Screen.Work;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.service.booking.CounterDesk.Office;
import org.kiosk24.app.service.booking.CounterDesk.Slot;
import org.kiosk24.app.visit.Condition;
import org.kiosk24.app.visit.Condition.Part;
import org.kiosk24.app.visit.Conversation;
import org.kiosk24.app.visit.IdCardStep;
import org.kiosk24.app.visit.OrderStep;
import org.kiosk24.app.visit.Leaving;
import org.kiosk24.app.visit.Paper;
import org.kiosk24.app.visit.Service;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.Advice;

/** A counter is booked, once; a slot that somebody else took meanwhile is chosen anew. */
public final class Booking implements Service {
    private static final int TRIES = 3;
    private final CounterDesk desk;
    private final OrderStep orderStep;
    private final Submissions submissions;
    private final Conversation conversation;
    private final IdCardStep idCardStep;
    private final Paper paper;

    public Booking(CounterDesk desk, OrderStep orderStep, Submissions submissions,
            Conversation conversation, IdCardStep idCardStep, Paper paper) {
        this.desk = desk;
        this.orderStep = orderStep;
        this.submissions = submissions;
        this.conversation = conversation;
        this.idCardStep = idCardStep;
        this.paper = paper;
    }

    @Override
    public String name() {
        return "booking";
    }

    @Override
    public Optional<Text> notNow(Condition condition) {
        return condition.lacks(Part.IDCARD, Part.BUREAU);
    }

    @Override
    public Screen serve(Condition condition) throws Leaving {
        Identity identity = IdCardStep.identity(idCardStep.read());
        Screen told = orderStep.order(file -> book(file, identity));
        return told instanceof Screen.Sheet sheet && sheet.name().equals("booking-done")
                && condition.works(Part.PRINTER) ? paper.handed(sheet) : told;
    }

    private Screen.Sheet book(OrderFile file, Identity identity) throws Leaving {
        Text lead = Text.say("booking.slot.lead");
        for (int i = 0; i < TRIES; i++) {
            conversation.working(Work.ASKING_BUREAU);
            List<Office> offices = Conversation
                    .answer(Conversation.twice(() -> desk.free(file.id(), identity)));
            if (offices.isEmpty())
                return none();
            Office office = conversation.pick("booking-office", Text.say("booking.office"), Optional.empty(), offices,
                    o -> new Block.Choice(o.code(), o.place(), Text.say("booking.soonest",
                            o.slots().getFirst().code()), List.of()));
            Slot slot = conversation.pick("booking-slot", Text.say("booking.slot"), Optional.of(lead), office.slots(),
                    s -> new Block.Choice(s.code(), Text.plain(s.day().toString()), Text.plain(s.time()), List.of()));
            conversation.ask(confirm(office, slot), t -> t instanceof Touch.Confirm);
            conversation.working(Work.ASKING_BUREAU);
            submissions.submit(file, Filings.Kind.BOOKING, body(identity, office, slot));
            if (file.order().filed().isPresent())
                return done(file.order().filed().get(), office, slot);
            if (!file.order().refusedByBureau())
                throw new Leaving(new Screen.Sorry(Why.BUREAU_UNREACHABLE, Advice.GO_TO_COUNTER));
            lead = Text.say("booking.taken");
        }
        return none();
    }

    private static String body(Identity identity, Office office, Slot slot) {
        JsonObject body = BureauClient.json(identity);
        body.addProperty("office", office.code());
        body.addProperty("day", slot.day().toString());
        body.addProperty("time", slot.time());
        return body.toString();
    }

    private static Block.Table when(Office office, Slot slot) {
        return new Block.Table(List.of(new Row(Text.say("booking.where"), office.place()),
                new Row(Text.say("booking.day"), Text.plain(slot.day().toString())),
                new Row(Text.say("booking.time"), Text.plain(slot.time()))));
    }

    private static Screen.Sheet confirm(Office office, Slot slot) {
        return new Screen.Sheet("booking-confirm", Text.say("booking.confirm"), Optional.empty(),
                List.of(when(office, slot)),
                List.of(Button.cancel(), Button.affirm("confirm", Text.say("booking.book"), new Touch.Confirm())),
                false);
    }

    private static Screen.Sheet done(Filed filed, Office office, Slot slot) {
        return new Screen.Sheet("booking-done", Text.say("booking.done"), Optional.of(Text.say("booking.done.lead")),
                List.of(new Block.Number(Text.say("booking.number"), filed.number()), when(office, slot),
                        new Block.Qr(Text.say("booking.qr"), filed.number())),
                List.of(Button.done()), false);
    }

    private static Screen.Sheet none() {
        return new Screen.Sheet("booking-none", Text.say("booking.none"), Optional.of(Text.say("booking.none.lead")),
                List.of(), List.of(Button.done()), false);
    }
}
