package org.kiosk24.sim.cardstation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.kiosk24.device.cardstation.Block;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.cardstation.Tcp300Status;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/**
 * What the station does for a command, one thing after another, until it responds.
 *
 * <p>Source: TCP300II command manual. Ours: what an open cover or a power cut does to a running command, and that 96 is
 * answered in ASCII decimal.
 */
final class StationWork {
    /** What it does when its time has come. */
    @FunctionalInterface
    private interface Step {
        void run() throws LinkDown;
    }

    private final Time time;
    private final StationTimes times;
    private final Mechanism mechanism;
    private final StationLine line;
    private final PrintBuffer buffer = new PrintBuffer();
    private Phase phase = Phase.IDLE;
    private int command;
    private boolean drawing;
    private Optional<Deadline> due = Optional.empty();
    private Step step = () -> {
    };

    StationWork(Time time, StationTimes times, Mechanism mechanism, StationLine line) {
        this.time = time;
        this.times = times;
        this.mechanism = mechanism;
        this.line = line;
        buffer.clear();
    }

    Phase phase() {
        return phase;
    }

    Optional<Deadline> wakeAt() {
        return due;
    }

    /** Does what is due. */
    void wake() throws LinkDown {
        while (due.isPresent() && time.passed(due.get())) {
            Step now = step;
            due = Optional.empty();
            now.run();
        }
    }

    /** Whether a block's data is such that the station accepts it; a text goes into the buffer here. */
    boolean takes(Block block) {
        if (block.data().length > 1024)
            return false;
        return switch (block.command()) {
            case 0x41 -> buffer.text(block.data());
            case 0x43, 0x4D -> buffer.raster(block.data());
            case 0x46 -> new String(block.data(), StandardCharsets.ISO_8859_1).matches("(?:[01],[01],[01])?");
            case 0x50 -> new String(block.data(), StandardCharsets.ISO_8859_1).matches("[01]?");
            default -> true;
        };
    }

    /** Says ACK after a while, and begins; whatever ran before is cancelled. */
    void start(Block block, Duration ack) {
        boolean wasDrawing = drawing;
        drawing = false;
        command = block.command();
        phase = Phase.RUNNING;
        after(ack, () -> {
            if (!mechanism.has(StationFault.LOST_ACK))
                line.write(0x06);
            if (wasDrawing && mechanism.place() == Place.AT_INLET)
                drawnIn(false);
            begin(block);
        });
    }

    /** The host has heard the response. */
    void acknowledged() {
        phase = Phase.IDLE;
    }

    private void begin(Block block) throws LinkDown {
        switch (block.command()) {
            case 0x40, 0x49 -> {
                buffer.clear();
                quick(Tcp300Status.OK, "");
            }
            case 0x41, 0x43, 0x4D ->
                quick(mechanism.has(StationFault.COVER_OPEN) ? Tcp300Status.COVER_OPEN : Tcp300Status.OK, "");
            case 0x46 -> erasePrint(block.data().length == 0
                    ? "1,1,1"
                    : new String(block.data(), StandardCharsets.ISO_8859_1));
            case 0x50 -> discharge();
            case 0x51, 0x53 -> takeCard();
            case 0x54 -> quick(Tcp300Status.OK, "");
            case 0x55 -> {
                mechanism.stopAwaitingRemoval();
                quick(Tcp300Status.OK, "");
            }
            case 0x58 -> quick(Tcp300Status.OK, "TCP3II V 1.00 S");
            case 0x59 -> quick(Tcp300Status.OK,
                    new String(mechanism.sensors().encode(), StandardCharsets.US_ASCII));
            case 0x5F -> {
                initialise();
                after(times.discharge(), () -> respond(mechanism.trouble(), ""));
                phase = Phase.RUNNING;
            }
            case 0x96 -> {
                if (mechanism.has(StationFault.EEPROM))
                    quick(Tcp300Status.EEPROM, "");
                else
                    quick(Tcp300Status.OK, mechanism.has(StationFault.GARBLED_COUNT)
                            ? "many"
                            : Long.toString(mechanism.printCount()));
            }
            default -> quick(Tcp300Status.INVALID_COMMAND, "");
        }
    }

    private void takeCard() throws LinkDown {
        Tcp300Status trouble = mechanism.trouble();
        if (trouble != Tcp300Status.OK && trouble != Tcp300Status.CARD_JAM)
            quick(trouble, "");
        else if (mechanism.place() == Place.INSIDE) {
            if (command == 0x51)
                mechanism.toRear();
            quick(trouble, "");
        } else {
            phase = Phase.WAITING_FOR_CARD;
            cardAtInlet();
        }
    }

