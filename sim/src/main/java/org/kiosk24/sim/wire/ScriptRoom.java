package org.kiosk24.sim.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kiosk24.sim.script.Play;
import org.kiosk24.sim.script.Script;
import org.kiosk24.sim.script.Stage;

/** Fault scripts, played from the moment in which they are sent. */
public final class ScriptRoom implements ControlRoom {
    private static final int MOST_TOLD = 200;
    private final Stage stage;
    private final List<String> befallen = new CopyOnWriteArrayList<>();

    public ScriptRoom(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Map<String, String> requests() {
        Map<String, String> requests = new LinkedHashMap<>();
        requests.put("POST /script", "play the fault script in the body, one rule a line, from now on, such as: after"
                + " the 2nd approved payment, hang up the terminal for 20 s");
        requests.put("GET /script", "the rules that have struck, as they were written");
        return requests;
    }

    @Override
    public Optional<Answer> answer(Ask ask) {
        return switch (ask.what()) {
            case "POST /script" -> {
                Script script = Script.of(ask.body(), stage.cast());
                new Play(script, stage, rule -> tell(rule.text())).begin();
                yield Optional.of(Answer.json(Map.of("rules", script.rules().size())));
            }
            case "GET /script" -> Optional.of(Answer.json(befallen()));
            default -> Optional.empty();
        };
    }

    private void tell(String rule) {
        if (befallen.size() < MOST_TOLD)
            befallen.add(rule);
    }

    /** The rules that have struck, as they were written. */
    public List<String> befallen() {
        return List.copyOf(befallen);
    }
}
