package org.kiosk24.sim.accident;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.Carrier;

/**
 * A line on which the next piece that is written in one direction suffers; then it is faithful again, but keeps the
 * order: what is written while a piece is held up waits behind it, whatever else befalls the line meanwhile.
 */
final class LineTrouble implements Carrier {
    private final Kind kind;
    private final Duration late;
    private final Carrier before;
    private final boolean toDevice;
    private final Time time;
    private final RandomGenerator random;
    private final Deque<byte[]> held = new ArrayDeque<>();
    private final Mailbox<Consumer<byte[]>> struck;
    private State state = State.LURKS;

    private enum State {
        LURKS, HOLDS, OVER
    }

    enum Kind {
        DROP, FLIP, DUPLICATE, SPLIT, MERGE, DELAY
    }

    /**
     * @param late of a merged or delayed piece
     * @param before what the line suffers already: it carries on what this one lets through
     */
    LineTrouble(Kind kind, Duration late, Carrier before, Time time, RandomGenerator random) {
        this.before = before instanceof LineTrouble trouble ? trouble.left() : before;
        this.kind = kind;
        this.late = late;
        this.time = time;
        this.random = random;
        toDevice = random.nextBoolean();
        struck = time.mailbox();
        if (kind == Kind.MERGE || kind == Kind.DELAY)
            time.start("held-up bytes", this::letGo);
    }

    /** What is left of it: nothing once it is over. */
    private Carrier left() {
        return state == State.OVER ? before : this;
    }

    @Override
    public void carry(boolean isToDevice, byte[] bytes, Consumer<byte[]> arrives) {
        Consumer<byte[]> arrive = b -> before.carry(isToDevice, b, arrives);
        if (isToDevice != toDevice || state == State.OVER)
            arrive.accept(bytes);
        else if (state == State.HOLDS)
            held.add(bytes);
        else
            strike(bytes, arrive);
    }

    private void strike(byte[] bytes, Consumer<byte[]> arrive) {
        state = State.OVER;
        switch (kind) {
            case DROP -> {
            }
            case FLIP -> {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                arrive.accept(bytes);
            }
            case DUPLICATE -> {
                arrive.accept(bytes.clone());
                arrive.accept(bytes);
            }
            case SPLIT -> {
                for (byte b : bytes)
                    arrive.accept(new byte[]{b});
            }
            case MERGE, DELAY -> {
                state = State.HOLDS;
                held.add(bytes);
                struck.post(arrive);
            }
        }
    }

    /** Not in the actor that writes: the line holds nothing up for ever because its sender lost the power meanwhile. */
    private void letGo() {
        Consumer<byte[]> arrive = struck.receive();
        time.sleep(late);
        state = State.OVER;
        release(arrive);
    }

    private void release(Consumer<byte[]> arrive) {
        if (kind == Kind.MERGE) {
            var all = new ByteArrayOutputStream();
            held.forEach(all::writeBytes);
            arrive.accept(all.toByteArray());
        } else
            held.forEach(arrive);
        held.clear();
    }
}
