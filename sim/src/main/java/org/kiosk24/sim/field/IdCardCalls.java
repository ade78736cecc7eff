package org.kiosk24.sim.field;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.idcard.FrameParser;
import org.kiosk24.device.idcard.Reception;
import org.kiosk24.device.idcard.Request.Command;
import org.kiosk24.device.idcard.SdtReader;
import org.kiosk24.device.idcard.SdtTimers;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.solo.RecordedDevice.Turn;

/** An ID-card reader's. A status request belongs to the call that follows it. */
final class IdCardCalls implements Calls {
    private static final int SPEED = 115_200;
    private static final int LONGEST_REQUEST = 64;
    private static final Duration AFTER_THE_LAST_FIND = Duration.ofSeconds(2);
    private final FieldRecord field;
    private final SdtReader driver;

    private record Asked(Duration at, Command what) {}

    IdCardCalls(FieldRecord field, Link line, Time time) {
        this.field = field;
        driver = new SdtReader(line, time, SdtTimers.DEFAULT, SPEED);
    }

    @Override
    public Optional<Call> next(List<Turn> ahead) {
        List<Asked> asked = asked(ahead);
        if (asked.isEmpty())
            return Optional.empty();
        Optional<Command> first = asked.stream().map(Asked::what).filter(c -> c != Command.STATUS).findFirst();
        if (first.isEmpty() || first.get() == Command.SAM_ID)
            return Optional.of(new Call("field.done(driver.health());", () -> field.done(driver.health())));
        if (first.get() == Command.CHIP_NUMBER)
            return Optional.of(new Call("field.done(driver.chipNumber());", () -> field.done(driver.chipNumber())));
        if (first.get() == Command.NEWEST_ADDRESS)
            return Optional.of(new Call("field.done(driver.newestAddress());",
                    () -> field.done(driver.newestAddress())));
        return Optional.of(read(asked));
    }

    private Call read(List<Asked> asked) {
        List<Asked> one = new ArrayList<>();
        for (Asked each : asked) {
            if (each.what() == Command.SAM_ID)
                break;
            one.add(each);
            if (each.what() == Command.READ || each.what() == Command.READ_WITH_FINGERPRINTS)
                break;
        }
        Duration took = one.getLast().at().minus(one.getFirst().at()).plus(AFTER_THE_LAST_FIND);
        long seconds = took.plusMillis(999).toSeconds();
        Duration patience = Duration.ofSeconds(seconds);
        if (one.getLast().what() == Command.READ_WITH_FINGERPRINTS)
            return new Call("field.done(driver.readWithFingerprints(Duration.ofSeconds(" + seconds
                    + "), Cancel.NEVER));", () -> field.done(driver.readWithFingerprints(patience, Cancel.NEVER)));
        return new Call("field.done(driver.read(Duration.ofSeconds(" + seconds + "), Cancel.NEVER));",
                () -> field.done(driver.read(patience, Cancel.NEVER)));
    }

    private static List<Asked> asked(List<Turn> ahead) {
        var asked = new ArrayList<Asked>();
        for (Turn turn : ahead) {
            var parser = FrameParser.ofRequests(LONGEST_REQUEST);
            for (byte b : turn.bytes())
                if (parser.accept(b) instanceof Reception.Received(byte[] body) && body.length == 2)
                    for (Command command : Command.values())
                        if (command.is(body[0] & 0xFF, body[1] & 0xFF))
                            asked.add(new Asked(turn.at(), command));
        }
        return asked;
    }

    @Override
    public String driver() {
        return "new SdtReader(line, time, SdtTimers.DEFAULT, 115_200)";
    }

    @Override
    public List<Class<?>> imports() {
        return List.of(Duration.class, Cancel.class, SdtReader.class, SdtTimers.class);
    }
}
