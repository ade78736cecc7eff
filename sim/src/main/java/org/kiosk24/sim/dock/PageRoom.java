package org.kiosk24.sim.dock;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.kiosk24.sim.wire.Answer;
import org.kiosk24.sim.wire.Ask;
import org.kiosk24.sim.wire.ControlRoom;

/** The page itself: files beside this class, and no others. */
final class PageRoom implements ControlRoom {
    private static final String UNDER = "GET /dock/";
    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css",
            "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");

    @Override
    public Map<String, String> requests() {
        return Map.of("GET /dock/", "this kiosk as a page, for a browser");
    }

    @Override
    public Optional<Answer> answer(Ask ask) throws IOException {
        if (!ask.what().startsWith(UNDER))
            return Optional.empty();
        String name = ask.what().substring(UNDER.length());
        return file(name.isEmpty() ? "index.html" : name);
    }

    private static Optional<Answer> file(String name) throws IOException {
        if (!name.matches("[a-z-]{1,40}\\.(html|css|js|svg)"))
            return Optional.empty();
        try (InputStream in = PageRoom.class.getResourceAsStream(name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new Answer.Whole(200, TYPES.get(name.substring(name.lastIndexOf('.') + 1)),
                            in.readAllBytes()));
        }
    }
}
