package org.kiosk24.app.screen.fx;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kiosk24.app.words.Pinyin;

/** The words that the letters so far may mean, as many as fit at a time, and keys to the next and the last ones. */
final class Candidates {
    private static final double KEY = 88;
    private static final double LEAST = 92;

    private final Brush brush;
    private final Consumer<Pinyin.Candidate> chosen;
    private final HBox row = new HBox(6);
    private List<Pinyin.Candidate> all = List.of();
    private String letters = "";
    private int from;

    Candidates(Brush brush, Consumer<Pinyin.Candidate> chosen) {
        this.brush = brush;
        this.chosen = chosen;
    }

    HBox node() {
        return row;
    }

    void show(String wanted) {
        if (!wanted.equals(letters) || wanted.isEmpty()) {
            letters = wanted;
            all = WritingPad.candidatesFor(wanted);
            from = 0;
        }
        write();
    }

    /** As many from there as are surely narrow enough. */
    private int count(int first) {
        double room = Brush.WIDTH - 2 * (KEY + 6);
        int count = 0;
        while (first + count < all.size() && (room -= width(all.get(first + count)) + 6) >= 0)
            count++;
        return Math.max(1, count);
    }

    private double width(Pinyin.Candidate candidate) {
        return Math.max(LEAST, candidate.word().length() * Brush.em(brush.preferences().size()) * .95 + 40);
    }

    private void write() {
        row.getChildren().clear();
        if (all.isEmpty())
            return;
        int shown = Math.min(all.size() - from, count(from));
        row.getChildren().add(step("candidates-back", false, from > 0, () -> {
            int back = from;
            while (back > 0 && back - 1 + count(back - 1) >= from)
                back--;
            from = back;
            write();
        }));
        for (int i = from; i < from + shown; i++) {
            Pinyin.Candidate candidate = all.get(i);
            Button key = DigitsPad.key("candidate-" + (i - from), candidate.word(), () -> chosen.accept(candidate),
                    "key", "candidate");
            key.setMinSize(width(candidate), 0);
            key.setMaxHeight(Double.MAX_VALUE);
            row.getChildren().add(key);
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        row.getChildren().addAll(space, step("candidates-more", true, from + shown < all.size(), () -> {
            from += shown;
            write();
        }));
    }

    private Button step(String id, boolean more, boolean possible, Runnable act) {
        Button step = Parts.button(id, brush.say(more ? "key.more" : "key.back"), act, "key");
        step.setGraphic(SettingSigns.turn(more));
        step.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        step.setMinSize(KEY, 0);
        step.setMaxHeight(Double.MAX_VALUE);
        step.setVisible(possible);
        return step;
    }
}
