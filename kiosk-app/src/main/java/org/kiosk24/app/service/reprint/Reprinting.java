package org.kiosk24.app.service.reprint;

import java.util.List;
import java.util.Optional;
import org.kiosk24.app.bureau.Bureau;
import org.kiosk24.app.bureau.Bureau.Holder;
import org.kiosk24.app.bureau.Bureau.Reprint;
import org.kiosk24.app.order.Entry;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Step;
import org.kiosk24.app.screen.Screen.Work;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.service.issue.Issue;
import org.kiosk24.app.visit.Condition;
import org.kiosk24.app.visit.Condition.Part;
import org.kiosk24.app.visit.Conversation;
import org.kiosk24.app.visit.IdCardStep;
import org.kiosk24.app.visit.Leaving;
import org.kiosk24.app.visit.PermitStep;
import org.kiosk24.app.visit.PermitStep.PermitInside;
import org.kiosk24.app.visit.RecognitionStep;
import org.kiosk24.app.visit.Service;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.Mask;
import org.kiosk24.device.idcard.IdCard;

/** A faded print is made anew. {@link #serve} reads as the story it tells. */
public final class Reprinting implements Service {
    private final Bureau bureau;
    private final Issue issue;
    private final Conversation conversation;
    private final IdCardStep idCardStep;
    private final PermitStep permitStep;
    private final RecognitionStep recognition;

    public Reprinting(Bureau bureau, Issue issue, Conversation conversation, IdCardStep idCardStep,
            PermitStep permitStep, RecognitionStep recognition) {
        this.bureau = bureau;
        this.issue = issue;
        this.conversation = conversation;
        this.idCardStep = idCardStep;
        this.permitStep = permitStep;
        this.recognition = recognition;
    }

    @Override
    public String name() {
        return "reprint";
    }

    @Override
    public Optional<Text> notNow(Condition condition) {
        return condition.lacks(Part.IDCARD, Part.STATION, Part.CHIP, Part.BUREAU);
    }

    @Override
    public List<Step> steps() {
        return List.of(Step.ID_CARD, Step.PERMIT, Step.MAKE, Step.TAKE);
    }

    @Override
    public Screen serve(Condition condition) throws Leaving {
        IdCard card = idCardStep.read();
        return issue.order(file -> {
            Holder holder = issue.findHolder(file, card);
            permitStep.take(file);
            PermitInside inside = permitStep.read(file, holder, card);
            recognition.recognise(file, inside);
            Reprint.Lines lines = lines(file, inside);
            confirm(inside, lines);
            file.record(new Entry.Approved(lines.endorsementNumber(), lines.validFrom(), lines.validTo()));
            file.record(Entry.ToMake.printOnly(lines.printLines()));
        });
    }

    private Reprint.Lines lines(OrderFile file, PermitInside inside) throws Leaving {
        conversation.working(Work.ASKING_BUREAU);
        file.record(new Entry.Applying());
        return switch (issue.ask(() -> bureau.reprint(file.id(), inside.permit().number()))) {
            case Reprint.Lines lines -> lines;
            case Reprint.Denied(var reasons) -> {
                file.record(new Entry.Denied(reasons.stream().map(Bureau.Reason::code).toList()));
                throw new Leaving(new Screen.NotEntitled(reasons));
            }
        };
    }

    private void confirm(PermitInside inside, Reprint.Lines lines) throws Leaving {
        conversation.ask(new Screen.Sheet("reprint-confirm", Text.say("reprint.title"),
                Optional.of(Text.say("reprint.lead")),
                List.of(new Block.Table(List.of(
                        new Block.Row(Text.say("confirm.permit"), Text.plain(Mask.number(inside.permit().number()))),
                        new Block.Row(Text.say("reprint.number"), Text.plain(lines.endorsementNumber())),
                        new Block.Row(Text.say("reprint.until"), Text.plain(lines.validTo().toString())),
                        new Block.Row(Text.say("confirm.fee"), Text.say("reprint.free"))))),
                List.of(Screen.Button.cancel(),
                        Screen.Button.affirm("confirm", Text.say("reprint.now"), new Touch.Confirm())),
                true), t -> t instanceof Touch.Confirm);
    }
}
