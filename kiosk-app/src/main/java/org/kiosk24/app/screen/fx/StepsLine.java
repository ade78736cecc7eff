package org.kiosk24.app.screen.fx;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kiosk24.app.screen.Step;
import org.kiosk24.app.screen.View;

/**
 * The slim line of the visit's steps: done ones checked, the present one large and in bold, the coming ones hollow. Where
 * texts are large, they have no names: the title says as much.
 */
final class StepsLine {
    private StepsLine() {}

    static Region of(View view, Brush brush) {
        Optional<Step> now = Step.of(view.screen(), view.steps());
        HBox line = new HBox();
        line.setId("steps");
        now.ifPresent(step -> {
            for (Step each : view.steps())
                line.getChildren().add(step(each, step, view.steps(), brush));
        });
        return line;
    }

    private static Node step(Step step, Step now, List<Step> all, Brush brush) {
        int when = Integer.signum(step.compareTo(now));
        Node dot = switch (when) {
            case -1 -> Ink.sheet(40, 40, Ink.check(20, 20, 18));
            case 0 -> Ink.sheet(40, 40, Ink.disc(20, 20, 18, "accent-area"), Ink.disc(20, 20, 7, "paper-area"));
            default -> Ink.sheet(40, 40, Ink.disc(20, 20, 13, "faint-ring"));
        };
        Region before = track(step == all.getFirst() ? "no-track" : when <= 0 ? "track-done" : "track");
        Region after = track(step == all.getLast() ? "no-track" : when < 0 ? "track-done" : "track");
        HBox tracks = new HBox(before, after);
        tracks.setAlignment(Pos.CENTER);
        StackPane mark = new StackPane(tracks, dot);
        VBox box = new VBox(4, mark);
        if (brush.roomy())
            box.getChildren().add(Parts.word(brush.words().say("step", step), when == 0 ? "step-now" : "step"));
        box.setAlignment(Pos.TOP_CENTER);
        box.setPrefWidth(100);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static Region track(String style) {
        Region track = new Region();
        track.getStyleClass().add(style);
        HBox.setHgrow(track, Priority.ALWAYS);
        return track;
    }
}
