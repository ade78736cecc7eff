package org.kiosk24.app.visit;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.visit.Condition.Part;
import org.kiosk24.app.words.Text;

/** The last screen of a visit: to be read, printed if it is a sheet, and with the way to what was asked meanwhile. */
public final class Farewell {
    private static final Touch ASKED = Screen.Button.asked().touch();
    private static final Touch PRINT = Screen.Button.print().touch();
    private final Conversation conversation;
    private final Paper paper;
    private final Supplier<Screen.Sheet> asked;

    /** @param asked what was asked about the person in this visit */
    public Farewell(Conversation conversation, Paper paper, Supplier<Screen.Sheet> asked) {
        this.conversation = conversation;
        this.paper = paper;
        this.asked = asked;
    }

    /** Returns when the person has read it, or has gone. */
    void say(Screen last, Condition condition) {
        Screen screen = last instanceof Screen.Sheet sheet ? offered(sheet, condition) : last;
        while (true) {
            Screen shown = screen;
            Optional<Touch> touch = ask(shown, last instanceof Screen.Sheet
                    ? conversation.timers().question()
                    : conversation.timers().farewell());
            if (touch.filter(ASKED::equals).isPresent()) {
                if (!tellAsked(condition))
                    return;
            } else if (touch.filter(PRINT::equals).isPresent() && shown instanceof Screen.Sheet sheet)
                screen = printed(sheet);
            else
                return;
        }
    }

    private Optional<Touch> ask(Screen screen, Duration patience) {
        return conversation.citizen().ask(screen, patience,
                t -> t instanceof Touch.Confirm || t instanceof Touch.Start || t.equals(ASKED)
                        || t.equals(PRINT) && screen instanceof Screen.Sheet sheet && has(sheet, PRINT));
    }

    /** False when the person has gone meanwhile. */
    private boolean tellAsked(Condition condition) {
        Screen.Sheet sheet = withoutPrintIfBroken(asked.get(), condition);
        while (true) {
            Screen.Sheet shown = sheet;
            Optional<Touch> touch = conversation.citizen().ask(shown, conversation.timers().question(),
                    t -> t instanceof Touch.Back || t.equals(PRINT) && has(shown, PRINT));
            if (touch.filter(PRINT::equals).isPresent())
                sheet = printed(shown);
            else
                return touch.isPresent();
        }
    }

    private static Screen.Sheet offered(Screen.Sheet sheet, Condition condition) {
        Screen.Sheet whole = withoutPrintIfBroken(sheet, condition);
        var buttons = Stream.concat(Stream.of(Screen.Button.asked()), whole.buttons().stream()).toList();
        return new Screen.Sheet(whole.name(), whole.title(), whole.lead(), whole.blocks(), buttons, false);
    }

    private static Screen.Sheet withoutPrintIfBroken(Screen.Sheet sheet, Condition condition) {
        return condition.works(Part.PRINTER) ? sheet : without(sheet, PRINT);
    }

    /** The same, without asking for it again, and whether it came out. */
    private Screen.Sheet printed(Screen.Sheet sheet) {
        Text word = Text.say(paper.print(sheet) ? "paper.printed" : "paper.notprinted");
        Screen.Sheet rest = without(sheet, PRINT);
        var blocks = Stream.concat(Stream.of(new Block.Notice(word)), rest.blocks().stream()).toList();
        return new Screen.Sheet(rest.name(), rest.title(), rest.lead(), blocks, rest.buttons(), false);
    }

    private static Screen.Sheet without(Screen.Sheet sheet, Touch touch) {
        return new Screen.Sheet(sheet.name(), sheet.title(), sheet.lead(), sheet.blocks(),
                sheet.buttons().stream().filter(b -> !b.touch().equals(touch)).toList(), sheet.permitInside());
    }

    private static boolean has(Screen.Sheet sheet, Touch touch) {
        return sheet.buttons().stream().anyMatch(b -> b.touch().equals(touch));
    }
}
