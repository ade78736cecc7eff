package org.kiosk24.app.screen.fx;

import org.kiosk24.app.screen.Preferences;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.View;

/** What holds for every screen in every shape and both languages. */
class EveryScreenTest {
    private record Shown(View view, List<Seen> seen) {
        String name() {
            return view.language() + " " + view.screen() + ": ";
        }

        List<Seen> buttons() {
            return seen.stream().filter(Seen::button).toList();
        }

        List<Seen> texts() {
            return seen.stream().filter(each -> !each.text().isEmpty()).toList();
        }
    }

    private static final List<Shown> SHOWN = new ArrayList<>();

    @BeforeAll
    static void lay_out_every_screen() {
        for (Language language : Language.values())
            for (Screen screen : Samples.screens()) {
                View view = new View(screen, Preferences.in(language), 9);
                SHOWN.add(new Shown(view, Rendered.onFx(() -> Rendered.of(view).all(Labeled.class).stream()
                        .map(Seen::of).toList())));
            }
    }

    @Test
    void no_text_is_cut_short() {
        for (Shown each : SHOWN)
            for (Seen text : each.texts())
                assertEquals(text.text(), text.drawn(), each.name());
    }

    @Test
    void nothing_leaves_the_glass_or_its_margins() {
        for (Shown each : SHOWN)
            for (Seen one : each.seen)
                assertTrue(
                        one.at().getMinX() >= 40 && one.at().getMaxX() <= 1040 && one.at().getMinY() >= 20
                                && one.at().getMaxY() <= 1900,
                        each.name() + one);
    }

    @Test
    void texts_and_buttons_do_not_lie_on_each_other() {
        for (Shown each : SHOWN) {
            List<Seen> texts = each.texts();
            for (int i = 0; i < texts.size(); i++)
                for (int j = i + 1; j < texts.size(); j++)
                    assertTrue(!texts.get(i).overlaps(texts.get(j)), each.name() + texts.get(i) + " | " + texts.get(j));
        }
    }

    @Test
    void every_button_is_large_enough_for_an_unsteady_finger() {
        for (Shown each : SHOWN)
            for (Seen button : each.buttons())
                assertTrue(button.at().getHeight() >= 119.5 && button.at().getWidth() >= 180, each.name() + button);
    }

    @Test
    void buttons_that_answer_stand_in_the_lower_half_but_for_a_long_list() {
        for (Shown each : SHOWN)
            for (Seen button : each.buttons())
                if (!button.id().startsWith("choose-") && !button.id().startsWith("language-"))
                    assertTrue(button.at().getMinY() >= Face.HEIGHT / 2, each.name() + button);
    }

    @Test
    void the_affirmative_button_stands_rightmost() {
        for (Shown each : SHOWN)
            for (Seen affirm : each.buttons())
                if (affirm.styles().contains("affirm"))
                    for (Seen button : each.buttons())
                        assertTrue(button == affirm || button.id().startsWith("language-")
                                || button.at().getMaxX() <= affirm.at().getMinX(), each.name() + button);
    }

    @Test
    void every_screen_offers_each_other_language_once() {
        for (Shown each : SHOWN)
            for (Language language : Language.values())
                assertEquals(language == each.view.language() ? 0 : 1,
                        each.buttons().stream().filter(b -> b.id().equals("language-" + language.tag())).count(),
                        each.name() + language);
    }

    @Test
    void buttons_have_different_ids() {
        for (Shown each : SHOWN) {
            Set<String> ids = new HashSet<>();
            for (Seen button : each.buttons())
                assertTrue(ids.add(button.id()), each.name() + "two buttons " + button.id());
        }
    }

    @Test
    void texts_stand_out_from_their_ground_by_4_5_to_1() {
        for (Shown each : SHOWN)
            for (Seen text : each.texts())
                assertTrue(text.contrast() >= 4.5, each.name() + text);
    }

    @Test
    void texts_are_large_enough_to_be_read_at_arms_length() {
        for (Shown each : SHOWN)
            for (Seen text : each.texts())
                assertTrue(text.fontSize() >= 20, each.name() + text);
    }

    @Test
    void text_is_drawn_in_the_family_that_was_chosen() {
        String family = Rendered.onFx(Fx::fontFamily);
        for (Shown each : SHOWN)
            for (Seen text : each.texts())
                assertTrue(family.equals("System") || family.equals(text.family()), each.name() + text);
    }
}
