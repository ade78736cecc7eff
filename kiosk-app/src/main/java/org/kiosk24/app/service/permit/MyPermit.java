package org.kiosk24.app.service.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiosk24.app.bureau.Bureau.Holder;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Block.Row;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Step;
import org.kiosk24.app.screen.Screen.Button;
import org.kiosk24.app.screen.Screen.Work;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.service.issue.Issue;
import org.kiosk24.app.service.issue.RecordCheck;
import org.kiosk24.app.service.permit.EntryDesk.Remaining;
import org.kiosk24.app.visit.Condition;
import org.kiosk24.app.visit.Condition.Part;
import org.kiosk24.app.visit.Conversation;
import org.kiosk24.app.visit.IdCardStep;
import org.kiosk24.app.visit.OrderStep;
import org.kiosk24.app.visit.Leaving;
import org.kiosk24.app.visit.MaskedName;
import org.kiosk24.app.visit.PermitStep;
import org.kiosk24.app.visit.PermitStep.PermitInside;
import org.kiosk24.app.visit.RecognitionStep;
import org.kiosk24.app.visit.Service;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.Mask;
import org.kiosk24.device.Result;
import org.kiosk24.device.idcard.IdCard;
import org.kiosk24.device.permit.Decoded;
import org.kiosk24.device.permit.EndorsementRecord;
import org.kiosk24.device.permit.Permit;

/** The permit is read and given back. An order is begun for it only so that its way in and out is written down. */
public final class MyPermit implements Service {
    /** The newest ones; what came before has long run out. */
    private static final int SHOWN = 10;
    private static final int MULTIPLE = 9;
    private final EntryDesk desk;
    private final Issue issue;
    private final OrderStep orderStep;
    private final RecordCheck records;
    private final Conversation conversation;
    private final IdCardStep idCardStep;
    private final PermitStep permitStep;
    private final RecognitionStep recognition;

    /** What the chip says; an endorsement without the bureau's seal is {@link Decoded.Bad}. */
    private record Read(PermitInside inside, List<Decoded<EndorsementRecord>> endorsements) {
        Permit permit() {
            return inside.permit();
        }
    }

    public MyPermit(EntryDesk desk, Issue issue, OrderStep orderStep, RecordCheck records, Conversation conversation,
            IdCardStep idCardStep, PermitStep permitStep, RecognitionStep recognition) {
        this.desk = desk;
        this.issue = issue;
        this.orderStep = orderStep;
        this.records = records;
        this.conversation = conversation;
        this.idCardStep = idCardStep;
        this.permitStep = permitStep;
        this.recognition = recognition;
    }

    @Override
    public String name() {
        return "permit";
    }

    @Override
    public Optional<Text> notNow(Condition condition) {
        return condition.lacks(Part.IDCARD, Part.STATION, Part.CHIP, Part.BUREAU);
    }

    @Override
    public List<Step> steps() {
        return List.of(Step.ID_CARD, Step.PERMIT, Step.TAKE);
    }

    @Override
    public Screen serve(Condition condition) throws Leaving {
        IdCard card = idCardStep.read();
        return orderStep.order(file -> {
            Holder holder = issue.findHolder(file, card);
            permitStep.take(file);
            Read read = permitStep.read(file, holder, PermitStep.isOf(card), chip -> chip.endorsements()
                    .map(all -> new Read(new PermitInside(chip.holder(), all.size(), PermitStep.portrait(chip)),
                            all.reversed().stream().limit(SHOWN).map(records::open).toList())));
            recognition.recognise(file, read.inside());
            Optional<List<Remaining>> remaining = remaining(file, read.permit());
            conversation.ask(sheet(card, read, remaining, true), t -> t instanceof Touch.Confirm);
            return sheet(card, read, remaining, false);
        });
    }

    /** Without an answer the chip's own content is shown. */
    private Optional<List<Remaining>> remaining(OrderFile file, Permit permit) {
        conversation.working(Work.ASKING_BUREAU);
        Result<List<Remaining>> answer = Conversation.twice(() -> desk.remaining(file.id(), permit.number()));
        return answer instanceof Result.Done<List<Remaining>>(var known) ? Optional.of(known) : Optional.empty();
    }

    private Screen.Sheet sheet(IdCard card, Read read, Optional<List<Remaining>> remaining, boolean inside) {
        var blocks = new ArrayList<Block>();
        if (remaining.isEmpty())
            blocks.add(new Block.Notice(Text.say("permit.unknown")));
        blocks.add(new Block.Table(List.of(
                new Row(Text.say("permit.holder"), Text.plain(MaskedName.of(card.name()))),
                new Row(Text.say("permit.number"), Text.plain(Mask.number(read.permit().number()))),
                new Row(Text.say("permit.until"), Text.plain(read.permit().expiry().toString())))));
        if (read.endorsements().isEmpty())
            blocks.add(new Block.Paragraph(Text.say("permit.none")));
        else
            blocks.add(new Block.Table(read.endorsements().stream().map(e -> row(e, remaining.orElse(List.of())))
                    .toList()));
        List<Button> buttons = inside
                ? List.of(Button.affirm("confirm", Text.say("permit.back"), new Touch.Confirm()))
                : List.of(Button.print(), Button.done());
        return new Screen.Sheet(inside ? "permit-inside" : "permit", Text.say("permit.sheet"),
                inside ? Optional.of(Text.say("permit.inside")) : Optional.empty(), List.copyOf(blocks), buttons,
                inside);
    }

    private Row row(Decoded<EndorsementRecord> endorsement, List<Remaining> remaining) {
        return switch (endorsement) {
            case Decoded.Bad<EndorsementRecord> bad ->
                new Row(Text.say("permit.foreign"), Text.say("permit.state.UNKNOWN"));
            case Decoded.Good<EndorsementRecord>(var e) -> new Row(
                    Text.say("permit.endorsement", Text.say("permit.place." + e.productCode().substring(0, 3)),
                            Text.say("permit.kind." + e.kind())),
                    state(e, remaining.stream().filter(r -> r.endorsementNumber().equals(e.number())).findFirst(),
                            conversation.today()),
                    Optional.of(Text.say("permit.dates", e.validFrom().toString(), e.validTo().toString())));
        };
    }

    private static Text state(EndorsementRecord e, Optional<Remaining> remaining, LocalDate today) {
        if (e.validTo().isBefore(today))
            return Text.say("permit.state.EXPIRED");
        if (e.entries() == MULTIPLE)
            return Text.say("permit.state.MULTIPLE");
        if (remaining.isEmpty())
            return Text.say("permit.state.UNKNOWN");
        int left = remaining.get().entries();
        return left == 0
                ? Text.say("permit.state.USED")
                : Text.say(left >= e.entries() ? "permit.state.UNUSED" : "permit.state.PARTLY", left);
    }
}
