package org.kiosk24.app.screen.fx;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Words;

/** A whole view as nodes, {@value #WIDTH} by {@value #HEIGHT}: header, steps, page, countdown, buttons, whereabouts. */
final class Face {
    static final double WIDTH = 1080;
    static final double HEIGHT = 1920;

    private final View view;
    private final Words words;
    private final Consumer<Touch> tap;
    private final Countdown countdown;
    private final Region node;

    Face(View view, Consumer<Touch> tap) {
        this.view = view;
        this.words = Words.of(view.language());
        this.tap = tap;
        this.countdown = new Countdown(view.screen(), words);
        this.node = build();
        tick(view.secondsLeft());
    }

    Region node() {
        return node;
    }

    /** Whether this face already shows all of the view but its seconds. */
    boolean shows(View other) {
        return view.screen().equals(other.screen()) && view.preferences().equals(other.preferences());
    }

    void tick(int secondsLeft) {
        countdown.show(secondsLeft);
    }

    private Region build() {
        Page page = new Pages(words, tap).of(view.screen());
        FitBox middle = new FitBox(page.middle());
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox face = new VBox(header(page));
        if (!page.title().isEmpty())
            face.getChildren().addAll(StepsLine.of(view.screen(), words), heading(page));
        face.getChildren().add(middle);
        if (!(view.screen() instanceof Screen.Welcome))
            face.getChildren().add(countdown.node());
        face.getChildren().addAll(actions(page), foot());
        face.getStyleClass().addAll("face", view.language().name().toLowerCase(Locale.ROOT));
        face.setMinSize(WIDTH, HEIGHT);
        face.setPrefSize(WIDTH, HEIGHT);
        face.setMaxSize(WIDTH, HEIGHT);
        return face;
    }

    private Node header(Page page) {
        VBox name = Parts.column(2, Parts.word(words.say("app.name"), "app-name"),
                Parts.word(words.say("app.place"), "app-place"));
        name.setAlignment(Pos.CENTER_LEFT);
        HBox header = Parts.row(20, emblem(), name, Parts.space());
        for (Language other : Language.values())
            if (other != view.language()) {
                Button language = Parts.button("language-" + other.tag(), () -> tap.accept(new Touch.Speak(other)),
                        "language");
                language.setText(Words.of(other).say("language.name"));
                header.getChildren().add(language);
            }
        header.getStyleClass().add("header");
        return header;
    }

    /** A plain mark of our own: a permit with its slot. No authority's emblem. */
    private static Node emblem() {
        return Ink.sheet(72, 88, Ink.box(0, 4, 72, 80, 14, "ink-area"), Ink.box(14, 22, 44, 7, 3.5, "paper-area"),
                Ink.box(22, 29, 28, 36, 3, "paper-area"), Ink.line(29, 42, 43, 42, "mark-thin"),
                Ink.line(29, 52, 39, 52, "mark-thin"));
    }

    private Node heading(Page page) {
        VBox heading = Parts.column(16, Parts.text(page.title(), "title"));
        if (!page.lead().isEmpty())
            heading.getChildren().add(Parts.text(page.lead(), "lead"));
        heading.getStyleClass().add("heading");
        return heading;
    }

    private Node actions(Page page) {
        HBox row = Parts.row(24);
        row.getStyleClass().add("actions");
        if (page.actions().size() > 2)
            row.getStyleClass().add("many");
        for (Page.Action action : page.actions()) {
            boolean affirm = action.rank() == Page.Rank.AFFIRM;
            Button button = Parts.button(action.id(), () -> tap.accept(action.touch()), "action",
                    affirm ? "affirm" : "other");
            button.setText(action.label());
            if (affirm) {
                button.setMaxWidth(Double.MAX_VALUE);
                HBox.setHgrow(button, Priority.ALWAYS);
            }
            row.getChildren().add(button);
        }
        return row;
    }

    private Node foot() {
        HBox foot = Parts.row(48);
        foot.getStyleClass().add("foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        for (Whereabouts each : Whereabouts.of(view.screen()))
            foot.getChildren().add(Parts.row(16, sign(each), Parts.word(words.say("where", each), "where")));
        return foot;
    }

    private static Node sign(Whereabouts where) {
        return switch (where) {
            case PERMIT_INSIDE -> Ink.sheet(52, 40, Ink.box(2, 4, 48, 32, 6, "ink-area"),
                    Ink.line(12, 20, 40, 20, "mark-pale"));
            case PERMIT_IN_SLOT -> Ink.sheet(52, 40, Ink.box(2, 4, 48, 32, 6, "mark-open"),
                    Ink.line(12, 20, 40, 20, "mark-thin"));
            case NOTHING_PAID -> Ink.sheet(40, 40, Ink.disc(20, 20, 17, "mark-open"));
            case PAID -> Ink.sheet(40, 40, Ink.check(20, 20, 18));
        };
    }
}
