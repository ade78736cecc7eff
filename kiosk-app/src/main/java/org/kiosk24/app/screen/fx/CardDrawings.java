package org.kiosk24.app.screen.fx;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** The two cards of the visit, and what to do with them. */
final class CardDrawings {
    private static final double CARD_WIDTH = 320;
    private static final double CARD_HEIGHT = 202;

    private CardDrawings() {}

    /** An ID card coming down on the reader. */
    static Pane layIdCard() {
        Group card = idCard();
        card.relocate(240, 20);
        card.setRotate(-5);
        Group arrow = Ink.arrow(0, 0, 96);
        arrow.setRotate(180);
        arrow.relocate(366, 252);
        return Ink.sheet(800, 520, Ink.box(130, 372, 540, 132, 30, "ink-area"),
                Ink.box(150, 392, 500, 92, 18, "deep-area"),
                Ink.box(400 - 70, 404, 140, 68, 10, "pale-line"), pads(), card, arrow);
    }

    private static Node pads() {
        Group left = Ink.waves(540, 438, "pale-line");
        left.setScaleX(.45);
        left.setScaleY(.45);
        Group right = Ink.waves(180, 438, "pale-line");
        right.setScaleX(-.45);
        right.setScaleY(.45);
        return new Group(left, right);
    }

    /** A permit, back upwards, going up into the slot; beside it the right and the wrong side. */
    static Pane insertPermit() {
        Group card = permitBack();
        card.setRotate(-90);
        card.setLayoutX(400 - CARD_WIDTH / 2);
        card.setLayoutY(186);
        Group right = permitBack();
        right.setScaleX(.5);
        right.setScaleY(.5);
        right.relocate(-60, 120);
        Group wrong = permitFront();
        wrong.setScaleX(.5);
        wrong.setScaleY(.5);
        wrong.relocate(540, 120);
        return Ink.sheet(800, 600, card, Ink.box(210, 0, 380, 124, 30, "ink-area"),
                Ink.box(262, 92, 276, 14, 7, "paper-area"), Ink.arrow(400, 476, 104), right, wrong,
                Ink.check(100, 150, 34), Ink.cross(700, 150, 32));
    }

    /** A permit coming out of the slot towards the person. */
    static Pane takePermit() {
        Group card = permitBack();
        card.setRotate(-90);
        card.setLayoutX(400 - CARD_WIDTH / 2);
        card.setLayoutY(200);
        Group arrow = Ink.arrow(0, 0, 110);
        arrow.setRotate(180);
        arrow.relocate(366, 484);
        return Ink.sheet(800, 610, card, Ink.box(210, 0, 380, 124, 30, "ink-area"),
                Ink.box(262, 92, 276, 14, 7, "paper-area"), arrow);
    }

    /** The face of a resident ID card: text on the left, portrait on the right. */
    static Group idCard() {
        return new Group(blank(), Ink.line(28, 42, 128, 42, "ink-thin"), Ink.line(28, 80, 168, 80, "soft-thin"),
                Ink.line(28, 112, 150, 112, "soft-thin"), Ink.line(28, 160, 292, 160, "ink-thin"), portrait(212, 30));
    }

    /** The face of the permit: portrait on the left. */
    static Group permitFront() {
        return new Group(blank(), Ink.box(0, 0, CARD_WIDTH, 34, 20, "sky-area"), portrait(28, 54),
                Ink.line(134, 66, 280, 66, "ink-thin"), Ink.line(134, 98, 250, 98, "soft-thin"),
                Ink.line(134, 130, 270, 130, "soft-thin"), Ink.line(28, 178, 292, 178, "soft-thin"));
    }

    /** The back of the permit: printed endorsement lines and a square code. */
    static Group permitBack() {
        Group code = new Group();
        int[] rows = {0b1110111, 0b1010101, 0b1110111, 0b0001000, 0b1110101, 0b1010011, 0b1110110};
        for (int y = 0; y < rows.length; y++)
            for (int x = 0; x < 7; x++)
                if ((rows[y] >> (6 - x) & 1) == 1)
                    code.getChildren().add(Ink.box(214 + x * 11, 96 + y * 11, 11, 11, 0, "ink-area"));
        return new Group(blank(), Ink.line(30, 40, 190, 40, "ink-thin"), Ink.line(30, 78, 176, 78, "ink-thin"),
                Ink.line(30, 110, 160, 110, "soft-thin"), Ink.line(30, 140, 176, 140, "soft-thin"),
                Ink.line(30, 170, 130, 170, "soft-thin"), Ink.line(214, 40, 290, 40, "soft-thin"), code);
    }

    private static Node blank() {
        return Ink.box(0, 0, CARD_WIDTH, CARD_HEIGHT, 20, "card-area");
    }

    private static Group portrait(double x, double y) {
        return new Group(Ink.box(x, y, 80, 100, 8, "sky-area"), Ink.disc(x + 40, y + 38, 20, "ink-area"),
                Ink.box(x + 12, y + 66, 56, 34, 17, "ink-area"));
    }

    /** A card with a cross: not this one. */
    static Pane barred(Group card) {
        card.relocate(60, 60);
        return Ink.sheet(440, 330, card, Ink.cross(380, 262, 52));
    }

    /** An ID card and a permit that do not belong together. */
    static Pane pair() {
        Group idCard = idCard();
        idCard.relocate(20, 60);
        Group permit = permitFront();
        permit.relocate(460, 60);
        return Ink.sheet(800, 320, idCard, permit, Ink.line(378, 146, 422, 146, "ink-line"),
                Ink.line(378, 176, 422, 176, "ink-line"), Ink.line(420, 116, 380, 206, "accent-line"));
    }
}
