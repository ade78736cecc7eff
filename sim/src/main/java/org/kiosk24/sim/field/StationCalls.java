package org.kiosk24.sim.field;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.cardstation.Block;
import org.kiosk24.device.cardstation.BlockReader;
import org.kiosk24.device.cardstation.Tcp300;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.solo.RecordedDevice.Turn;

/** A card station's. What was printed is stars in a record, and is printed as stars. */
final class StationCalls implements Calls {
    private static final int SENSORS = 0x59;
    private static final int TAKE = 0x53;
    private static final int OUT = 0x50;
    private static final int TEXT = 0x41;
    private static final int FIRST_Y = 23;
    private static final int PITCH = 26;
    private final FieldRecord field;
    private final Tcp300 driver;

    private record Asked(Duration at, Block block) {
        int command() {
            return block.command();
        }
    }

    StationCalls(FieldRecord field, Link line, Time time) {
        this.field = field;
        driver = new Tcp300(line, time);
    }

    @Override
    public Optional<Call> next(List<Turn> ahead) {
        List<Asked> asked = asked(ahead);
        if (asked.isEmpty())
            return Optional.empty();
        Asked first = asked.getFirst();
        return switch (first.command()) {
            case SENSORS -> Optional.of(looks(asked));
            case 0x49 -> Optional.of(print(asked));
            case 0x46 -> Optional.of(new Call("field.done(driver.erase());", () -> field.done(driver.erase())));
            case 0x55 -> Optional.of(new Call("field.done(driver.retain());", () -> field.done(driver.retain())));
            case 0x58 -> Optional.of(new Call("field.done(driver.version());", () -> field.done(driver.version())));
            case 0x5F -> Optional.of(new Call("field.done(driver.reset());", () -> field.done(driver.reset())));
            case 0x96 ->
                Optional.of(new Call("field.done(driver.printCount());", () -> field.done(driver.printCount())));
            default -> Optional.empty();
        };
    }

    /** Before a card is drawn in or pushed out the driver looks where it is. */
    private Call looks(List<Asked> asked) {
        int next = asked.size() > 1 ? asked.get(1).command() : SENSORS;
        if (next != TAKE && next != OUT)
            return new Call("field.done(driver.sensors());", () -> field.done(driver.sensors()));
        Duration patience = patience(asked.subList(1, asked.size()), next);
        String source = "field.done(driver." + (next == TAKE ? "takeIn" : "eject") + "(Duration.ofMillis("
                + patience.toMillis() + "), Cancel.NEVER));";
        return new Call(source, next == TAKE
                ? () -> field.done(driver.takeIn(patience, Cancel.NEVER))
                : () -> field.done(driver.eject(patience, Cancel.NEVER)));
    }

    /** Until the wait for a card was called off, if it was; until the last look whether the card was taken. */
    private static Duration patience(List<Asked> asked, int command) {
        Duration from = asked.getFirst().at();
        if (command == TAKE)
            return asked.size() > 1 && asked.get(1).command() == 0x54
                    ? asked.get(1).at().minus(from)
                    : Duration.ofMinutes(5);
        Duration last = from;
        for (Asked each : asked.subList(1, asked.size())) {
            if (each.command() != SENSORS)
                break;
            last = each.at();
        }
        return last.minus(from);
    }

    private Call print(List<Asked> asked) {
        var lines = new ArrayList<String>();
        for (Asked each : asked.subList(1, asked.size())) {
            if (each.command() != TEXT)
                break;
            String[] parts = new String(each.block().data(), StandardCharsets.ISO_8859_1).split(",", 4);
            int line = parts.length < 4 || !parts[2].matches("[0-9]{1,3}")
                    ? lines.size()
                    : (Integer.parseInt(parts[2]) - FIRST_Y) / PITCH;
            while (lines.size() < line)
                lines.add("");
            lines.add(parts[parts.length - 1].replaceAll("[^ -~]", "*"));
        }
        String source = lines.stream().map(l -> '"' + l.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(", "));
        return new Call("field.done(driver.print(List.of(" + source + ")));", () -> field.done(driver.print(lines)));
    }

    private static List<Asked> asked(List<Turn> ahead) {
        var asked = new ArrayList<Asked>();
        var reader = new BlockReader();
        for (Turn turn : ahead)
            for (byte b : turn.bytes())
                if (reader.feed(b & 0xFF) instanceof BlockReader.Whole(var block))
                    asked.add(new Asked(turn.at(), block));
        return asked;
    }

    @Override
    public String driver() {
        return "new Tcp300(line, time)";
    }

    @Override
    public List<Class<?>> imports() {
        return List.of(Duration.class, List.class, Cancel.class, Tcp300.class);
    }
}
