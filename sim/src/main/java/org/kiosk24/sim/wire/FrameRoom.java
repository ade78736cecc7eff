package org.kiosk24.sim.wire;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kiosk24.device.link.Direction;
import org.kiosk24.sim.frame.ChipFields;
import org.kiosk24.sim.frame.Field;
import org.kiosk24.sim.frame.FrameFields;
import org.kiosk24.sim.solo.Serial;

/** The frames of all lines, and each of them taken apart. */
public final class FrameRoom implements ControlRoom {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();
    private static final int MOST_AT_ONCE = 1_000;
    private final FrameLog log;

    FrameRoom(FrameLog log) {
        this.log = log;
    }

    @Override
    public Map<String, String> requests() {
        Map<String, String> requests = new LinkedHashMap<>();
        requests.put("GET /frames?after=N", "up to " + MOST_AT_ONCE + " frames behind the one of this number, masked;"
                + " missed: how many of them are gone");
        requests.put("GET /frame?number=N", "one frame, field by field: name, offset, length, value, meaning");
        return requests;
    }

    @Override
    public Optional<Answer> answer(Ask ask) {
        return switch (ask.what()) {
            case "GET /frames" -> Optional.of(Answer.json(part(log.after(ask.number("after"), MOST_AT_ONCE))));
            case "GET /frame" -> Optional.of(log.frame(ask.number("number")).map(f -> Answer.json(apart(f)))
                    .orElseGet(() -> Answer.error(404, "that frame is gone, or has not come")));
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> part(FrameLog.Part part) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("frames", part.frames().stream().map(FrameRoom::facts).toList());
        facts.put("missed", part.missed());
        return facts;
    }

    /** As JSON has it. */
    public static Map<String, Object> facts(FrameLog.Logged frame) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", frame.number());
        facts.put("device", frame.device());
        facts.put("micros", frame.micros());
        facts.put("to", frame.direction() == Direction.TO_DEVICE ? "device" : "host");
        facts.put("words", frame.words());
        facts.put("length", frame.bytes().length);
        return facts;
    }

    private static Map<String, Object> apart(FrameLog.Logged frame) {
        Map<String, Object> facts = facts(frame);
        facts.put("hex", HEX.formatHex(frame.bytes()));
        facts.put("baud", baud(frame.device()));
        facts.put("fields", fields(frame));
        return facts;
    }

    /** One frame taken apart, in the order of its bytes. */
    public static List<Field> fields(FrameLog.Logged frame) {
        return fields(frame.device()).of(frame.direction(), frame.bytes());
    }

    private static FrameFields fields(String device) {
        return serial(device).map(Serial::fields).orElseGet(ChipFields::new);
    }

    /** 0 for what is no serial line. */
    private static int baud(String device) {
        return serial(device).map(s -> s.settings().baud()).orElse(0);
    }

    private static Optional<Serial> serial(String device) {
        return List.of(Serial.values()).stream().filter(s -> s.model().equals(device)).findFirst();
    }
}
