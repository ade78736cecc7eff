package org.kiosk24.app.screen.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kiosk24.app.screen.Preferences.TextSize;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.words.Words;

/**
 * One view, at the size it was designed for: header, steps, heading, the pieces of the page, the last seconds, actions,
 * settings. What does not fit is turned to, part by part; nothing is made smaller. JavaFX thread only.
 *
 * <p>The order of its children is the order in which keys reach them: what the page asks, then its actions, then
 * settings.
 */
final class Face extends Region {
    static final double WIDTH = 1080;
    static final double HEIGHT = 1920;
    private static final double MARGIN = 48;
    private static final double TOP = 32;
    private static final double GAP = 28;

    private final View view;
    private final Brush brush;
    private final Countdown countdown;
    private final HBox header;
    private final Region steps;
    private final Region heading;
    private final Pieces pieces;
    private final Actions actions;
    private final Region strip;
    private final Turner turner;
    private final Ring ring = new Ring(this);

    Face(View view, Draft draft, boolean night, Consumer<Touch> tap) {
        this.view = view;
        this.brush = new Brush(Words.of(view.language()), view.preferences(), draft, tap);
        countdown = new Countdown(view.screen(), brush);
        Page page = new Pages(brush).of(view.screen());
        header = Header.of(view.screen(), brush);
        steps = StepsLine.of(view, brush);
        heading = page.title().isEmpty() ? new Region() : Parts.text(page.title(), "title", size());
        turner = new Turner(brush, this::turn);
        pieces = new Pieces(pieces(page), brush.seated());
        actions = actions(page);
        strip = Strip.of(brush);
        getChildren().addAll(header, steps, heading);
        getChildren().addAll(pieces.nodes());
        getChildren().add(turner.dots());
        if (countdown.needed())
            getChildren().add(countdown.node());
        getChildren().addAll(actions, strip, ring);
        getStyleClass().addAll("face", brush.roomy() ? "roomy" : "tight",
                brush.seated() ? "seated" : "standing",
                view.language().name().toLowerCase(Locale.ROOT));
        switch (view.preferences().theme()) {
            case CONTRAST -> getStyleClass().add("contrast");
            case PAPER -> {
                if (night)
                    getStyleClass().add("night");
            }
        }
        setStyle("-fx-font-family: '" + Fx.fontFamily() + "'; -fx-font-size: "
                + Brush.em(view.preferences().size()) + "px;");
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        tick(view.secondsLeft());
    }

    /** The style of texts that grow less than others do. */
    private String size() {
        return "size-" + view.preferences().size().name().toLowerCase(Locale.ROOT);
    }

    /** Whether this face already shows all of the view but its seconds. */
    boolean shows(View other) {
        return asks(other.screen()) && view.preferences().equals(other.preferences())
                && view.steps().equals(other.steps());
    }

    /** Whether this face shows the screen, in whatever manner. */
    boolean asks(Screen screen) {
        return view.screen().equals(screen);
    }

    Screen screen() {
        return view.screen();
    }

    void tick(int secondsLeft) {
        countdown.show(secondsLeft);
    }

    /** Shows which button the keys beside the glass would press, and turns to it. */
    void point(Optional<String> id) {
        ring.about(id);
    }

    /** Of how many parts the page is. */
    int parts() {
        return pieces.parts();
    }

    /**
     * What did not get the room that it needs, for those who measure. Where texts are large, pictures may go: they say
     * nothing that words do not.
     */
    List<String> cramped() {
        return pieces.cramped().stream()
                .filter(c -> view.preferences().size() == TextSize.NORMAL || !c.equals(Pieces.Flow.NO_PICTURE))
                .toList();
    }

    /** Turns so many parts on, or back. */
    void turn(int step) {
        pieces.turn(step);
        ring.about(Optional.empty());
        requestLayout();
    }

    /** The lead is the first of the pieces, so that it gives way to those on the next part. */
    private List<Piece> pieces(Page page) {
        List<Piece> pieces = new ArrayList<>();
        if (!page.lead().isEmpty())
            pieces.addAll(Parts.pieces(page.lead(), brush, sentence -> Parts.text(sentence, "lead")));
        pieces.addAll(page.pieces());
        return pieces;
    }

    private Actions actions(Page page) {
        List<Button> others = new ArrayList<>();
        List<Button> affirm = new ArrayList<>();
        for (Page.Action action : page.actions()) {
            boolean last = action.rank() == Page.Rank.AFFIRM && affirm.isEmpty();
            (last ? affirm : others).add(Parts.labelled(action.id(), action.label(),
                    () -> brush.tap().accept(action.touch()), "action", last ? "affirm" : "other"));
        }
        return new Actions(others, turner.buttons(), affirm);
    }

    @Override
    protected void layoutChildren() {
        double bottom = HEIGHT - MARGIN + 12;
        strip.resizeRelocate(MARGIN, bottom - Strip.HEIGHT, Brush.WIDTH, Strip.HEIGHT);
        bottom -= Strip.HEIGHT + GAP;
        double y = TOP;
        y = put(header, y, 24);
        y = put(steps, y, GAP);
        y = put(heading, y, 16);
        actions.turning(false);
        if (!pieces.fit(Brush.WIDTH, y, room(bottom), HEIGHT / 2)) {
            actions.turning(true);
            double end = room(bottom) - Turner.DOTS;
            pieces.fit(Brush.WIDTH, y, end, HEIGHT / 2);
            turner.dots().resizeRelocate(MARGIN, end + 8, Brush.WIDTH, Turner.DOTS - 16);
        }
        pieces.place(MARGIN);
        turner.parts(pieces.part(), pieces.parts());
        double height = actions.height(Brush.WIDTH);
        actions.resizeRelocate(MARGIN, bottom - height, Brush.WIDTH, height);
        actions.arrange(Brush.WIDTH);
        if (countdown.needed()) {
            double high = countdown.node().prefHeight(Brush.WIDTH);
            countdown.node().resizeRelocate(MARGIN, bottom - above(height) - high, Brush.WIDTH, high);
        }
    }

    private static double above(double actionsHeight) {
        return actionsHeight + (actionsHeight > 0 ? 16 : 0);
    }

    /** Puts it below y, and yields where the next goes. */
    private static double put(Region region, double y, double gap) {
        double height = region.prefHeight(Brush.WIDTH);
        region.resizeRelocate(MARGIN, y, Brush.WIDTH, height);
        return height == 0 ? y : y + height + gap;
    }

    /** Where the pieces must end. */
    private double room(double bottom) {
        double used = above(actions.height(Brush.WIDTH));
        if (countdown.needed())
            used += countdown.node().prefHeight(Brush.WIDTH);
        return bottom - used - (used > 0 ? 24 : 0);
    }
}
