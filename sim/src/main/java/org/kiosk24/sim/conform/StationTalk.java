package org.kiosk24.sim.conform;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.kiosk24.device.cardstation.Block;
import org.kiosk24.device.cardstation.BlockReader;
import org.kiosk24.device.cardstation.Tcp300Command;
import org.kiosk24.device.cardstation.Tcp300Status;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.time.Deadline;

/** The host's side of a card station's line: a block, its ACK, the response, the host's ACK (TCP300II command manual). */
final class StationTalk {
    static final int ACK = 0x06;
    static final int NAK = 0x15;
    static final int DLE = 0x10;
    static final int NOTHING = -1;
    /** The manual's. */
    static final Duration LATEST_ACK = Duration.ofSeconds(3);
    static final Duration QUICK = Duration.ofSeconds(3);
    static final Duration MOVED = Duration.ofSeconds(12);
    private final Wire wire;

    StationTalk(Wire wire) {
        this.wire = wire;
    }

    /** What was said to one command: the byte that came for the block, and the response. */
    record Said(int first, Optional<Block> response) {
        int status() {
            return response.filter(r -> r.data().length > 0).map(r -> r.data()[0] & 0xFF).orElse(NOTHING);
        }

        boolean ok() {
            return status() == Tcp300Status.OK.code();
        }

        byte[] data() {
            return response.filter(r -> r.data().length > 0).map(r -> Arrays.copyOfRange(r.data(), 1, r.data().length))
                    .orElse(new byte[0]);
        }

        String words() {
            String way = first == NOTHING ? "nothing" : "%02X".formatted(first);
            return way + response.map(r -> ", %02X answered %02X".formatted(r.command(), status())
                    + (data().length == 0 ? "" : " and " + data().length + " bytes")).orElse("");
        }
    }

    static byte[] block(int command, String data) {
        return new Block(command, data.getBytes(StandardCharsets.US_ASCII)).encode();
    }

    Said ask(Tcp300Command command, String data, Duration within) throws LinkDown {
        return ask(command.code(), data, within);
    }

    Said ask(int command, String data, Duration within) throws LinkDown {
        Said said = said(block(command, data), within);
        if (said.response().isPresent())
            wire.send((byte) ACK);
        return said;
    }

    /** The same without the host's ACK to the response. */
    Said said(byte[] block, Duration within) throws LinkDown {
        wire.send(block);
        int first = first(LATEST_ACK);
        return new Said(first, first == ACK ? response(within) : Optional.empty());
    }

    /** The next byte; {@link #NOTHING} if none comes. */
    int first(Duration within) throws LinkDown {
        byte[] one = wire.read(1, wire.in(within));
        return one.length == 0 ? NOTHING : one[0] & 0xFF;
    }

    /** Empty if none comes that is whole and sound. */
    Optional<Block> response(Duration within) throws LinkDown {
        var reader = new BlockReader();
        Deadline end = wire.in(within);
        while (true) {
            byte[] one = wire.read(1, end);
            if (one.length == 0)
                return Optional.empty();
            switch (reader.feed(one[0] & 0xFF)) {
                case BlockReader.Whole(var block) -> {
                    return Optional.of(block);
                }
                case BlockReader.Broken _ -> {
                    return Optional.empty();
                }
                case BlockReader.More _ -> {
                }
            }
        }
    }

    void send(int... octets) throws LinkDown {
        byte[] bytes = new byte[octets.length];
        for (int i = 0; i < octets.length; i++)
            bytes[i] = (byte) octets[i];
        wire.send(bytes);
    }

    void send(byte[] bytes) throws LinkDown {
        wire.send(bytes);
    }

    void pause(Duration duration) {
        wire.pause(duration);
    }

    int untilQuiet() throws LinkDown {
        return wire.untilQuiet();
    }
}
