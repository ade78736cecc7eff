package org.kiosk24.app.screen.fx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.kiosk24.app.screen.Preferences.Reach;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.words.Language;

/** What must hold for every picture, measured on the laid-out scene. JavaFX thread only. */
final class Measures {
    /** 20 mm on a 27-inch panel of 1080 x 1920, where a pixel is 0.311 mm. */
    static final double TARGET = 65;
    static final double CONTRAST = 7;
    /** Against the size of text that was chosen. */
    static final double SMALLEST_EM = .59;
    private static final double MARGIN = 30;

    private final View view;
    private final Face face;
    private final List<Seen> seen;
    private final List<String> failures = new ArrayList<>();

    private Measures(View view, Face face) {
        this.view = view;
        this.face = face;
        this.seen = Seen.allOf(face);
    }

    /** What does not hold for what is on the glass now. */
    static List<String> of(View view, Face face) {
        Measures measures = new Measures(view, face);
        measures.texts();
        measures.overlaps();
        measures.targets();
        measures.settings();
        measures.focus();
        return measures.failures;
    }

    private void texts() {
        double em = Brush.em(view.preferences().size());
        String family = Fx.fontFamily();
        for (Seen each : seen) {
            if (each.text().isEmpty())
                continue;
            if (!each.text().equals(each.drawn()))
                fail("cut short to '" + each.drawn() + "'", each);
            if (each.contrast() < CONTRAST)
                fail("contrast %.1f".formatted(each.contrast()), each);
            if (each.fontSize() < SMALLEST_EM * em)
                fail("text of %.0f px".formatted(each.fontSize()), each);
            if (!family.equals("System") && !family.equals(each.family()))
                fail("in " + each.family(), each);
            outside(each.at()).ifPresent(where -> fail(where, each));
        }
    }

    private static Optional<String> outside(Bounds at) {
        return at.getMinX() >= MARGIN && at.getMaxX() <= Face.WIDTH - MARGIN && at.getMinY() >= MARGIN - 10
                && at.getMaxY() <= Face.HEIGHT - MARGIN + 10 ? Optional.empty() : Optional.of("leaves the margins");
    }

    private void overlaps() {
        List<Seen> things = seen.stream().filter(s -> s.button() || !s.text().isEmpty()).toList();
        for (int i = 0; i < things.size(); i++)
            for (int j = i + 1; j < things.size(); j++) {
                Seen one = things.get(i);
                Seen other = things.get(j);
                boolean nested = !one.within().isEmpty() && one.within().equals(other.within())
                        && (one.button() || other.button());
                if (!nested && one.overlaps(other))
                    fail("lies on " + other, one);
            }
    }

    private void targets() {
        Set<String> ids = new HashSet<>();
        for (Seen each : seen) {
            if (!each.button())
                continue;
            if (!ids.add(each.id()))
                fail("a second button of this id", each);
            if (each.at().getWidth() < TARGET || each.at().getHeight() < TARGET)
                fail("smaller than 20 mm", each);
            if (view.preferences().reach() == Reach.SEATED && each.at().getMinY() < Face.HEIGHT / 2)
                fail("above the middle, out of reach from a wheelchair", each);
            outside(each.at()).ifPresent(where -> fail(where, each));
        }
        for (Seen part : seen)
            if (!part.within().isEmpty() && !part.button())
                seen.stream().filter(s -> s.button() && s.id().equals(part.within()))
                        .filter(s -> !s.at().contains(part.at().getMinX(), part.at().getMinY())
                                || part.at().getMaxY() > s.at().getMaxY() || part.at().getMaxX() > s.at().getMaxX())
                        .forEach(s -> fail("leaves its button " + s, part));
    }

    private void settings() {
        for (String kind : List.of("reach-", "size-", "theme-", "voice-", "language-")) {
            long wanted = kind.equals("size-") ? 2 : kind.equals("language-") ? Language.values().length - 1 : 1;
            if (seen.stream().filter(s -> s.button() && s.id().startsWith(kind)).count() != wanted)
                failures.add("setting " + kind + " is not there " + wanted + " times");
        }
    }

    /** Keys reach every control, from top to bottom and from left to right, and each says what it is. */
    private void focus() {
        List<Node> order = focusOrder(face);
        Bounds before = null;
        for (Node node : order) {
            Bounds at = node.localToScene(node.getLayoutBounds());
            if (node.getAccessibleText() == null || node.getAccessibleText().isBlank())
                failures.add("says nothing to who cannot see it: " + node.getId());
            if (node.getAccessibleRole() == null)
                failures.add("has no role: " + node.getId());
            if (before != null && at.getMaxY() <= before.getMinY() + 1)
                failures.add("is reached after what stands below it: " + node.getId());
            if (before != null && at.getMinY() < before.getMaxY() - 1 && before.getMinY() < at.getMaxY() - 1
                    && at.getMaxX() <= before.getMinX() + 1)
                failures.add("is reached after what stands right of it: " + node.getId());
            before = at;
        }
        for (Seen each : seen)
            if (each.button() && order.stream().noneMatch(n -> each.id().equals(n.getId()))
                    && !each.styles().contains("setting-end"))
                failures.add("is not reached by keys: " + each.id());
    }

    /** What keys reach, in their order. */
    static List<Node> focusOrder(Parent parent) {
        List<Node> order = new ArrayList<>();
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (!node.isVisible() || node.isDisabled())
                continue;
            if (node.isFocusTraversable())
                order.add(node);
            if (node instanceof Parent inner)
                order.addAll(focusOrder(inner));
        }
        return order;
    }

    private void fail(String what, Seen which) {
        failures.add(which + ": " + what);
    }
}
