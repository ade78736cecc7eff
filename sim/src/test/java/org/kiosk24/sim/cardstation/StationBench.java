package org.kiosk24.sim.cardstation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.cardstation.Tcp300;
import org.kiosk24.device.cardstation.Tcp300Timers;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.MemoryLine;

/** A station and its driver on a line in memory, everything a hundred times faster than in the street. */
final class StationBench {
    static final Duration LONG = Duration.ofSeconds(20);
    static final Duration SHORT = Duration.ofMillis(30);
    static final List<String> TEXT = List.of("往来港澳通行证签注", "HKG G 1Y1T 香港 个人旅游", "2027-11-23");

    final Time time = new RealTime();
    final MemoryLine line = new MemoryLine("memory", time);
    /** What the antenna saw: + and the card, or -. */
    final List<String> field = new CopyOnWriteArrayList<>();
    final CardStationModel model;
    private final ChipField antenna = new ChipField() {
        @Override
        public void onChipInField(PermitCard card) {
            field.add("+" + card.id());
        }

        @Override
        public void onChipGone() {
            field.add("-");
        }
    };
    final Tcp300 station = new Tcp300(line.host(), time, timers(3));
    final PermitCard card = new PermitCard("li-lei", List.of("old endorsement"));

    StationBench() {
        this(15);
    }

    StationBench(int printMillis) {
        model = new CardStationModel(time, StationTimes.ofMillis(1, 1, 10, 10, printMillis, 10, 20, 60, 200), antenna);
        time.start("station", () -> model.run(line.device()));
    }

    static Tcp300Timers timers(int sends) {
        return new Tcp300Timers(ms(150), ms(200), ms(400), ms(600), ms(100), ms(60), ms(3), ms(5), ms(5), sends);
    }

    private static Duration ms(int ms) {
        return Duration.ofMillis(ms);
    }

    /** A bench with a card inside. */
    static StationBench withCard() {
        return withCard(15);
    }

    static StationBench withCard(int printMillis) {
        var bench = new StationBench(printMillis);
        bench.model.insert(bench.card);
        Result<Place> in = bench.station.takeIn(LONG, Cancel.NEVER);
        if (!in.equals(Result.done(Place.INSIDE)))
            throw new AssertionError(in);
        return bench;
    }

    static Fault fault(Result<?> result) {
        return switch (result) {
            case Result.Done<?> done -> throw new AssertionError("no fault: " + done);
            case Result.Refused<?>(var fault) -> fault;
            case Result.Failed<?>(var fault) -> fault;
            case Result.Unknown<?>(var fault) -> fault;
        };
    }

    /** Shape, code and doubt in one word: {@code Unknown JAMMED UNKNOWN}. */
    static String brief(Result<?> result) {
        return result instanceof Result.Done<?>(var value)
                ? "Done " + value
                : result.getClass().getSimpleName() + " " + fault(result).code() + " " + fault(result).actHappened();
    }
}
