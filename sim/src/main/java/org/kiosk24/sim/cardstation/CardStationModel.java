package org.kiosk24.sim.cardstation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.DeviceModel;
import org.kiosk24.sim.LinePump;
import org.kiosk24.sim.Watchers;

/**
 * A Star TCP300II with an antenna at its front idle position. One mailbox takes bytes, people and faults in order;
 * {@link StationFirmware} hears, {@link StationWork} does, {@link Mechanism} moves.
 */
public final class CardStationModel implements DeviceModel {
    /** After this long without its actor, what a person does counts as not possible. */
    private static final Duration HUNG = Duration.ofSeconds(10);

    private final Time time;
    private final Mailbox<Event> events;
    private final Mechanism mechanism;
    private final StationLine line;
    private final StationWork work;
    private final StationFirmware firmware;
    private final Watchers watchers = new Watchers();
    private volatile Snapshot snapshot;

    private sealed interface Event {}

    private record Arrived(byte[] bytes) implements Event {}

    private record Closed() implements Event {}

    private record Happens(Runnable what) implements Event {}

    private record Snapshot(Optional<PermitCard> card, Place place, boolean rear, boolean jammed, String phase,
            long printCount, List<String> faults, StationLedger ledger) {}

    public CardStationModel(Time time, StationTimes times, ChipField chip) {
        this.time = time;
        events = time.mailbox();
        mechanism = new Mechanism(time, chip);
        line = new StationLine(mechanism, this::publish);
        work = new StationWork(time, times, mechanism, line);
        firmware = new StationFirmware(times, mechanism, line, work);
        publish();
    }

    @Override
    public String name() {
        return "cardStation";
    }

    @Override
    public void run(Link link) {
        LinePump.start(time, name(), link, bytes -> events.post(new Arrived(bytes)), () -> events.post(new Closed()));
        line.connect(link);
        try {
            while (true) {
                Optional<Event> event = work.wakeAt().map(events::receive)
                        .orElseGet(() -> Optional.of(events.receive()));
                switch (event.orElse(null)) {
                    case null -> {
                    }
                    case Arrived(byte[] bytes) -> firmware.hear(bytes);
                    case Happens(Runnable what) -> what.run();
                    case Closed _ -> {
                        return;
                    }
                }
                work.wake();
                publish();
            }
        } catch (LinkDown e) {
            publish();
        }
    }

    /** Puts a card into the slot; false when there is one in the station already. */
    public boolean insert(PermitCard card) {
        return ask(() -> {
            boolean went = mechanism.insert(card);
            work.cardAtInlet();
            return went;
        }).orElse(false);
    }

    /** Takes the card that sticks out of the slot, if one does. */
    public Optional<PermitCard> take() {
        return ask(() -> {
            Optional<PermitCard> taken = mechanism.take();
            work.cardPulledBack();
            return taken;
        }).orElse(Optional.empty());
    }

    /** Staff open the station and take out whatever card is in it, or in its slot. */
    public void clear() {
        ask(() -> {
            mechanism.take();
            mechanism.pulledOut();
            work.cardPulledBack();
            return true;
        });
    }

    @Override
    public Map<String, String> faults() {
        return StationFault.all();
    }

    /** @throws IllegalArgumentException when there is no fault of this name */
    @Override
    public void fault(String name) {
        StationFault fault = named(name);
        ask(() -> strikes(fault));
    }

    @Override
    public void strike(String name) {
        StationFault fault = named(name);
        events.post(new Happens(() -> strikes(fault)));
    }

    private StationFault named(String name) {
        return StationFault.of(name).orElseThrow(
                () -> new IllegalArgumentException("no fault " + name + "; there are " + faults().keySet()));
    }

    private StationFault strikes(StationFault fault) {
        mechanism.faults().add(fault);
        work.struck(fault);
        return fault;
    }

    @Override
    public void mend() {
        ask(this::healed);
    }

    @Override
    public void heal() {
        events.post(new Happens(this::healed));
    }

    private boolean healed() {
        if (mechanism.mend())
            work.initialise();
        return true;
    }

    /** What physically happened so far. */
    public StationLedger ledger() {
        return snapshot.ledger;
    }

    /** Where the card really is. */
    public Place place() {
        return snapshot.place;
    }

    @Override
    public Map<String, Object> state() {
        Snapshot now = snapshot;
        var state = new LinkedHashMap<String, Object>();
        state.put("card", now.card.map(PermitCard::id).orElse(""));
        state.put("place", now.place.name());
        state.put("rear", now.rear);
        state.put("jammed", now.jammed);
        state.put("phase", now.phase);
        state.put("printCount", now.printCount);
        state.put("faults", now.faults);
        return state;
    }

    /** Runs in the model's actor, after all that came before it. */
    private <T> Optional<T> ask(Supplier<T> what) {
        Mailbox<T> reply = time.mailbox();
        events.post(new Happens(() -> {
            T answer = what.get();
            publish();
            reply.post(answer);
        }));
        return reply.receive(time.in(HUNG));
    }

    /** Also before every byte that is sent, so that who has heard of something can see it. */
    private void publish() {
        snapshot = new Snapshot(mechanism.card(), mechanism.place(), mechanism.atRear(), mechanism.jammed(),
                work.phase().name(), mechanism.printCount(),
                mechanism.faults().isEmpty()
                        ? List.of()
                        : mechanism.faults().stream().map(StationFault::title).toList(),
                mechanism.ledger());
        watchers.tell();
    }

    @Override
    public void watch(Runnable changed) {
        watchers.add(changed);
    }
}
