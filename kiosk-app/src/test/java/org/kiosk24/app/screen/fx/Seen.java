package org.kiosk24.app.screen.fx;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/**
 * A text or a button as it lies on the glass.
 *
 * @param text what it should say
 * @param drawn what is drawn of it
 * @param fontSize in pixels of the glass
 * @param contrast with the first opaque ground behind it; 21 for no text
 */
record Seen(boolean button, String id, List<String> styles, String text, String drawn, Bounds at, double fontSize,
        String family, double contrast) {
    static Seen of(Labeled labeled) {
        boolean silent = labeled.getText().isEmpty();
        return new Seen(labeled instanceof Button, String.valueOf(labeled.getId()),
                List.copyOf(labeled.getStyleClass()),
                labeled.getText(), silent ? "" : ((Text) labeled.lookup(".text")).getText(), Rendered.inScene(labeled),
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
        throw new AssertionError("nothing behind " + node);
    }

    boolean overlaps(Seen other) {
        return at.getMaxX() > other.at.getMinX() + 1 && other.at.getMaxX() > at.getMinX() + 1
                && at.getMaxY() > other.at.getMinY() + 1 && other.at.getMaxY() > at.getMinY() + 1;
    }
}
