package org.kiosk24.app.screen.sample;

import java.util.List;
import org.kiosk24.app.screen.Screen;

/** Screens in every shape that changes their look. People and numbers are made up. */
@FunctionalInterface
public interface Samples {
    List<Screen> screens();
}
