package org.kiosk24.sim.dock;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.wire.Answer;
import org.kiosk24.sim.wire.Ask;
import org.kiosk24.sim.wire.ControlRoom;
import org.kiosk24.sim.wire.FrameLog;
import org.kiosk24.sim.wire.FrameRoom;

/**
 * Server-sent events: all that has changed, told together ten times a second at most. A listener who is slow is told
 * less often, and how many frames are gone; nothing waits for one, and nothing is kept for one.
 */
final class EventsRoom implements ControlRoom {
    private static final Duration BEAT = Duration.ofMillis(100);
    private static final int MOST_FRAMES = 1_500;
    /** Books are read, and silence is broken, every so many beats. */
    private static final int SLOWLY = 8;
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private final Dock dock;
    private final FrameLog log;
    private final Time time;

    EventsRoom(Dock dock, FrameLog log, Time time) {
        this.dock = dock;
        this.log = log;
        this.time = time;
    }

    @Override
    public Map<String, String> requests() {
        return Map.of("GET /events?after=N", "what changes, as server-sent events: frames behind the one of this"
                + " number, state, glass, power, books, script");
    }

    @Override
    public Optional<Answer> answer(Ask ask) {
        if (!ask.what().equals("GET /events"))
            return Optional.empty();
        long after = ask.query().containsKey("after") ? ask.number("after") : log.newest();
        return Optional.of(new Answer.Stream("text/event-stream; charset=utf-8", out -> new Listener(out, after)
                .tell()));
    }

    private final class Listener {
        private final OutputStream out;
        private final Map<String, String> told = new HashMap<>();
        private long frame;

        Listener(OutputStream out, long frame) {
            this.out = out;
            this.frame = frame;
        }

        void tell() throws IOException {
            for (long beat = 0; !dock.closed(); beat++) {
                frames();
                changed("state", dock.states());
                changed("power", dock.power());
                changed("glass", dock.glass());
                changed("script", dock.befallen());
                if (beat % SLOWLY == 0) {
                    changed("books", dock.books());
                    // who has gone is noticed only when something is written
                    out.write(":\n\n".getBytes(StandardCharsets.UTF_8));
                }
                out.flush();
                time.sleep(BEAT);
            }
        }

        private void frames() throws IOException {
            FrameLog.Part part = log.after(frame, MOST_FRAMES);
            if (part.frames().isEmpty())
                return;
            frame = part.frames().getLast().number();
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("missed", part.missed());
            facts.put("frames", part.frames().stream().map(FrameRoom::facts).toList());
            write("frames", GSON.toJson(facts));
        }

        private void changed(String name, Object facts) throws IOException {
            String json = GSON.toJson(facts);
            if (!json.equals(told.put(name, json)))
                write(name, json);
        }

        private void write(String name, String json) throws IOException {
            out.write(("event: " + name + "\ndata: " + json + "\n\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
