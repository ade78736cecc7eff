package org.kiosk24.sim.solo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kiosk24.device.link.Direction;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.link.Masker;
import org.kiosk24.device.link.Recording;
import org.kiosk24.device.link.Recording.Entry;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.Plug;

/**
 * A device that answers as a recorded one did, with its pauses, and its line's losses. Where the host says something
 * else than was recorded, that is told, and the device is silent until the host begins from the record's beginning, as
 * it does again whenever the record is over. What is masked in the record is masked alike in what the host says before
 * the two are compared.
 */
public final class RecordedDevice {
    private static final Duration FRAME_OVER = Duration.ofMillis(300);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration SHORTEST_LOSS = Duration.ofSeconds(1);
    private static final byte ACK = 0x06;
    private static final byte NAK = 0x15;
    private static final Deadline NEVER = new Deadline(Long.MAX_VALUE / 2);
    private final Recording recording;
    private final List<Entry> entries;
    private final Serial kind;
    private final Plug plug;
    private final Link line;
    private final Time time;
    private final Consumer<String> teller;
    private Masker masker;
    /** Whether the device has said anything since the record was begun. */
    private boolean spoken;
    /** What the host has said since the device last spoke, or the record was begun. */
    private final ByteArrayOutputStream turn = new ByteArrayOutputStream();
    /** Said by the host, masked, and not compared yet. */
    private byte[] heard = {};
    private int held;
    /** The entry that is played, and how many of its bytes have been heard. */
    private volatile int playing;
    private volatile int heardOfIt;

    /** The host has said something that was not recorded there. */
    private static final class Departed extends Exception {
        private static final long serialVersionUID = 1;

        Departed(String message) {
            super(message);
        }
    }

    /**
     * @param line the plug's end for the device, or a decorator of it
     * @param teller hears of departures and of the record's end; must not wait
     * @throws IllegalArgumentException for a record in which nothing is said to the device
     */
    public RecordedDevice(Recording recording, Serial kind, Plug plug, Link line, Time time,
            Consumer<String> teller) {
        this.recording = recording;
        this.kind = kind;
        this.plug = plug;
        this.line = line;
        this.time = time;
        this.teller = teller;
        masker = kind.masker();
        List<Entry> all = recording.entries();
        int first = 0;
        while (first < all.size() && !(isSaid(all.get(first), Direction.TO_DEVICE)))
            first++;
        if (first == all.size())
            throw new IllegalArgumentException(recording.name() + ": nothing in it is said to the device");
        int last = all.size();
        // with this the recording ended, and not the device
        while (last > first && all.get(last - 1) instanceof Recording.Down)
            last--;
        entries = all.subList(first, last);
    }

    private static boolean isSaid(Entry entry, Direction direction) {
        return entry instanceof Recording.Bytes bytes && bytes.direction() == direction;
    }

    /** Serves the line until the plug is closed. */
    public void run() {
        try {
            // follows the host's speed, as a recording has no other
            line.speed(0);
            while (true)
                play();
        } catch (LinkDown e) {
            // the plug was closed: so ends the device
        }
    }

    /**
     * Plays the record once, and is silent after it.
     *
     * @return where the host said something else than was recorded
     */
    public Optional<String> playOnce() throws LinkDown {
        line.speed(0);
        begin(new byte[0]);
        return once();
    }

    /** Hears what the host says, and answers nothing. */
    public void hears(Deadline until) throws LinkDown {
        line.read(4096, until);
    }

    /** What the host is to say next by the record, turn by turn: without what it has said already. */
    public List<Turn> ahead() {
        List<Turn> turns = new ArrayList<>();
        var said = new ByteArrayOutputStream();
        Duration at = Duration.ZERO;
        int skipped = heardOfIt;
        for (int i = playing; i < entries.size(); i++) {
            if (entries.get(i) instanceof Recording.Bytes(var direction, byte[] bytes, var when, _)) {
                if (direction == Direction.TO_DEVICE) {
                    at = said.size() == 0 ? when : at;
                    said.write(bytes, skipped, bytes.length - skipped);
                } else if (said.size() > 0) {
                    turns.add(new Turn(at, said.toByteArray()));
                    said.reset();
                }
            }
            skipped = 0;
        }
        if (said.size() > 0)
            turns.add(new Turn(at, said.toByteArray()));
        return turns;
    }

    /**
     * @param at since the recording was begun
     * @param bytes masked, up to where the device speaks
     */
    public record Turn(Duration at, byte[] bytes) {}

