package org.kiosk24.app.visit;

import java.util.List;
import java.util.Optional;
import org.kiosk24.app.bureau.Bureau.Identity;
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
 * Whoever stands here is the card's holder: by the face, or by a code to the registered phone and an officer, whichever
 * the person likes. Who brings no permit brings no portrait, since only closed programs can decode an ID card's: then
 * there is the officer. Each way can be gone to its end once; where none is left the person is told where one is recognised
 * otherwise.
 *
 * <p>It always stands in an order's journal. A service that begins no order recognises nobody, and must show nothing
 * for which somebody would have to be recognised.
 */
public final class RecognitionStep {
    private static final String BY_FACE = "face";
    private static final String BY_OFFICER = "officer";
    private static final Screen.Button OTHER_WAY = Screen.Button.other("back", Text.say("recognise.otherway"),
            new Touch.Back());
    private final Optional<FaceCheck> face;
    private final OfficerCheck officer;
    private final Conversation conversation;

    /** @param face empty in a kiosk without a camera */
    public RecognitionStep(Optional<FaceCheck> face, OfficerCheck officer, Conversation conversation) {
        this.face = face;
        this.officer = officer;
        this.conversation = conversation;
    }

    /** Who the person says to be. */
    private sealed interface Claim {
        record Holder(PermitInside inside) implements Claim {}

        record Cardholder(Identity card) implements Claim {}
    }

    /** What came of one way. */
    private sealed interface Went {
        record Recognised() implements Went {}

        record TurnedBack() implements Went {}

        record Not(Text why) implements Went {}
    }

    /** Returns when the person is the holder; leaves otherwise. The portrait is wiped in any case. */
    public void recognise(OrderFile file, PermitInside inside) throws Leaving {
        try {
            recognised(file, new Claim.Holder(inside));
        } finally {
            inside.wipe();
        }
    }

    /** Returns when the person is the one of this ID card, which was read in this visit; leaves otherwise. */
    public void recognise(OrderFile file, Identity card) throws Leaving {
        recognised(file, new Claim.Cardholder(card));
    }

    private void recognised(OrderFile file, Claim claim) throws Leaving {
        Optional<Text> noFace = noFace(claim);
        Optional<Text> noOfficer = Optional.empty();
        Optional<Text> news = Optional.empty();
        while (noFace.isEmpty() || noOfficer.isEmpty()) {
            boolean byFace = way(noFace, noOfficer, news, inside(claim)).equals(new Touch.Choose(BY_FACE));
            Went went = byFace && claim instanceof Claim.Holder(var inside)
                    ? byFace(file, inside)
                    : byOfficer(file, claim, noFace.isEmpty() ? OTHER_WAY : Screen.Button.back());
            if (went instanceof Went.Recognised)
                return;
            if (went instanceof Went.Not(var why))
                news = Optional.of(why);
            if (byFace)
                noFace = Optional.of(Text.say("recognise.not.face"));
            else if (went instanceof Went.Not)
                noOfficer = Optional.of(Text.say("recognise.not.officer"));
        }
        throw new Leaving(elsewhere(news));
    }

    /** Why it cannot be the face; empty if it can. */
    private Optional<Text> noFace(Claim claim) {
        if (face.isEmpty())
            return Optional.of(Text.say("notnow.CAMERA"));
        return claim instanceof Claim.Holder(var inside) && inside.portrait().length > 0
                ? Optional.empty()
                : Optional.of(Text.say("recognise.noportrait"));
    }

    private static boolean inside(Claim claim) {
        return claim instanceof Claim.Holder;
    }

    private Touch way(Optional<Text> noFace, Optional<Text> noOfficer, Optional<Text> news, boolean permitInside)
            throws Leaving {
        boolean both = noFace.isEmpty() && noOfficer.isEmpty();
        var choices = new Block.Choices(List.of(
                new Block.Choice(BY_FACE, Text.say("recognise.face"), Text.say("recognise.face.lead"),
                        noFace.stream().toList()),
                new Block.Choice(BY_OFFICER, Text.say("recognise.officer"), Text.say("recognise.officer.lead"),
                        noOfficer.stream().toList())));
        List<Block> blocks = news
                .<List<Block>>map(why -> List.of(new Block.Notice(Text.say("recognise.other", why)), choices))
                .orElse(List.of(choices));
        return conversation.ask(
                new Screen.Sheet("recognise", Text.say("recognise.title"),
                        Optional.of(Text.say(both ? "recognise.lead" : "recognise.lead.one")), blocks,
                        List.of(Screen.Button.cancel()), permitInside),
                t -> t.equals(new Touch.Choose(BY_FACE)) && noFace.isEmpty()
                        || t.equals(new Touch.Choose(BY_OFFICER)) && noOfficer.isEmpty());
    }

