package org.kiosk24.app.screen.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiosk24.app.cli.gallery.GalleryCommand;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.screen.sample.VisitSamples;
import org.kiosk24.app.voice.Control;
import org.kiosk24.app.voice.Controls;
import org.kiosk24.app.voice.Keypad;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Words;

/** The keys beside the glass reach what is on it. */
class KeysReachTest {
    /**
     * What keys do in another way: they turn by themselves, type by turning digits, ask for time by any key, and sign
     * without drawing.
     */
    private static final Set<String> BY_OTHER_MEANS = Set.of("turn-up", "turn-down", "extend", "sign", "sign-again",
            "key-erase", "key-clear");

    private static List<Node> usable(Parent parent) {
        List<Node> found = new ArrayList<>();
        for (Node node : parent.getChildrenUnmodifiable()) {
            String id = String.valueOf(node.getId());
            if (node instanceof Button || id.startsWith("closed-"))
                found.add(node);
            else if (node instanceof Parent inner)
                found.addAll(usable(inner));
        }
        return found;
    }

    private static boolean isTyped(String id) {
        return BY_OTHER_MEANS.contains(id) || id.startsWith("key-") && !id.equals("key-ok") || id.startsWith("keys-")
                || id.startsWith("candidate");
    }

    @ParameterizedTest
    @EnumSource
    void what_can_be_pressed_on_the_glass_is_what_keys_go_through_under_the_same_names(Language language) {
        for (var samples : GalleryCommand.SAMPLES)
            for (Screen screen : samples.screens()) {
                Preferences preferences = Preferences.in(language);
                List<String> glass = Rendered
                        .onFx(() -> usable(Rendered.of(new View(screen, preferences, 0)).glass.face().orElseThrow()))
                        .stream().map(Node::getId).filter(id -> !isTyped(id)).sorted().toList();
                List<String> keys = Controls.of(screen, preferences, Words.of(language)).stream().map(Control::id)
                        .sorted().toList();
                assertEquals(glass, keys, screen.toString());
            }
    }

    @Test
    void the_ring_is_about_the_button_that_is_named_on_whatever_part_of_the_page_it_is() {
        Screen many = new Screen.ChooseProduct("张**", VisitSamples.many());
        Preferences large = Preferences.in(Language.CHINESE).with(new Touch.Enlarge(Preferences.TextSize.LARGEST));
        for (Control control : Controls.of(many, large, Words.of(Language.CHINESE)))
            Rendered.onFx(() -> {
                Rendered rendered = Rendered.of(new View(many, large, 30));
                rendered.show(new View(many, large, 29, Optional.of(control.id())));
                Bounds ring = Rendered.inScene(rendered.all(Ring.class).getFirst());
                Bounds button = Rendered.inScene(Rendered.onlyButton(rendered, control.id()));
                assertTrue(ring.contains(button), control.id() + ": " + ring + " about " + button);
                rendered.show(new View(many, large, 28));
                assertTrue(rendered.all(Ring.class).isEmpty());
                return true;
            });
    }

    @Test
    void the_keys_of_a_keyboard_stand_for_those_of_the_keypad_and_press_no_button_of_the_glass() {
        List<Keypad.Press> pressed = new ArrayList<>();
        List<Touch> touches = Rendered.onFx(() -> {
            Rendered rendered = Rendered
                    .of(new View(new Screen.NotPaid(true), Preferences.in(Language.ENGLISH), 30));
            KeyCodes.listen(rendered.scene, pressed::add);
            Button cancel = Rendered.onlyButton(rendered, "cancel");
            cancel.requestFocus();
            for (KeyCode code : List.of(KeyCode.UP, KeyCode.DOWN, KeyCode.BACK_SPACE, KeyCode.RIGHT, KeyCode.ENTER,
                    KeyCode.F1, KeyCode.MINUS, KeyCode.ADD, KeyCode.NUMPAD7, KeyCode.A))
                cancel.fireEvent(
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return rendered.touches;
        });
        assertEquals(List.of(Keypad.Key.UP, Keypad.Key.DOWN, Keypad.Key.LEFT, Keypad.Key.RIGHT, Keypad.Key.OK,
                Keypad.Key.HELP, Keypad.Key.QUIETER, Keypad.Key.LOUDER, new Keypad.Press.Digit(7)), pressed);
        assertEquals(List.of(), touches);
    }
}
