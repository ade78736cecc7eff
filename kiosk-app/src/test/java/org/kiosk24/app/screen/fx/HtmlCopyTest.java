package org.kiosk24.app.screen.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.words.Language;
import org.kiosk24.device.time.RealTime;

class HtmlCopyTest {
    @Test
    void every_word_of_the_welcome_screen_is_on_its_copy_and_no_line_is_empty() {
        for (Language language : Language.values()) {
            View view = new View(new Screen.Welcome(true, true, Optional.empty()), Preferences.in(language), 0);
            String html = HtmlCopy.of(view, new RealTime());
            String words = html.replaceAll("<[^>]*>|\\s", "");
            List<String> said = Rendered
                    .onFx(() -> Rendered.of(view).all(Label.class).stream().map(Label::getText).toList());
            assertTrue(said.size() > 10, said.toString());
            for (String each : said)
                assertTrue(words.contains(each.replaceAll("\\s", "")), each + " in " + words);
            assertEquals(-1, html.indexOf("<br><br>"));
        }
    }
}