    /** Nobody is sent away without knowing what was in the way, and who can see to it. */
    private static Screen.Sheet elsewhere(Optional<Text> why) {
        return new Screen.Sheet("recognise-missing", Text.say("sorry.NOT_RECOGNISED"), why,
                List.of(new Block.Checklist(List.of(
                        new Block.Item(Block.Item.Mark.NEEDED, Text.say("recognise.counter"),
                                List.of(Text.say("recognise.counter.how"))),
                        new Block.Item(Block.Item.Mark.NEEDED, Text.say("recognise.book"),
                                List.of(Text.say("recognise.book.how", Text.say("service.booking")))))),
                        new Block.Paragraph(Text.say("sorry.NOT_RECOGNISED.lead"))),
                List.of(Screen.Button.print(), Screen.Button.done()), false);
    }

    private Went byFace(OrderFile file, PermitInside inside) throws Leaving {
        var stop = conversation.citizen().stop(t -> t instanceof Touch.Cancel || t instanceof Touch.Back);
        FaceOutcome outcome = face.orElseThrow().check(file.id(), inside.portrait().clone(),
                new MirrorOnScreen(conversation.citizen()), stop);
        return switch (outcome) {
            case FaceOutcome.Same() -> recognised(file, How.FACE, "");
            case FaceOutcome.Cancelled() -> turnedBack(stop);
            case FaceOutcome.NotSame() -> new Went.Not(Text.say("recognise.unlike"));
            case FaceOutcome.Unsure() -> new Went.Not(Text.say("recognise.unlike"));
            case FaceOutcome.NoGoodPicture(var last) -> new Went.Not(Text.say("recognise.nopicture"));
            case FaceOutcome.TimedOut() -> new Went.Not(Text.say("recognise.nobody"));
            case FaceOutcome.Unavailable(var fault) -> new Went.Not(Text.say("recognise.nocamera"));
        };
    }

    private Went byOfficer(OrderFile file, Claim claim, Screen.Button back) throws Leaving {
        var stop = conversation.citizen().stop(t -> t instanceof Touch.Cancel || t instanceof Touch.Back);
        var talk = new OfficerOnScreen(conversation, stop, back, inside(claim));
        OfficerOutcome outcome = switch (claim) {
            case Claim.Holder holder -> officer.check(file.id(), talk, stop);
            case Claim.Cardholder(var card) -> officer.check(file.id(), card, talk, stop);
        };
        return switch (outcome) {
            case OfficerOutcome.Approved(var request) -> recognised(file, How.OFFICER, request);
            case OfficerOutcome.Refused(var request) ->
                throw new Leaving(new Screen.Sorry(Why.NOT_RECOGNISED, Advice.GO_TO_COUNTER));
            case OfficerOutcome.Cancelled() -> turnedBack(stop);
            case OfficerOutcome.TimedOut() ->
                throw new Leaving(new Screen.Sorry(Why.TIMED_OUT, Advice.WAIT));
            case OfficerOutcome.NoOfficer() -> new Went.Not(Text.say("recognise.noofficer"));
            case OfficerOutcome.NoPhone() -> new Went.Not(Text.say("recognise.nophone"));
            case OfficerOutcome.WrongCode() -> new Went.Not(Text.say("recognise.wrongcode"));
            case OfficerOutcome.CodeExpired() -> new Went.Not(Text.say("recognise.wrongcode"));
            case OfficerOutcome.Undecided(var request) -> new Went.Not(Text.say("recognise.noofficer"));
            case OfficerOutcome.Unavailable(var fault) -> new Went.Not(Text.say("recognise.noofficer"));
        };
    }

    private static Went recognised(OrderFile file, How how, String request) {
        file.record(new Entry.Recognised(how, request));
        return new Went.Recognised();
    }

    private Went turnedBack(Citizen.Stop stop) throws Leaving {
        conversation.leaveIfCancelled(stop);
        return new Went.TurnedBack();
    }
}
