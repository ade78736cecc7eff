package org.kiosk24.sim.dock;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kiosk24.sim.wire.Answer;
import org.kiosk24.sim.wire.Ask;
import org.kiosk24.sim.wire.ControlRoom;

/** The kiosk's power and its glass. */
final class BoxRoom implements ControlRoom {
    private static final String POINTS = "-?[0-9]{1,4}(\\.[0-9]{1,3})?(,-?[0-9]{1,4}(\\.[0-9]{1,3})?){3,4000}";
    private static final String DARK = "the glass is dark: the power is cut, or the kiosk is starting";
    private final KioskBox box;

    BoxRoom(KioskBox box) {
        this.box = box;
    }

    @Override
    public Map<String, String> requests() {
        Map<String, String> requests = new LinkedHashMap<>();
        requests.put("GET /power", "OFF, STARTING, ON or ENDED, and how often it was switched on");
        requests.put("POST /power/cut", "cut the kiosk's power: its process is killed where it stands");
        requests.put("POST /power/on", "give it back: it starts anew from what is on disk");
        requests.put("GET /glass", "the screen's name, seconds left, what can be pressed and where, the guide light");
        requests.put("GET /glass/picture", "the glass, as a PNG of 540 by 960 pixels");
        requests.put("POST /glass/touch?x=X&y=Y", "touch it there, in pixels of a glass of 1080 by 1920");
        requests.put("POST /glass/draw?points=X,Y,X,Y", "draw on it with a finger");
        requests.put("POST /glass/press?button=ID", "press a button by its name, as GET /glass tells them");
        return requests;
    }

    @Override
    public Optional<Answer> answer(Ask ask) throws IOException {
        return switch (ask.what()) {
            case "GET /power" -> Optional.of(Answer.json(power()));
            case "POST /power/cut" -> {
                box.cutPower();
                yield Optional.of(Answer.json(power()));
            }
            case "POST /power/on" -> {
                box.powerOn();
                yield Optional.of(Answer.json(power()));
            }
            case "GET /glass" -> Optional.of(box.shown().map(s -> Answer.json(s.glass()))
                    .orElseGet(() -> Answer.error(409, DARK)));
            case "GET /glass/picture" ->
                Optional.of(box.shown().<Answer>map(s -> new Answer.Whole(200, "image/png", s.png()))
                        .orElseGet(() -> Answer.error(409, DARK)));
            case "POST /glass/touch" -> told("touch " + place(ask, "x", 1080) + " " + place(ask, "y", 1920));
            case "POST /glass/draw" -> {
                String points = ask.needed("points");
                if (!points.matches(POINTS))
                    throw new IllegalArgumentException("?points= takes x,y,x,y...");
                yield told("draw " + points.replace(',', ' '));
            }
            case "POST /glass/press" -> press(ask.needed("button"));
            default -> Optional.empty();
        };
    }

    private Map<String, Object> power() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("power", box.state().name());
        facts.put("starts", box.starts());
        if (box.state() == KioskBox.State.ENDED)
            facts.put("said", box.lastWords());
        return facts;
    }

    private static double place(Ask ask, String name, int most) {
        String value = ask.needed(name);
        if (!value.matches("[0-9]{1,4}(\\.[0-9]{1,12})?") || Double.parseDouble(value) > most)
            throw new IllegalArgumentException("?" + name + "= takes 0 to " + most);
        return Double.parseDouble(value);
    }

    private Optional<Answer> press(String button) {
        Optional<Glass.Shown> shown = box.shown();
        if (shown.isEmpty())
            return Optional.of(Answer.error(409, DARK));
        if (shown.get().glass().target(button).isEmpty())
            return Optional.of(Answer.error(409, "no button '" + button + "' is on the glass; there are "
                    + shown.get().glass().targets().stream().map(Glass.Target::id).toList()));
        return told("press " + button);
    }

    private Optional<Answer> told(String line) {
        return Optional.of(Answer.done(box.tell(line), DARK));
    }
}
