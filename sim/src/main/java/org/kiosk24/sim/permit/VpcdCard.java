package org.kiosk24.sim.permit;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import jdk.net.ExtendedSocketOptions;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.permit.PermitChipModel.Event;

/**
 * Carries a {@link PermitChipModel} to the virtual reader of vsmartcard's vpcd: a TCP connection stands for a chip in
 * the field. Both ways a message is a length of 2 bytes, big-endian, and that many bytes; from the reader one byte is
 * 00 power off, 01 power on, 02 reset, 04 "what is your ATR?", and more bytes are a command.
 *
 * <p>The reader sends length and message apart, which costs 44 ms for each command unless every segment is
 * acknowledged at once: hence TCP_QUICKACK, which has to be set again and again.
 */
public final class VpcdCard implements AutoCloseable {
    private static final byte[] ATR = {0x3B, (byte) 0x80, (byte) 0x80, 1, 1};
    private static final Duration RECONNECT = Duration.ofMillis(50);
    /** The daemon looks every 400 ms; a chip that was away for less can look to it like one that has gone mute. */
    private static final Duration AWAY = Duration.ofMillis(600);
    private static final int ON = 1;
    private static final int RESET = 2;
    private static final int GET_ATR = 4;

    private final PermitChipModel model;
    private final int port;
    private final Time time;
    private final Mailbox<Event> events;
    private volatile Socket socket = new Socket();
    private volatile boolean closed;

    /** Starts at once; {@code port} is where the virtual reader listens on the loopback address. */
    public VpcdCard(PermitChipModel model, int port, Time time) {
        this.model = model;
        this.port = port;
        this.time = time;
        events = time.mailbox();
        model.watch(event -> {
            if (event != Event.DAEMON_RESTART)
                disconnect();
            events.post(event);
        });
        time.start("permit chip at port " + port, this::run);
    }

    private void run() {
        while (!closed) {
            if (!model.inField()) {
                events.receive();
                continue;
            }
            Duration pause = RECONNECT;
            try (Socket connection = new Socket()) {
                socket = connection;
                connection.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                pause = AWAY;
                connection.setOption(StandardSocketOptions.TCP_NODELAY, true);
                if (model.inField() && !closed)
                    serve(connection);
            } catch (IOException e) {
                // the chip left the field, or the daemon is away: look again
            }
            if (!closed)
                time.sleep(pause);
        }
    }

    private void serve(Socket connection) throws IOException {
        var in = new DataInputStream(connection.getInputStream());
        OutputStream out = connection.getOutputStream();
        while (true) {
            connection.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
            int length = in.readUnsignedShort();
            connection.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
            byte[] message = in.readNBytes(length);
            if (message.length < length)
                return;
            if (length != 1)
                switch (model.exchange(message)) {
                    case PermitChipModel.Reply.Gone() -> {
                        return;
                    }
                    case PermitChipModel.Reply.Silence() -> {
                        // the reader waits for ever, and this line with it
                    }
                    case PermitChipModel.Reply.Answer(var bytes, var after) -> {
                        time.sleep(after);
                        send(out, bytes);
                    }
                }
            else if (message[0] == GET_ATR)
                send(out, ATR);
            else if (message[0] == ON || message[0] == RESET)
                model.reset();
        }
    }

    private static void send(OutputStream out, byte[] bytes) throws IOException {
        out.write(TripleDes.join(new byte[]{(byte) (bytes.length >> 8), (byte) bytes.length}, bytes));
    }

    private void disconnect() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("closing a socket failed", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        disconnect();
        events.post(Event.PERMIT_WENT);
    }
}
