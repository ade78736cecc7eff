package org.kiosk24.app.screen.fx;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kiosk24.app.voice.Keypad;
import org.kiosk24.app.voice.Keypad.Key;
import org.kiosk24.app.voice.Keypad.Press;

/** Which keys of a keyboard stand for those of the keypad. Nothing else on the glass hears of them. */
final class KeyCodes {
    private KeyCodes() {}

    static void listen(Scene scene, Consumer<Keypad.Press> pressed) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> of(event.getCode()).ifPresent(press -> {
            event.consume();
            pressed.accept(press);
        }));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> of(event.getCode()).ifPresent(press -> event.consume()));
    }

    static Optional<Press> of(KeyCode code) {
        return switch (code) {
            case UP, KP_UP -> Optional.of(Key.UP);
            case DOWN, KP_DOWN -> Optional.of(Key.DOWN);
            case LEFT, KP_LEFT, BACK_SPACE -> Optional.of(Key.LEFT);
            case RIGHT, KP_RIGHT -> Optional.of(Key.RIGHT);
            case ENTER -> Optional.of(Key.OK);
            case F1, HELP -> Optional.of(Key.HELP);
            case MINUS, SUBTRACT -> Optional.of(Key.QUIETER);
            case PLUS, EQUALS, ADD -> Optional.of(Key.LOUDER);
            default -> code.isDigitKey()
                    ? Optional.of(new Press.Digit(code.name().charAt(code.name().length() - 1) - '0'))
                    : Optional.empty();
        };
    }
}
