package org.kiosk24.app.screen.fx;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.kiosk24.device.payment.PayerPrompt;

/** The card terminal and what the payer does with it. */
final class PaymentDrawings {
    private PaymentDrawings() {}

    static Pane terminal(PayerPrompt prompt) {
        return switch (prompt) {
            case WAIT, APPROVED -> Ink.sheet(800, 520, body(), Ink.disc(370, 122, 9, "ink-area"),
                    Ink.disc(400, 122, 9, "ink-area"), Ink.disc(430, 122, 9, "ink-area"), keys("pale-area"));
            case PRESENT_CARD -> Ink.sheet(800, 520, body(), Ink.line(340, 110, 460, 110, "ink-thin"),
                    Ink.line(360, 140, 440, 140, "soft-thin"), keys("pale-area"), cardAt(-20, 170),
                    Ink.arc(196, 243, 40, -40, 80, "accent-line"), Ink.arc(196, 243, 64, -40, 80, "accent-line"));
            case ENTER_PIN -> Ink.sheet(800, 520, body(), stars(), keys("paper-area"),
                    Ink.box(302, 218, 196, 256, 18, "accent-frame"), pointLeft(530, 340));
            case REMOVE_CARD -> Ink.sheet(800, 520, cardAt(500, 300), body(), Ink.line(340, 122, 460, 122, "ink-thin"),
                    keys("pale-area"), pointRight(560, 250));
            case DECLINED, BEING_REVERSED -> Ink.sheet(800, 520, body(), keys("pale-area"), Ink.cross(400, 122, 30));
        };
    }

    /** A small bank card, for the button. */
    static Node bankCard() {
        return new Group(Ink.box(0, 0, 132, 84, 10, "card-area"), Ink.box(2, 18, 128, 16, 0, "ink-area"),
                Ink.line(16, 60, 62, 60, "soft-thin"), Ink.disc(104, 60, 9, "accent-area"));
    }

    /** A small telephone with a code, for the button. */
    static Node phone() {
        Group code = new Group();
        int[] rows = {0b11011, 0b11001, 0b00100, 0b10111, 0b11010};
        for (int y = 0; y < rows.length; y++)
            for (int x = 0; x < 5; x++)
                if ((rows[y] >> (4 - x) & 1) == 1)
                    code.getChildren().add(Ink.box(20 + x * 8, 24 + y * 8, 8, 8, 0, "ink-area"));
        return new Group(Ink.box(0, 0, 80, 108, 14, "card-area"), Ink.line(32, 94, 48, 94, "soft-thin"), code);
    }

    private static Node body() {
        return new Group(Ink.box(270, 20, 260, 484, 40, "ink-area"), Ink.box(302, 64, 196, 116, 12, "paper-area"));
    }

    private static Node keys(String style) {
        Group keys = new Group();
        for (int row = 0; row < 4; row++)
            for (int column = 0; column < 3; column++)
                keys.getChildren().add(Ink.box(322 + column * 58, 238 + row * 58, 40, 40, 10, style));
        return keys;
    }

    private static Node stars() {
        Group stars = new Group();
        for (int i = 0; i < 6; i++)
            stars.getChildren().add(Ink.disc(335 + i * 26, 122, 8, "ink-area"));
        return stars;
    }

    private static Node cardAt(double x, double y) {
        Group card = new Group(Ink.box(0, 0, 230, 146, 16, "card-area"), Ink.box(2, 28, 226, 26, 0, "ink-area"),
                Ink.line(26, 106, 110, 106, "soft-thin"), Ink.disc(190, 106, 14, "accent-area"));
        card.relocate(x, y);
        return card;
    }

    private static Node pointLeft(double x, double y) {
        return new Group(Ink.line(x + 8, y, x + 110, y, "accent-line"),
                Ink.path("accent-line", x + 42, y - 34, x + 8, y, x + 42, y + 34));
    }

    private static Node pointRight(double x, double y) {
        return new Group(Ink.line(x, y, x + 102, y, "accent-line"),
                Ink.path("accent-line", x + 68, y - 34, x + 102, y, x + 68, y + 34));
    }

    /** A bank card that was not charged. */
    static Pane notPaid() {
        return Ink.sheet(440, 300, cardAt(90, 60), Ink.cross(330, 212, 52));
    }

    /** Money on its way back to the card. */
    static Pane moneyBack() {
        Group arrow = Ink.arrow(0, 0, 110);
        arrow.setRotate(180);
        arrow.relocate(206, 152);
        return Ink.sheet(480, 430, coin(240, 70), arrow, cardAt(125, 280));
    }

    private static Node coin(double x, double y) {
        return new Group(Ink.disc(x, y, 62, "card-area"),
                Ink.path("accent-line", x - 24, y - 34, x, y - 4, x + 24, y - 34),
                Ink.line(x, y - 4, x, y + 34, "accent-line"), Ink.line(x - 22, y + 2, x + 22, y + 2, "accent-line"),
                Ink.line(x - 22, y + 18, x + 22, y + 18, "accent-line"));
    }
}
