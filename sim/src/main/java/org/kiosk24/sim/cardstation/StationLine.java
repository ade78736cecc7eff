package org.kiosk24.sim.cardstation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.kiosk24.device.cardstation.Block;
import org.kiosk24.device.cardstation.BlockReader;
import org.kiosk24.device.cardstation.Tcp300Status;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;

/** The station's end of the line, with what can go wrong there: blocks in; ACK, NAK, DLE and responses out. */
final class StationLine {
    private final Mechanism mechanism;
    private final Runnable beforeSpeaking;
    private final BlockReader reader = new BlockReader();
    private Optional<Link> link = Optional.empty();
    private int command;
    private byte[] response = new byte[0];

    StationLine(Mechanism mechanism, Runnable beforeSpeaking) {
        this.mechanism = mechanism;
        this.beforeSpeaking = beforeSpeaking;
    }

    void connect(Link newLink) {
        link = Optional.of(newLink);
    }

    BlockReader.Step feed(int b) {
        return reader.feed(b);
    }

    /** Forgets a block that has come half. */
    void forget() {
        reader.forget();
    }

    void write(int b) throws LinkDown {
        send(new byte[]{(byte) b});
    }

    void respond(int toCommand, Tcp300Status status, String data) throws LinkDown {
        var bytes = new ByteArrayOutputStream(data.length() + 1);
        bytes.write(status.code());
        bytes.writeBytes(data.getBytes(StandardCharsets.US_ASCII));
        command = toCommand;
        response = new Block(command, bytes.toByteArray()).encode();
        forget();
        respondAgain();
    }

    void respondAgain() throws LinkDown {
        if (mechanism.has(StationFault.LOST_RESPONSE) || mechanism.strikesOnce(StationFault.LOST_RESPONSE_ONCE)
                || command == 0x46 && mechanism.has(StationFault.LOST_PRINT_RESPONSE))
            return;
        byte[] sent = response.clone();
        if (mechanism.has(StationFault.GARBLED_RESPONSE) || mechanism.strikesOnce(StationFault.GARBLED_RESPONSE_ONCE))
            sent[sent.length - 1] ^= 0x40;
        send(sent);
    }

    private void send(byte[] bytes) throws LinkDown {
        beforeSpeaking.run();
        if (!mechanism.has(StationFault.SILENCE))
            link.orElseThrow().write(bytes);
    }
}
