package org.kiosk24.app.screen.fx;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;

/** What can be pressed. JavaFX thread only. */
final class Buttons {
    private Buttons() {}

    /** Those within it that are seen, in the order in which they are drawn. */
    static Stream<Button> shownIn(Parent parent) {
        return parent.getChildrenUnmodifiable().stream().filter(Node::isVisible).flatMap(node -> switch (node) {
            case Button button -> Stream.of(button);
            case Parent inner -> shownIn(inner);
            default -> Stream.empty();
        });
    }
}
