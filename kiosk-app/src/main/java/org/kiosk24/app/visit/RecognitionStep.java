package org.kiosk24.app.visit;

import java.util.List;
import java.util.Optional;
import org.kiosk24.app.identity.FaceCheck;
import org.kiosk24.app.identity.FaceOutcome;
import org.kiosk24.app.identity.OfficerCheck;
import org.kiosk24.app.identity.OfficerOutcome;
import org.kiosk24.app.order.Entry;
import org.kiosk24.app.order.Entry.Recognised.How;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Screen.Why;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.visit.PermitStep.PermitInside;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.Advice;

/**
 * Whoever stands here is the permit's holder: by the face, or by a code to the registered phone and an officer,
 * whichever the person likes. Each way can be gone once; where both end without an answer the visit ends, too.
 */
public final class RecognitionStep {
    private static final String BY_FACE = "face";
    private static final String BY_OFFICER = "officer";
    private final Optional<FaceCheck> face;
    private final OfficerCheck officer;
    private final Conversation conversation;

    /** @param face empty in a kiosk without a camera */
    public RecognitionStep(Optional<FaceCheck> face, OfficerCheck officer, Conversation conversation) {
        this.face = face;
        this.officer = officer;
        this.conversation = conversation;
    }

    /** Returns when the person is the holder; leaves otherwise. The portrait is wiped in any case. */
    public void recognise(OrderFile file, PermitInside inside) throws Leaving {
        try {
            recognised(file, inside);
        } finally {
            inside.wipe();
        }
    }

    private void recognised(OrderFile file, PermitInside inside) throws Leaving {
        boolean faceOpen = face.isPresent() && inside.portrait().length > 0;
        boolean officerOpen = true;
        Optional<Text> news = Optional.empty();
        while (faceOpen || officerOpen) {
            if (way(faceOpen, officerOpen, news).equals(new Touch.Choose(BY_FACE))) {
                news = byFace(file, inside);
                faceOpen = false;
            } else {
                news = byOfficer(file);
                officerOpen = false;
            }
            if (news.isEmpty())
                return;
        }
        throw new Leaving(new Screen.Sorry(Why.NOT_RECOGNISED, Advice.GO_TO_COUNTER));
    }

    private Touch way(boolean faceOpen, boolean officerOpen, Optional<Text> news) throws Leaving {
        var choices = new Block.Choices(List.of(
                new Block.Choice(BY_FACE, Text.say("recognise.face"), Text.say("recognise.face.lead"),
                        faceOpen ? List.of()
                                : List.of(Text.say(face.isEmpty() ? "notnow.CAMERA" : "recognise.not.face"))),
                new Block.Choice(BY_OFFICER, Text.say("recognise.officer"), Text.say("recognise.officer.lead"),
                        officerOpen ? List.of() : List.of(Text.say("recognise.not.officer")))));
        List<Block> blocks = news.<List<Block>>map(text -> List.of(new Block.Notice(text), choices))
                .orElse(List.of(choices));
        return conversation.ask(
                new Screen.Sheet("recognise", Text.say("recognise.title"), Optional.of(Text.say("recognise.lead")),
                        blocks, List.of(Screen.Button.cancel()), true),
                t -> t.equals(new Touch.Choose(BY_FACE)) && faceOpen
                        || t.equals(new Touch.Choose(BY_OFFICER)) && officerOpen);
    }

    /** What was in the way; empty when it is the holder. */
    private Optional<Text> byFace(OrderFile file, PermitInside inside) throws Leaving {
        var stop = conversation.citizen().stop(t -> t instanceof Touch.Cancel || t instanceof Touch.Back);
        FaceOutcome outcome = face.orElseThrow().check(file.id(), inside.portrait().clone(),
                new MirrorOnScreen(conversation.citizen()), stop);
        return switch (outcome) {
            case FaceOutcome.Same() -> {
                file.record(new Entry.Recognised(How.FACE, ""));
                yield Optional.empty();
            }
            case FaceOutcome.Cancelled() -> {
                conversation.leaveIfCancelled(stop);
                yield Optional.of(Text.say("recognise.other"));
            }
            case FaceOutcome.NotSame() -> Optional.of(Text.say("recognise.unlike"));
            case FaceOutcome.Unsure() -> Optional.of(Text.say("recognise.unlike"));
            case FaceOutcome.NoGoodPicture(var last) -> Optional.of(Text.say("recognise.nopicture"));
            case FaceOutcome.TimedOut() -> Optional.of(Text.say("recognise.nobody"));
            case FaceOutcome.Unavailable(var fault) -> Optional.of(Text.say("recognise.nocamera"));
        };
    }

    private Optional<Text> byOfficer(OrderFile file) throws Leaving {
        var stop = conversation.citizen().stop(t -> t instanceof Touch.Cancel || t instanceof Touch.Back);
        OfficerOutcome outcome = officer.check(file.id(), new OfficerOnScreen(conversation, stop), stop);
        return switch (outcome) {
            case OfficerOutcome.Approved(var request) -> {
                file.record(new Entry.Recognised(How.OFFICER, request));
                yield Optional.empty();
            }
            case OfficerOutcome.Refused(var request) ->
                throw new Leaving(new Screen.Sorry(Why.NOT_RECOGNISED, Advice.GO_TO_COUNTER));
            case OfficerOutcome.Cancelled() -> {
                conversation.leaveIfCancelled(stop);
                yield Optional.of(Text.say("recognise.other"));
            }
            case OfficerOutcome.TimedOut() ->
                throw new Leaving(new Screen.Sorry(Why.TIMED_OUT, Advice.WAIT));
            case OfficerOutcome.NoOfficer() -> Optional.of(Text.say("recognise.noofficer"));
            case OfficerOutcome.NoPhone() -> Optional.of(Text.say("recognise.nophone"));
            case OfficerOutcome.WrongCode() -> Optional.of(Text.say("recognise.wrongcode"));
            case OfficerOutcome.CodeExpired() -> Optional.of(Text.say("recognise.wrongcode"));
            case OfficerOutcome.Undecided(var request) -> Optional.of(Text.say("recognise.noofficer"));
            case OfficerOutcome.Unavailable(var fault) -> Optional.of(Text.say("recognise.noofficer"));
        };
    }
}
