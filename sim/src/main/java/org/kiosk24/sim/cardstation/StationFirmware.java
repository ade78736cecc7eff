package org.kiosk24.sim.cardstation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.kiosk24.device.cardstation.Block;
import org.kiosk24.device.cardstation.BlockReader;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.cardstation.Tcp300Command;
import org.kiosk24.device.cardstation.Tcp300Status;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/**
 * The station's side of the line: blocks in, ACK/NAK/DLE, one command at a time, a response that waits for the host's
 * ACK. Idle it hears only 02; waiting for the host's ACK only 06 and 15; while a command runs only the priority
 * commands 5F and 54, which cancel it.
 *
 * <p>Source: TCP300II command manual. Ours: what an open cover or a power cut does to a running command, and that 96 is
 * answered in ASCII decimal.
 */
final class StationFirmware {
    /** What the firmware is at. */
    private enum Phase {
        IDLE, RUNNING, WAITING_FOR_CARD, WAITING_FOR_HOST, OFF
    }

    /** What it does when its time has come. */
    @FunctionalInterface
    private interface Step {
        void run() throws LinkDown;
    }

    private final Time time;
    private final StationTimes times;
    private final Mechanism mechanism;
    private final Runnable beforeSpeaking;
    private final PrintBuffer buffer = new PrintBuffer();
    private final BlockReader reader = new BlockReader();
    private Optional<Link> line = Optional.empty();
    private Phase phase = Phase.IDLE;
    private int command;
    private boolean drawing;
    private byte[] response = new byte[0];
    private Optional<Deadline> due = Optional.empty();
    private Step step = () -> {
    };

    StationFirmware(Time time, StationTimes times, Mechanism mechanism, Runnable beforeSpeaking) {
        this.beforeSpeaking = beforeSpeaking;
        this.time = time;
        this.times = times;
        this.mechanism = mechanism;
        buffer.clear();
    }

    void connect(Link newLine) {
        line = Optional.of(newLine);
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

    String phase() {
        return phase.name();
    }

    void hear(byte[] bytes) throws LinkDown {
        for (byte signed : bytes) {
            int b = signed & 0xFF;
            if (phase == Phase.OFF || mechanism.has(StationFault.SILENCE))
                reader.forget();
            else if (phase == Phase.WAITING_FOR_HOST) {
                if (b == 0x06)
                    phase = Phase.IDLE;
                else if (b == 0x15)
                    respondAgain();
            } else
                switch (reader.feed(b)) {
                    case BlockReader.More _ -> {
                    }
                    case BlockReader.Whole(var block) -> {
                        if (phase == Phase.IDLE
                                || Tcp300Command.of(block.command()).filter(Tcp300Command::priority).isPresent())
                            accept(block);
                    }
                    case BlockReader.Broken _ -> {
                        if (phase == Phase.IDLE)
                            write(0x15);
                    }
                }
        }
    }

    private void accept(Block block) throws LinkDown {
        if (mechanism.has(StationFault.NAK_STORM) || mechanism.strikesOnce(StationFault.NAK_ONCE)) {
            write(0x15);
            return;
        }
        if (mechanism.has(StationFault.DLE_REJECT) || !takes(block)) {
            write(0x10);
            return;
        }
        boolean wasDrawing = drawing;
        drawing = false;
        command = block.command();
        phase = Phase.RUNNING;
        Duration ack = mechanism.has(StationFault.LATE_ACK)
                ? times.lateAck()
                : mechanism.has(StationFault.SLOW_ACK) ? times.slowAck() : times.ack();
        after(ack, () -> {
            if (!mechanism.has(StationFault.LOST_ACK))
                write(0x06);
            if (wasDrawing && mechanism.place() == Place.AT_INLET)
                drawnIn(false);
            begin(block);
        });
    }

    /** Whether a block's data is such that the station accepts it; a text goes into the buffer here. */
    private boolean takes(Block block) {
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

    private void begin(Block block) throws LinkDown {
        switch (block.command()) {
            case 0x40, 0x49 -> {
                buffer.clear();
                quick(Tcp300Status.OK, "");
            }
            case 0x41, 0x43, 0x4D ->
                quick(mechanism.has(StationFault.COVER_OPEN) ? Tcp300Status.COVER_OPEN : Tcp300Status.OK, "");
            case 0x46 -> erasePrint(block.data().length == 0 ? "1,1,1"
                    : new String(block.data(),
                            StandardCharsets.ISO_8859_1));
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
        reader.forget();
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
        var bytes = new ByteArrayOutputStream(data.length() + 1);
        bytes.write(status.code());
        bytes.writeBytes(data.getBytes(StandardCharsets.US_ASCII));
        response = new Block(command, bytes.toByteArray()).encode();
        phase = Phase.WAITING_FOR_HOST;
        reader.forget();
        respondAgain();
    }

    private void respondAgain() throws LinkDown {
        if (mechanism.has(StationFault.LOST_RESPONSE) || mechanism.strikesOnce(StationFault.LOST_RESPONSE_ONCE)
                || command == 0x46 && mechanism.has(StationFault.LOST_PRINT_RESPONSE))
            return;
        byte[] sent = response.clone();
        if (mechanism.has(StationFault.GARBLED_RESPONSE) || mechanism.strikesOnce(StationFault.GARBLED_RESPONSE_ONCE))
            sent[sent.length - 1] ^= 0x40;
        send(sent);
    }

    private void write(int b) throws LinkDown {
        send(new byte[]{(byte) b});
    }

    private void send(byte[] bytes) throws LinkDown {
        beforeSpeaking.run();
        if (!mechanism.has(StationFault.SILENCE))
            line.orElseThrow().write(bytes);
    }
}
