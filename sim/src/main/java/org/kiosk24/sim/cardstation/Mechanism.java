package org.kiosk24.sim.cardstation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.cardstation.Sensors;
import org.kiosk24.device.cardstation.Tcp300Status;
import org.kiosk24.device.time.Time;

/** Slot, rollers, heads and sensors: where the card is and what happened to it. Knows nothing of the line. */
final class Mechanism {
    private final Time time;
    private final ChipField chip;
    private final Set<StationFault> faults = EnumSet.noneOf(StationFault.class);
    private Optional<PermitCard> card = Optional.empty();
    private Place place = Place.NONE;
    private boolean rear;
    private boolean jammed;
    private long printCount;
    private StationLedger ledger = StationLedger.EMPTY;

    Mechanism(Time time, ChipField chip) {
        this.time = time;
        this.chip = chip;
    }

    Place place() {
        return place;
    }

    Optional<PermitCard> card() {
        return card;
    }

    boolean atRear() {
        return place == Place.INSIDE && rear;
    }

    boolean jammed() {
        return jammed || has(StationFault.JAM);
    }

    long printCount() {
        return printCount;
    }

    StationLedger ledger() {
        return ledger;
    }

    Set<StationFault> faults() {
        return faults;
    }

    boolean has(StationFault fault) {
        return faults.contains(fault);
    }

    /** Whether the fault is set; it heals by having struck. */
    boolean strikesOnce(StationFault fault) {
        return faults.remove(fault);
    }

    Sensors sensors() {
        return new Sensors(switch (place) {
            case NONE, INSIDE -> Sensors.Inlet.FREE;
            case AT_INLET -> Sensors.Inlet.CARD;
            case AWAITING_REMOVAL -> Sensors.Inlet.CARD_TO_BE_TAKEN;
        }, place == Place.INSIDE && !rear, false, place == Place.INSIDE && rear,
                has(StationFault.COVER_OPEN) ? Sensors.Cover.OPEN : Sensors.Cover.CLOSED);
    }

    /** Why nothing can move now, or OK. */
    Tcp300Status trouble() {
        if (has(StationFault.COVER_OPEN))
            return Tcp300Status.COVER_OPEN;
        if (has(StationFault.EEPROM))
            return Tcp300Status.EEPROM;
        if (has(StationFault.MOTOR))
            return Tcp300Status.CAM_MOTOR;
        return jammed() ? Tcp300Status.CARD_JAM : Tcp300Status.OK;
    }

    /** A person puts a card into the slot; false when there is one already. */
    boolean insert(PermitCard inserted) {
        if (card.isPresent())
            return false;
        card = Optional.of(inserted);
        place = Place.AT_INLET;
        return true;
    }

    /** A person takes the card that sticks out of the slot, if one does. */
    Optional<PermitCard> take() {
        return switch (place) {
            case NONE, INSIDE -> Optional.empty();
            case AT_INLET -> leave(StationLedger.From.INLET);
            case AWAITING_REMOVAL -> leave(StationLedger.From.PUSHED_OUT);
        };
    }

    void pulledOut() {
        if (place == Place.INSIDE) {
            leave(StationLedger.From.INSIDE);
            chip.onChipGone();
            faults.remove(StationFault.CARD_TAKEN_EARLY);
        }
    }

    private Optional<PermitCard> leave(StationLedger.From from) {
        Optional<PermitCard> gone = card;
        ledger = ledger.plus(new StationLedger.Taken(gone.orElseThrow().id(), from, time.now()));
        card = Optional.empty();
        place = Place.NONE;
        return gone;
    }

    /** The card at the inlet goes in. */
    void draw(boolean toRear) {
        place = Place.INSIDE;
        rear = toRear;
        chip.onChipInField(card.orElseThrow());
    }

    void toRear() {
        rear = true;
    }

    void pushOut() {
        if (place == Place.INSIDE) {
            place = Place.AWAITING_REMOVAL;
            chip.onChipGone();
        }
    }

    /** 55: the card in the slot is a card to work on again. */
    void stopAwaitingRemoval() {
        if (place == Place.AWAITING_REMOVAL)
            place = Place.AT_INLET;
    }

    void erase() {
        card.orElseThrow().surface(List.of());
        ledger = ledger.plus(new StationLedger.Erased(card.orElseThrow().id(), time.now()));
    }

    void print(PrintBuffer.Contents contents) {
        PermitCard printed = card.orElseThrow();
        var surface = new java.util.ArrayList<>(printed.surface());
        surface.addAll(contents.lines());
        printed.surface(surface);
        printCount++;
        ledger = ledger.plus(new StationLedger.Printed(printed.id(), contents.lines(), contents, time.now()));
    }

    void jam() {
        jammed = true;
    }

    /** A technician was here: everything is well again. True when cover or jam needed a reset. */
    boolean mend() {
        boolean reset = jammed() || has(StationFault.COVER_OPEN);
        faults.clear();
        jammed = false;
        return reset;
    }
}
