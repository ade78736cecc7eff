package org.kiosk24.app.screen.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;

/** Views laid out as on the glass, off the screen. To be used on the JavaFX thread, see {@link #onFx}. */
final class Rendered {
    final List<Touch> touches = new ArrayList<>();
    final Glass glass = new Glass(touches::add);
    final Scene scene;

    Rendered(double width, double height) {
        scene = new Scene(glass, width, height);
    }

    static Rendered of(View view) {
        Rendered rendered = new Rendered(Face.WIDTH, Face.HEIGHT);
        rendered.show(view);
        return rendered;
    }

    void show(View view) {
        glass.show(view);
        lay();
    }

    /** Lays out what has changed. */
    void lay() {
        glass.resize(scene.getWidth(), scene.getHeight());
        glass.applyCss();
        glass.layout();
    }

    WritableImage picture() {
        return scene.snapshot(null);
    }

    static <T> T onFx(Supplier<T> work) {
        Fx.start();
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.get());
            } catch (Throwable t) {
                done.completeExceptionally(t);
            }
        });
        return done.join();
    }

    <N extends Node> List<N> all(Class<N> kind) {
        List<N> found = new ArrayList<>();
        collect(glass, kind, found);
        return found;
    }

    private static <N extends Node> void collect(Parent parent, Class<N> kind, List<N> found) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (!node.isVisible())
                continue;
            if (kind.isInstance(node))
                found.add(kind.cast(node));
            if (node instanceof Parent inner)
                collect(inner, kind, found);
        }
    }

    static Button onlyButton(Rendered rendered, String id) {
        return rendered.all(Button.class).stream().filter(each -> id.equals(each.getId())).findFirst().orElseThrow();
    }

    static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
