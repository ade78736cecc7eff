package org.kiosk24.app.screen.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/**
 * A text or a button as it lies on the glass.
 *
 * @param within the button that it is a part of, or its own id
 * @param text what it should say
 * @param drawn what is drawn of it
 * @param fontSize in pixels of the glass
 * @param contrast with the first opaque ground behind it; 21 for no text
 */
record Seen(boolean button, String id, String within, List<String> styles, String text, String drawn, Bounds at,
        double fontSize, String family, double contrast) {
    /** All that is visible below the root. */
    static List<Seen> allOf(Parent root) {
        List<Seen> all = new ArrayList<>();
        collect(root, "", all);
        return all;
    }

    private static void collect(Parent parent, String within, List<Seen> all) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (!node.isVisible())
                continue;
            String inside = node instanceof Button ? node.getId() : within;
            if (node instanceof Labeled labeled)
                all.add(of(labeled, inside));
            if (node instanceof Parent inner)
                collect(inner, inside, all);
        }
    }

    static Seen of(Labeled labeled, String within) {
        boolean silent = labeled.getText() == null || labeled.getText().isEmpty();
        return new Seen(labeled instanceof Button, String.valueOf(labeled.getId()), within,
                List.copyOf(labeled.getStyleClass()), silent ? "" : labeled.getText(),
                silent ? "" : ((Text) labeled.lookup(".text")).getText(),
                labeled.localToScene(labeled.getLayoutBounds()),
                labeled.getFont().getSize() * labeled.getLocalToSceneTransform().getMxx(),
                labeled.getFont().getFamily(),
                silent ? 21 : Contrast.ratio((Color) labeled.getTextFill(), ground(labeled)));
    }

    private static Color ground(Node node) {
        for (Node at = node; at != null; at = at.getParent())
            if (at instanceof Region region && region.getBackground() != null)
                for (BackgroundFill fill : region.getBackground().getFills().reversed())
                    if (fill.getFill() instanceof Color color && color.getOpacity() == 1)
                        return color;
        return Color.GRAY;
    }

    boolean overlaps(Seen other) {
        return at.getMaxX() > other.at.getMinX() + 1 && other.at.getMaxX() > at.getMinX() + 1
                && at.getMaxY() > other.at.getMinY() + 1 && other.at.getMaxY() > at.getMinY() + 1;
    }

    @Override
    public String toString() {
        return "%s'%s' at %.0f,%.0f %.0fx%.0f".formatted(button ? id + " " : "", text.isEmpty() ? "" : text,
                at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
    }
}
