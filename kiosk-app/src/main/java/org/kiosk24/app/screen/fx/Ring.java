package org.kiosk24.app.screen.fx;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;

/** A thick line about the button that the keys beside the glass would press. It takes no touches and moves nothing. */
final class Ring extends Rectangle {
    /** Between the button and the ring, in pixels of the glass. */
    private static final double AWAY = 7;
    private final Face face;
    private Optional<String> about = Optional.empty();

    Ring(Face face) {
        this.face = face;
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        setArcWidth(36);
        setArcHeight(36);
        getStyleClass().add("key-ring");
    }

    /** Draws itself about the button of this id, on whatever part of the page it is; vanishes if there is none. */
    void about(Optional<String> id) {
        if (id.equals(about))
            return;
        about = id;
        Optional<Node> button = id.flatMap(this::button);
        button.ifPresent(this::turnTo);
        setVisible(button.filter(this::isShown).isPresent());
        button.filter(this::isShown).ifPresent(this::place);
    }

    private Optional<Node> button(String id) {
        face.applyCss();
        face.layout();
        return Optional.ofNullable(face.lookup("#" + id));
    }

    private void turnTo(Node button) {
        Optional<String> wanted = about;
        if (isShown(button))
            return;
        face.turn(-face.parts());
        face.layout();
        for (int part = 1; part < face.parts() && !isShown(button); part++) {
            face.turn(1);
            face.layout();
        }
        about = wanted;
    }

    private boolean isShown(Node node) {
        for (Node at = node; at != null && at != face; at = at.getParent())
            if (!at.isVisible())
                return false;
        return true;
    }

    private void place(Node button) {
        Bounds at = face.sceneToLocal(button.localToScene(button.getLayoutBounds()));
        setX(at.getMinX() - AWAY);
        setY(at.getMinY() - AWAY);
        setWidth(at.getWidth() + 2 * AWAY);
        setHeight(at.getHeight() + 2 * AWAY);
    }
}
