package org.kiosk24.app.diag;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.cardstation.Tcp300;
import org.kiosk24.device.idcard.SdtReader;
import org.kiosk24.device.idcard.SdtTimers;
import org.kiosk24.device.link.LineSettings;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.payment.zvt.ZvtSettings;
import org.kiosk24.device.payment.zvt.ZvtTerminal;
import org.kiosk24.device.payment.zvt.ZvtTimers;
import org.kiosk24.device.receipt.EscPosPrinter;
import org.kiosk24.device.time.Time;

/**
 * Finds out which device is on a port, and at which speed, by asking in each device's own tongue how it is. The receipt
 * printer is asked first, since it would print what it takes for text.
 */
public final class Probe {
    private static final int COLUMNS = 48;
    private static final SdtTimers READER = new SdtTimers(Duration.ofMillis(300), Duration.ofMillis(300),
            Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(200), Duration.ofMillis(30),
            Duration.ofMillis(100), 1);
    private static final Duration MOMENT = Duration.ofMillis(600);
    private static final ZvtTimers TERMINAL = new ZvtTimers(Duration.ofMillis(200), MOMENT, MOMENT, MOMENT,
            Duration.ZERO, MOMENT, MOMENT, Duration.ofMillis(100), MOMENT, MOMENT, MOMENT, MOMENT, MOMENT,
            Duration.ofSeconds(2));
    private final Time time;
    private final List<Question> questions;

    /**
     * One tongue at one speed.
     *
     * @param ask yields what the device says of itself
     */
    private record Question(Part part, LineSettings settings, Function<Link, Result<String>> ask) {}

    /**
     * A device that answered.
     *
     * @param speed of its line, bit/s
     * @param says number, firmware or state, in its own words
     */
    public record Found(Part part, int speed, String says) {}

    /** @param password of a payment terminal, 6 digits; a status needs none, but the driver has one */
    public Probe(Time time, String password) {
        this.time = time;
        var all = new ArrayList<Question>();
        for (int speed : new int[]{115_200, 9_600, 19_200, 38_400})
            all.add(new Question(Part.RECEIPT, LineSettings.n81(speed), this::printer));
        all.add(new Question(Part.CARD_STATION, LineSettings.n81(9_600), this::station));
        all.add(new Question(Part.IDCARD, LineSettings.n81(115_200), this::reader));
        for (int speed : new int[]{9_600, 115_200})
            all.add(new Question(Part.PAYMENT, LineSettings.n82(speed), link -> terminal(link, password)));
        questions = List.copyOf(all);
    }

    /** What asking came to. */
    public sealed interface Outcome {
        record Answered(Found found) implements Outcome {}

        /** Nobody spoke any of the four tongues. */
        record Nobody() implements Outcome {}

        /** The port cannot be opened: it is not there, in use, or not allowed. */
        record Closed(String why) implements Outcome {}
    }

    /**
     * @param open the port with settings; closed again after each question
     * @param asking is told before each question
     */
    public Outcome ask(Function<LineSettings, Link> open, Consumer<String> asking, Cancel cancel) {
        for (Question question : questions) {
            if (cancel.requested())
                break;
            asking.accept(question.part() + " at " + question.settings().baud() + " bit/s");
            switch (question.ask().apply(open.apply(question.settings()))) {
                case Result.Done<String>(var says) -> {
                    return new Outcome.Answered(
                            new Found(question.part(), question.settings().baud(), says));
                }
                case Result.Failed<String>(Fault.NotConnected f) -> {
                    return new Outcome.Closed(f.detail());
                }
                case Result.Failed<String> _,Result.Refused<String> _,Result.Unknown<String> _ -> {
                }
            }
        }
        return new Outcome.Nobody();
    }

    private Result<String> printer(Link link) {
        try (var printer = new EscPosPrinter(link, time, COLUMNS)) {
            return printer.status().map(state -> state.canPrint() ? "ready" : state.toString());
        }
    }

    private Result<String> station(Link link) {
        try (var station = new Tcp300(link, time)) {
            return station.version();
        }
    }

    /** The driver tries the other speeds by itself. */
    private Result<String> reader(Link link) {
        try (var reader = new SdtReader(link, time, READER, 115_200)) {
            return reader.health();
        }
    }

    private Result<String> terminal(Link link, String password) {
        try (var terminal = new ZvtTerminal(link, time, ZvtSettings.china(password), TERMINAL)) {
            return terminal.status().map(status -> status.softwareVersion() + ", " + status.text());
        }
    }

    /** The section of a configuration that names what was found. */
    public static Optional<String> section(Part part) {
        return switch (part) {
            case IDCARD -> Optional.of("idcard");
            case CARD_STATION -> Optional.of("card-station");
            case PAYMENT -> Optional.of("payment");
            case RECEIPT -> Optional.of("receipt");
            case CHIP_READER, CAMERA, BUREAU, BOX, CLOCK, JOURNAL -> Optional.empty();
        };
    }
}
