package org.kiosk24.sim.solo;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.Transcript;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.DeviceModel;
import org.kiosk24.sim.Plug;
import org.kiosk24.sim.cardstation.CardStationModel;
import org.kiosk24.sim.cardstation.ChipField;
import org.kiosk24.sim.cardstation.PermitCard;
import org.kiosk24.sim.cardstation.StationTimes;
import org.kiosk24.sim.idcard.CardImage;
import org.kiosk24.sim.idcard.SdtReaderModel;
import org.kiosk24.sim.payment.Customer;
import org.kiosk24.sim.payment.TerminalSettings;
import org.kiosk24.sim.payment.ZvtTerminalModel;
import org.kiosk24.sim.people.Persona;
import org.kiosk24.sim.people.Personas;
import org.kiosk24.sim.receipt.ReceiptPrinterModel;
import org.kiosk24.sim.receipt.ReceiptTimes;
import org.kiosk24.sim.script.Stage;

/**
 * One device model at its plug, and somebody in front of it: whose ID card lies on the reader, who taps a card whenever
 * the terminal asks for one, who puts a permit into the station and, whenever it is pushed out, takes it and comes
 * again.
 */
public final class SoloDevice implements AutoCloseable {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Duration HESITATES = Duration.ofSeconds(1);
    private static final Duration COMES_AGAIN = Duration.ofSeconds(2);
    private static final int COLUMNS = 48;
    private final Serial kind;
    private final Plug plug;
    private final Time time;
    private final DeviceModel model;

    /**
     * Starts the device.
     *
     * @param plug is closed with it
     * @param somebody a persona's id; empty for nobody
     * @param told each frame on the line; must not wait
     * @param transcript where the bytes are written down; must not wait
     * @throws IllegalArgumentException for a persona that there is not, naming those there are
     */
    public SoloDevice(Serial kind, Plug plug, Optional<String> somebody, Time time, Consumer<ToldLink.Told> told,
            Consumer<String> transcript) {
        this.kind = kind;
        this.plug = plug;
        this.time = time;
        Optional<Persona> persona = somebody.map(id -> person(id, time));
        model = switch (kind) {
            case IDCARD -> reader(persona);
            case PAYMENT -> terminal(persona);
            case CARD_STATION -> station(persona);
            case RECEIPT -> new ReceiptPrinterModel(time, ReceiptTimes.REAL, COLUMNS);
        };
        Link recorded = Transcript.ofDevice(plug.deviceEnd(), kind.masker(), time, transcript);
        var line = new ToldLink(recorded, kind, time, told);
        time.start(kind.toString(), () -> model.run(line));
    }

    private static Persona person(String id, Time time) {
        Personas all = Personas.load(LocalDate.ofInstant(time.now(), CHINA));
        return all.find(id).orElseThrow(() -> new IllegalArgumentException("no persona '" + id + "'; there are: "
                + String.join(", ", all.all().stream().map(Persona::id).toList())));
    }

    private DeviceModel reader(Optional<Persona> persona) {
        var reader = new SdtReaderModel(time);
        persona.ifPresent(p -> reader.place(CardImage.of(p.card())));
        return reader;
    }

    private DeviceModel terminal(Optional<Persona> persona) {
        var terminal = new ZvtTerminalModel(time, TerminalSettings.DEFAULT);
        persona.ifPresent(p -> terminal.customer(Customer.taps(HESITATES)));
        return terminal;
    }

    private DeviceModel station(Optional<Persona> persona) {
        var station = new CardStationModel(time, StationTimes.REAL, ChipField.NONE);
        persona.ifPresent(p -> {
            Mailbox<Place> places = time.mailbox();
            station.watch(() -> places.post(station.place()));
            time.start(p.id(), () -> comesAndGoes(station, new PermitCard("card-" + p.id(), java.util.List.of()),
                    places));
        });
        return station;
    }

    private void comesAndGoes(CardStationModel station, PermitCard card, Mailbox<Place> places) {
        station.insert(card);
        while (true)
            if (places.receive() == Place.AWAITING_REMOVAL && station.place() == Place.AWAITING_REMOVAL) {
                time.sleep(HESITATES);
                if (station.take().isPresent()) {
                    time.sleep(COMES_AGAIN);
                    station.insert(card);
                }
            }
    }

    /** What a fault script can act upon here. */
    public Stage stage(Consumer<String> complaints) {
        return new SoloStage(this, time, complaints);
    }

    public Serial kind() {
        return kind;
    }

    public DeviceModel model() {
        return model;
    }

    public Plug plug() {
        return plug;
    }

    @Override
    public void close() throws IOException {
        plug.close();
    }
}