    /** Somebody put a card into the slot, or one was there. */
    void cardAtInlet() {
        if (phase == Phase.WAITING_FOR_CARD && !drawing && mechanism.place() == Place.AT_INLET) {
            drawing = true;
            after(times.draw(), () -> drawnIn(true));
        }
    }

    /** Somebody took the card out of the slot. */
    void cardPulledBack() {
        if (drawing) {
            drawing = false;
            due = Optional.empty();
        }
    }

    private void drawnIn(boolean answered) throws LinkDown {
        drawing = false;
        mechanism.draw(command == 0x51);
        if (answered)
            respond(mechanism.trouble(), "");
        if (mechanism.has(StationFault.CARD_TAKEN_EARLY))
            mechanism.pulledOut();
    }

    private void discharge() {
        Tcp300Status trouble = mechanism.trouble();
        if (trouble != Tcp300Status.OK)
            quick(trouble, "");
        else if (mechanism.place() != Place.INSIDE)
            quick(Tcp300Status.NO_TARGET_CARD, "");
        else
            after(times.discharge(), () -> {
                mechanism.pushOut();
                respond(Tcp300Status.OK, "");
            });
    }

    private void erasePrint(String how) {
        boolean out = how.charAt(0) == '1';
        boolean erase = how.charAt(2) == '1';
        boolean print = how.charAt(4) == '1';
        Tcp300Status trouble = mechanism.trouble();
        if (trouble != Tcp300Status.OK)
            quick(trouble, "");
        else if (mechanism.place() != Place.INSIDE)
            quick(Tcp300Status.NO_TARGET_CARD, "");
        else if (erase && mechanism.has(StationFault.ERASE_HEAD_HOT))
            quick(Tcp300Status.ERASE_HEAD, "");
        else
            after(erase ? times.erase() : Duration.ZERO, () -> {
                if (erase)
                    mechanism.erase();
                if (print)
                    print(out);
                else
                    end(out);
            });
    }

    private void print(boolean out) throws LinkDown {
        if (mechanism.strikesOnce(StationFault.JAM_DURING_PRINT)) {
            mechanism.jam();
            respond(Tcp300Status.CARD_JAM, "");
        } else if (mechanism.strikesOnce(StationFault.POWER_CYCLE_DURING_PRINT))
            powerCycle();
        else
            after(times.print(), () -> {
                mechanism.print(buffer.contents());
                if (mechanism.strikesOnce(StationFault.JAM_AFTER_PRINT)) {
                    mechanism.jam();
                    respond(Tcp300Status.CARD_JAM, "");
                } else if (mechanism.strikesOnce(StationFault.POWER_CYCLE_AFTER_PRINT))
                    powerCycle();
                else
                    end(out);
            });
    }

    private void end(boolean out) throws LinkDown {
        if (out)
            discharge();
        else
            respond(Tcp300Status.OK, "");
    }

    /** What a fault does at the moment it strikes. */
    void struck(StationFault fault) {
        switch (fault) {
            case COVER_OPEN -> {
                if (phase == Phase.RUNNING || phase == Phase.WAITING_FOR_CARD) {
                    drawing = false;
                    phase = Phase.RUNNING;
                    quick(Tcp300Status.COVER_OPEN, "");
                }
            }
            case POWER_CYCLE -> {
                mechanism.strikesOnce(fault);
                powerCycle();
            }
            case CARD_TAKEN_EARLY -> {
                boolean moving = phase == Phase.RUNNING && mechanism.place() == Place.INSIDE;
                mechanism.pulledOut();
                if (moving)
                    quick(Tcp300Status.NO_TARGET_CARD, "");
            }
            default -> {
            }
        }
    }

    private void powerCycle() {
        initialise();
        phase = Phase.OFF;
        after(times.boot(), () -> phase = Phase.IDLE);
    }

    /** Reset: buffers empty, nothing running, the card pushed out if it can move. */
    void initialise() {
        buffer.clear();
        line.forget();
        drawing = false;
        due = Optional.empty();
        phase = Phase.IDLE;
        if (mechanism.trouble() == Tcp300Status.OK)
            mechanism.pushOut();
    }

    private void quick(Tcp300Status status, String data) {
        after(times.quick(), () -> respond(status, data));
    }

    private void after(Duration duration, Step then) {
        due = Optional.of(time.in(duration));
        step = then;
    }

    private void respond(Tcp300Status status, String data) throws LinkDown {
        phase = Phase.WAITING_FOR_HOST;
        line.respond(command, status, data);
    }
}
