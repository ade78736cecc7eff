package org.kiosk24.app.screen.fx;

import java.util.ArrayList;
import java.util.List;
import org.kiosk24.app.screen.Touch;

/**
 * One screen between its header and its settings.
 *
 * @param title the question, or the one thing to know
 * @param lead one sentence more; may be empty
 * @param pieces from top to bottom
 * @param actions the buttons of the bottom row, from left to right; the affirmative one last
 */
record Page(String title, String lead, List<Piece> pieces, List<Action> actions) {
    /**
     * @param id stable name of the button, for scripts
     * @param label verb and noun
     */
    record Action(String id, String label, Touch touch, Rank rank) {}

    enum Rank {
        AFFIRM, OTHER
    }

    static Action affirm(String id, String label, Touch touch) {
        return new Action(id, label, touch, Rank.AFFIRM);
    }

    static Action other(String id, String label, Touch touch) {
        return new Action(id, label, touch, Rank.OTHER);
    }

    /** The pieces, and one more. */
    static List<Piece> with(List<Piece> pieces, Piece... more) {
        var all = new ArrayList<>(pieces);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
