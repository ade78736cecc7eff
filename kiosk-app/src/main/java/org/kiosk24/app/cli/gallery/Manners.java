package org.kiosk24.app.cli.gallery;

import java.util.ArrayList;
import java.util.List;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Preferences.Reach;
import org.kiosk24.app.screen.Preferences.TextSize;
import org.kiosk24.app.screen.Preferences.Theme;
import org.kiosk24.app.screen.Preferences.Voice;
import org.kiosk24.app.words.Language;

/** Ways in which a person can want to be served, as far as they can be seen. */
public final class Manners {
    private Manners() {}

    /** All of them. */
    public static List<Preferences> all() {
        List<Preferences> all = new ArrayList<>();
        for (Language language : Language.values())
            for (TextSize size : TextSize.values())
                for (Theme theme : Theme.values())
                    for (Reach reach : Reach.values())
                        all.add(new Preferences(language, size, theme, reach, Voice.OFF));
        return all;
    }

    /** Those that differ in more than colours, and the other colours once for each language and layout. */
    public static List<Preferences> measured() {
        return all().stream().filter(p -> p.theme() == Theme.PAPER || p.size() == TextSize.NORMAL).toList();
    }
}
