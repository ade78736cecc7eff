package org.kiosk24.app.service.progress;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Screen.Work;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.service.progress.ProgressDesk.Pending;
import org.kiosk24.app.visit.Condition;
import org.kiosk24.app.visit.Condition.Part;
import org.kiosk24.app.visit.Conversation;
import org.kiosk24.app.visit.IdCardStep;
import org.kiosk24.app.visit.Leaving;
import org.kiosk24.app.visit.Service;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.Result;

/** How far an application is. Nothing is begun, so there is nothing to bring to an end. */
public final class Progress implements Service {
    private static final int TRIES = 3;
    private final ProgressDesk desk;
    private final Conversation conversation;
    private final IdCardStep idCardStep;

    private enum Way {
        CARD, NUMBER
    }

    public Progress(ProgressDesk desk, Conversation conversation, IdCardStep idCardStep) {
        this.desk = desk;
        this.conversation = conversation;
        this.idCardStep = idCardStep;
    }

    @Override
    public String name() {
        return "progress";
    }

    @Override
    public Optional<Text> notNow(Condition condition) {
        return condition.lacks(Part.BUREAU);
    }

    @Override
    public Screen serve(Condition condition) throws Leaving {
        List<Pending> found = switch (askWay(condition)) {
            case CARD -> byCard();
            case NUMBER -> byNumber();
        };
        return found.isEmpty() ? PendingSheets.none() : PendingSheets.of(one(found));
    }

    private Way askWay(Condition condition) throws Leaving {
        return conversation.pick("progress-how", Text.say("progress.how"), Optional.empty(), List.of(Way.values()),
                way -> new Block.Choice(way.name(), Text.say("progress.by." + way), Text.say("progress.by." + way
                        + ".lead"), way == Way.CARD ? condition.lacks(Part.IDCARD).stream().toList() : List.of()));
    }

    private List<Pending> byCard() throws Leaving {
        var identity = IdCardStep.identity(idCardStep.read());
        return ask(() -> desk.of(identity));
    }

    /** A number that nothing goes by may have been mistyped. */
    private List<Pending> byNumber() throws Leaving {
        List<Block> wrong = List.of();
        for (int i = 0; i < TRIES; i++) {
            var blocks = Stream.concat(wrong.stream(), Stream.of(new Block.Digits(ProgressDesk.DIGITS))).toList();
            var sheet = new Screen.Sheet("progress-number", Text.say("progress.number"),
                    Optional.of(Text.say("progress.number.lead")), blocks, List.of(Screen.Button.cancel()), false);
            var typed = (Touch.Enter) conversation.ask(sheet,
                    t -> t instanceof Touch.Enter(var text) && text.matches("[0-9]{" + ProgressDesk.DIGITS + "}"));
            List<Pending> found = ask(() -> desk.numbered(typed.text()));
            if (!found.isEmpty())
                return found;
            wrong = List.of(new Block.Notice(Text.say("progress.number.unknown")));
        }
        return List.of();
    }

    private List<Pending> ask(Supplier<Result<List<Pending>>> question) throws Leaving {
        conversation.working(Work.ASKING_BUREAU);
        return Conversation.answer(Conversation.twice(question));
    }

    private Pending one(List<Pending> found) throws Leaving {
        return found.size() == 1
                ? found.getFirst()
                : conversation.pick("progress-which", Text.say("progress.which"), Optional.empty(), found,
                        p -> new Block.Choice(p.number(), p.matter(), Text.say("progress.which.one", p.accepted()
                                .toString(), PendingSheets.stage(p)), List.of()));
    }
}
