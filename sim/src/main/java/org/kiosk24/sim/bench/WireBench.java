package org.kiosk24.sim.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.cardstation.Tcp300;
import org.kiosk24.device.idcard.LineSpeed;
import org.kiosk24.device.idcard.SdtReader;
import org.kiosk24.device.idcard.SdtTimers;
import org.kiosk24.device.link.LineSettings;
import org.kiosk24.device.payment.AttemptLog;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.device.payment.PaymentAttempt;
import org.kiosk24.device.payment.PaymentOutcome;
import org.kiosk24.device.payment.zvt.ZvtSettings;
import org.kiosk24.device.payment.zvt.ZvtTerminal;
import org.kiosk24.device.payment.zvt.ZvtTimers;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.cardstation.CardStationModel;
import org.kiosk24.sim.cardstation.ChipField;
import org.kiosk24.sim.cardstation.PermitCard;
import org.kiosk24.sim.cardstation.StationTimes;
import org.kiosk24.sim.idcard.CardImage;
import org.kiosk24.sim.idcard.SdtPace;
import org.kiosk24.sim.idcard.SdtReaderModel;
import org.kiosk24.sim.payment.Customer;
import org.kiosk24.sim.payment.TerminalSettings;
import org.kiosk24.sim.payment.ZvtTerminalModel;
import org.kiosk24.sim.people.Personas;

/** The acts of a visit that go over serial lines, one by one. */
public final class WireBench {
    private static final int FEN = 1500;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** The text that a visit prints, about as long as it gets. */
    private static final List<String> ENDORSEMENT = List.of("往来港澳通行证签注", "HKG G 1Y1T 香港 个人旅游", "2027-11-23");

    private final Path folder;
    private final int rounds;
    private final Time time;

    /**
     * @param folder for the ports
     * @param rounds of which the median counts
     */
    public WireBench(Path folder, int rounds, Time time) {
        this.folder = folder;
        this.rounds = rounds;
        this.time = time;
    }

    /** Find, select and read of a resident ID card. */
    public Result<Timing> idRead() throws IOException {
        var pace = new SdtPace(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofMillis(100));
        var model = new SdtReaderModel(time, pace, LineSpeed.B115200);
        CardImage card = CardImage.of(Personas.load(LocalDate.ofInstant(time.now(), ZoneOffset.UTC)).all()
                .getFirst().card());
        try (var lane = new Lane(folder, model, LineSettings.n81(115200), time);
                var reader = new SdtReader(lane.link(), time, SdtTimers.DEFAULT, 115200)) {
            return lane.median(rounds, () -> {
                model.place(card);
                return Result.done(card);
            }, () -> reader.read(PATIENCE, Cancel.NEVER), () -> {
                model.lift();
                // or the driver would wait in the next round, as it must between two finds
                time.sleep(SdtTimers.DEFAULT.betweenFinds());
                return Result.done(card);
            });
        }
    }

    /** Authorisation of a card that is tapped at once, with a bank that answers at once. */
    public Result<Timing> cardPayment() throws IOException {
        var d = TerminalSettings.Times.DEFAULT;
        var times = new TerminalSettings.Times(d.t1(), d.t2(), d.t3(), d.card(), d.answer(), Duration.ZERO,
                Duration.ZERO, Duration.ZERO);
        var model = new ZvtTerminalModel(time, TerminalSettings.DEFAULT.with(times));
        model.customer(Customer.taps(Duration.ZERO));
        try (var lane = new Lane(folder, model, LineSettings.n82(9600), time);
                var terminal = new ZvtTerminal(lane.link(), time,
                        ZvtSettings.china(TerminalSettings.DEFAULT.password()), ZvtTimers.DEFAULT)) {
            var baseline = new AtomicReference<>(CardPayment.NONE);
            return lane.median(rounds, () -> terminal.register().then(_ -> terminal.last()).map(last -> {
                baseline.set(last);
                return last;
            }), () -> paid(terminal.pay(new PaymentAttempt("bench", FEN, baseline.get(), time.now()), AttemptLog.NONE,
                    _ -> {
                    }, Cancel.NEVER)), () -> Result.done(FEN));
        }
    }

    private static Result<?> paid(PaymentOutcome outcome) {
        return switch (outcome) {
            case PaymentOutcome.Paid paid when !paid.recovered() -> Result.done(paid.payment().receipt());
            case PaymentOutcome.Paid _ -> astray("was paid, but found only by asking afterwards");
            case PaymentOutcome.Reversed _ -> astray("was given back");
            case PaymentOutcome.Declined(_, var fault) -> Result.refused(fault);
            case PaymentOutcome.NotCharged(var fault) -> Result.fault(fault);
            case PaymentOutcome.InDoubt(var fault) -> Result.fault(fault);
        };
    }

    private static Result<?> astray(String how) {
        return Result.fault(new Fault.Garbled("payment", ActHappened.YES,
                "the payment " + how + ": the machine is too busy to measure on, or driver and model disagree"));
    }

    /** Erase and print of an endorsement on a card that is inside. */
    public Result<Timing> cardPrint() throws IOException {
        var model = new CardStationModel(time, StationTimes.ofMillis(0, 0, 0, 0, 0, 0, 0, 0, 0), ChipField.NONE);
        try (var lane = new Lane(folder, model, LineSettings.n81(9600), time);
                var station = new Tcp300(lane.link(), time)) {
            return lane.median(rounds, () -> {
                model.insert(new PermitCard("bench", List.of()));
                return station.takeIn(PATIENCE, Cancel.NEVER);
            }, () -> station.print(ENDORSEMENT), () -> {
                time.start("citizen", () -> {
                    while (model.take().isEmpty())
                        time.sleep(Duration.ofMillis(20));
                });
                return station.eject(PATIENCE, Cancel.NEVER);
            });
        }
    }
}
