package org.kiosk24.app.visit;

import java.util.List;
import java.util.Optional;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Step;
import org.kiosk24.app.words.Text;

/** Something a person can have done here: a line of the menu, and a story. */
public interface Service {
    /**
     * Stable, lower case with hyphens, such as {@code endorsement}. Its words are {@code service.NAME} and
     * {@code service.NAME.lead}.
     */
    String name();

    /** Why it could not be finished now; empty when it can be. */
    Optional<Text> notNow(Condition condition);

    /** What the person goes through, in order, as the line on top of the screens shows it; empty for no line. */
    default List<Step> steps() {
        return List.of();
    }

    /**
     * From its first question to its last word, which it yields. Whatever it began has reached its end by then; who
     * leaves before anything was begun leaves the visit.
     */
    Screen serve(Condition condition) throws Leaving;
}
