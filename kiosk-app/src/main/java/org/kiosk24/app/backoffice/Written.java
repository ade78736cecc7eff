package org.kiosk24.app.backoffice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiosk24.app.maintenance.Shift;
import org.kiosk24.app.maintenance.ShiftOver;
import org.kiosk24.app.maintenance.Talk;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Block.Choice;
import org.kiosk24.app.screen.Block.Digits;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.words.Text;

/** What staff type at the glass: words, with the keys that citizens write with, too, and numbers. */
final class Written {
    /** As long a reason as the books take. */
    static final int REASON = 200;

    private Written() {}

    /** Empty when they go back. */
    static Optional<String> words(Shift shift, Text title, Text lead, int longest) throws ShiftOver {
        return typed(shift, words(title, lead, longest));
    }

    /** A whole number with leading zeros; empty when they go back. */
    static Optional<Integer> number(Shift shift, Text title, Text lead, int digits) throws ShiftOver {
        return typed(shift, number(title, lead, digits)).map(Integer::parseInt);
    }

    private static Optional<String> typed(Shift shift, Screen.Sheet sheet) throws ShiftOver {
        Touch touch = shift.talk().ask(sheet, t -> t instanceof Touch.Enter || t instanceof Touch.Back);
        return touch instanceof Touch.Enter(var text) ? Optional.of(text.strip()) : Optional.empty();
    }

    static Screen.Sheet words(Text title, Text lead, int longest) {
        return Talk.sheet("staff-words", title, Optional.of(lead), List.of(new Block.Writing(longest)));
    }

    static Screen.Sheet number(Text title, Text lead, int digits) {
        return Talk.sheet("staff-number-typed", title, Optional.of(lead), List.of(new Digits(digits)));
    }

    /** One of these, by its code. */
    static Block.Choices choices(List<Choice> first, Choice... more) {
        List<Choice> all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return new Block.Choices(List.copyOf(all));
    }
}
