package org.kiosk24.app.screen.fx;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Preferences.Reach;
import org.kiosk24.app.screen.Preferences.TextSize;
import org.kiosk24.app.screen.Preferences.Theme;
import org.kiosk24.app.screen.Preferences.Voice;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Words;

/**
 * How one wants to be served, one touch each, always at the foot of the glass: a person who sits reaches it, too. Each
 * sign says what it does in a word below it, as long as the word is small enough to fit.
 */
final class Strip {
    static final double HEIGHT = 116;
    private static final double GAP = 10;

    private final Brush brush;
    private final Preferences now;
    private final Consumer<Touch> tap;

    private Strip(Brush brush) {
        this.brush = brush;
        this.now = brush.preferences();
        this.tap = brush.tap();
    }

    static Region of(Brush brush) {
        return new Strip(brush).build();
    }

    private Region build() {
        HBox strip = new HBox(GAP, reach(), smaller(), larger(), theme(), voice());
        for (Node setting : strip.getChildren())
            HBox.setHgrow(setting, Priority.ALWAYS);
        for (Language other : Language.values())
            if (other != now.language())
                strip.getChildren().add(language(other));
        return strip;
    }

    private Button reach() {
        Reach other = now.reach() == Reach.STANDING ? Reach.SEATED : Reach.STANDING;
        Button button = setting("reach", other.name(), other, SettingSigns.wheelchair(), new Touch.Lower(other));
        if (now.reach() == Reach.SEATED)
            button.getStyleClass().add("setting-on");
        return button;
    }

    private Button smaller() {
        return size("smaller", 34, -1);
    }

    private Button larger() {
        return size("larger", 54, 1);
    }

    private Button size(String name, double letter, int step) {
        int wanted = now.size().ordinal() + step;
        boolean end = wanted < 0 || wanted >= TextSize.values().length;
        TextSize size = end ? now.size() : TextSize.values()[wanted];
        Button button = setting("size", name, size, SettingSigns.letter(letter, step > 0), new Touch.Enlarge(size));
        button.setAccessibleText(brush.say("setting.size.spoken." + name, now.size().ordinal() + 1,
                TextSize.values().length));
        if (end) {
            button.setDisable(true);
            button.getStyleClass().add("setting-end");
        }
        return button;
    }

    private Button theme() {
        Theme other = now.theme() == Theme.PAPER ? Theme.CONTRAST : Theme.PAPER;
        return setting("theme", other.name(), other, SettingSigns.halves(), new Touch.Paint(other));
    }

    private Button voice() {
        Voice next = Voice.values()[(now.voice().ordinal() + 1) % Voice.values().length];
        Button button = setting("voice", now.voice().name(), next, SettingSigns.speaker(now.voice().ordinal()),
                new Touch.Hear(next));
        if (now.voice() != Voice.OFF)
            button.getStyleClass().add("setting-on");
        return button;
    }

    /** @param wanted what it becomes */
    private Button setting(String kind, String what, Enum<?> wanted, Node sign, Touch touch) {
        String key = "setting." + kind;
        Button button = Parts.button(kind + "-" + wanted.name().toLowerCase(Locale.ROOT),
                brush.say(key + ".spoken." + what, 0, 0), () -> tap.accept(touch), "setting");
        button.setGraphic(sign);
        button.setContentDisplay(ContentDisplay.TOP);
        if (brush.roomy())
            button.setText(brush.say(key + "." + what));
        button.setMinSize(90, HEIGHT);
        button.setPrefSize(90, HEIGHT);
        button.setMaxSize(Double.MAX_VALUE, HEIGHT);
        return button;
    }

    private Button language(Language other) {
        String name = Words.of(other).say("language.name");
        Button button = Parts.button("language-" + other.tag(), name, () -> tap.accept(new Touch.Speak(other)),
                "setting", "language");
        button.setText(name);
        button.setMinSize(Region.USE_PREF_SIZE, HEIGHT);
        button.setMaxHeight(HEIGHT);
        return button;
    }
}
