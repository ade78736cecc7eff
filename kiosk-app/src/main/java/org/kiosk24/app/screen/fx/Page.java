package org.kiosk24.app.screen.fx;

import java.util.List;
import javafx.scene.layout.Region;
import org.kiosk24.app.screen.Touch;

/**
 * One screen between its header and its foot.
 *
 * @param title the question, or the one thing to know
 * @param lead one sentence more; may be empty
 * @param middle picture, list or table
 * @param actions the buttons of the bottom row, from left to right; the affirmative one last
 */
record Page(String title, String lead, Region middle, List<Action> actions) {
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
}
