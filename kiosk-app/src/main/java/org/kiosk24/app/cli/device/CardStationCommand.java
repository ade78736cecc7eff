package org.kiosk24.app.cli.device;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kiosk24.app.cli.Output;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Result;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.cardstation.Sensors;
import org.kiosk24.device.cardstation.StationMasker;
import org.kiosk24.device.cardstation.Tcp300;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiosk device card-station ...}. */
@Command(name = "card-station", mixinStandardHelpOptions = true, description = "The card station: take a card in, print it, hand it out.")
public final class CardStationCommand {
    private static final String PATIENCE = "How long to wait for the card to be inserted or taken, in seconds (default: ${DEFAULT-VALUE}).";

    private final Time time = new RealTime();

    @Command(name = "status", mixinStandardHelpOptions = true, description = "Sensors, print counter and firmware version.")
    int status(@Mixin SerialOptions serial, @Mixin Output output) {
        return with(serial, station -> {
            Result<Map<String, ?>> facts = station.version().then(version -> station.sensors()
                    .then(sensors -> station.printCount().map(count -> facts(version, sensors, count))));
            return output.result(facts, f -> f);
        });
    }

    @Command(name = "take", mixinStandardHelpOptions = true, description = "Wait for a card and draw it in.")
    int take(@Mixin SerialOptions serial, @Mixin Output output,
            @Option(names = "--timeout", defaultValue = "30", paramLabel = "S", description = PATIENCE) int seconds) {
        return with(serial, station -> {
            output.say("Insert a card.");
            return output.result(station.takeIn(Duration.ofSeconds(seconds), Cancel.NEVER), CardStationCommand::place);
        });
    }

    @Command(name = "print", mixinStandardHelpOptions = true, description = "Erase the card inside and print these lines on it.")
    int print(@Mixin SerialOptions serial, @Mixin Output output,
            @Option(names = "--line", required = true, paramLabel = "TEXT", description = "A line to print; repeat for more, 12 at most.") List<String> lines) {
        return with(serial,
                station -> output.result(station.print(lines).then(_ -> station.printCount()),
                        count -> Map.of("printCount", count)));
    }

    @Command(name = "eject", mixinStandardHelpOptions = true, description = "Push the card out and wait until it is taken.")
    int eject(@Mixin SerialOptions serial, @Mixin Output output,
            @Option(names = "--timeout", defaultValue = "30", paramLabel = "S", description = PATIENCE) int seconds) {
        return with(serial, station -> output.result(station.eject(Duration.ofSeconds(seconds), Cancel.NEVER),
                CardStationCommand::place));
    }

    @Command(name = "retain", mixinStandardHelpOptions = true, description = "Draw a card that nobody took back in.")
    int retain(@Mixin SerialOptions serial, @Mixin Output output) {
        return with(serial, station -> output.result(station.retain(), CardStationCommand::place));
    }

    @Command(name = "reset", mixinStandardHelpOptions = true, description = "Initialise the mechanism, which pushes out any card.")
    int reset(@Mixin SerialOptions serial, @Mixin Output output) {
        return with(serial, station -> output.result(station.reset().then(_ -> station.where()),
                CardStationCommand::place));
    }

    private int with(SerialOptions serial, Function<Tcp300, Integer> act) {
        try (var station = new Tcp300(serial.open(new StationMasker(), time), time)) {
            return act.apply(station);
        }
    }

    private static Map<String, ?> place(Place place) {
        return Map.of("place", place);
    }

    private static Map<String, ?> facts(String version, Sensors sensors, long printCount) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("place", sensors.place());
        facts.put("cover", sensors.cover());
        facts.put("inlet", sensors.inlet());
        facts.put("front", sensors.front());
        facts.put("middle", sensors.middle());
        facts.put("rear", sensors.rear());
        facts.put("printCount", printCount);
        facts.put("version", version);
        return facts;
    }
}