    private void play() throws LinkDown {
        byte[] said = {};
        Optional<String> departure;
        do {
            begin(said);
            departure = once();
            if (departure.isPresent()) {
                if (spoken || said.length == 0)
                    teller.accept("the host departs from " + recording.name() + ", " + departure.get());
                said = fromBeginning();
            }
        } while (departure.isPresent());
        teller.accept("the record is over, and begins anew");
    }

    /** What did not fit may have the beginning of a new conversation in it. */
    private byte[] fromBeginning() {
        byte[] all = turn.toByteArray();
        byte first = ((Recording.Bytes) entries.getFirst()).bytes()[0];
        int at = spoken ? 0 : 1;
        while (at < all.length && all[at] != first)
            at++;
        return at < all.length ? Arrays.copyOfRange(all, at, all.length) : new byte[0];
    }

    private void begin(byte[] said) {
        spoken = false;
        masker = kind.masker();
        turn.reset();
        turn.writeBytes(said);
        heard = masker.mask(Direction.TO_DEVICE, said);
        held = said.length - heard.length;
    }

    /** @return where the host said something else than was recorded; empty when the record is over */
    private Optional<String> once() throws LinkDown {
        Duration before = entries.getFirst().at();
        try {
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                heardOfIt = 0;
                playing = i;
                Duration pause = entry.at().minus(before);
                before = entry.at();
                switch (entry) {
                    case Recording.Bytes(var direction, byte[] bytes, _, int number) -> {
                        if (direction == Direction.TO_DEVICE)
                            hear(bytes, number);
                        else
                            say(bytes, pause, number);
                    }
                    case Recording.Down _ -> lose(entries.get(i + 1).at().minus(entry.at()));
                    case Recording.SpeedSet _ -> {
                    }
                }
            }
            heardOfIt = 0;
            playing = entries.size();
            return Optional.empty();
        } catch (Departed departed) {
            return Optional.of(departed.getMessage());
        }
    }

    private void hear(byte[] recorded, int number) throws LinkDown, Departed {
        for (int i = 0; i < recorded.length; i++) {
            while (heard.length == 0)
                listen(held > 0 ? time.in(FRAME_OVER) : NEVER);
            if (heard[0] != recorded[i])
                throw new Departed("line " + number + ": byte " + (i + 1) + " is " + hex(recorded[i]) + " there, "
                        + hex(heard[0]) + " now");
            heard = Arrays.copyOfRange(heard, 1, heard.length);
            heardOfIt = i + 1;
        }
    }

    private void listen(Deadline deadline) throws LinkDown {
        byte[] more = line.read(4096, deadline);
        turn.writeBytes(more);
        heard = more.length == 0
                ? masker.rest(Direction.TO_DEVICE)
                : masker.mask(Direction.TO_DEVICE, more);
        held = more.length == 0 ? 0 : held + more.length - heard.length;
    }

    private void say(byte[] recorded, Duration pause, int number) throws LinkDown, Departed {
        if (heard.length > 0)
            throw new Departed("line " + number + ": the device speaks there, the host says " + hex(heard[0])
                    + " before");
        time.sleep(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        masker.mask(Direction.TO_HOST, recorded);
        turn.reset();
        spoken = true;
        line.write(recorded);
    }

    private void lose(Duration away) throws LinkDown {
        try {
            plug.hangUp();
            time.sleep(away.compareTo(SHORTEST_LOSS) > 0 ? away : SHORTEST_LOSS);
            plug.plugIn();
        } catch (IOException e) {
            throw new LinkDown("the cable of the recorded device: " + e.getMessage(), e);
        }
    }

    private static String hex(byte b) {
        return "%02X".formatted(b & 0xFF);
    }

    /** The kind of device of which this is a record, by what is said to it first, acknowledgements aside. */
    public static Optional<Serial> kindOf(Recording recording) {
        var said = new ByteArrayOutputStream();
        for (Entry entry : recording.entries())
            if (entry instanceof Recording.Bytes(var direction, byte[] bytes, _, _)
                    && direction == Direction.TO_DEVICE)
                said.writeBytes(bytes);
        byte[] all = said.toByteArray();
        int at = 0;
        while (at < all.length && (all[at] == ACK || all[at] == NAK))
            at++;
        if (at == all.length)
            return Optional.empty();
        return switch (all[at]) {
            case (byte) 0xAA -> Optional.of(Serial.IDCARD);
            case 0x02 -> Optional.of(Serial.CARD_STATION);
            case 0x1B, 0x1C, 0x1D -> Optional.of(Serial.RECEIPT);
            case 0x10 -> at + 1 == all.length
                    ? Optional.empty()
                    : Optional.of(all[at + 1] == 0x02 ? Serial.PAYMENT : Serial.RECEIPT);
            default -> Optional.empty();
        };
    }
}
