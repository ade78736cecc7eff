package org.kiosk24.sim.pty;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.link.TcpLink;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Mailbox;

class TcpLinkTest extends LinkContract {
    private final Device device = new Device();
    private TcpLink host;

    @BeforeEach
    void open() throws IOException {
        device.listen(0);
        host = new TcpLink("127.0.0.1", device.port, SHORT, time);
    }

    @AfterEach
    void close() throws IOException {
        host.close();
        device.hangUp();
    }

    @Override
    Link host() {
        return host;
    }

    @Override
    Link device() {
        return device;
    }

    @Override
    void unplug() throws IOException {
        device.hangUp();
    }

    @Override
    void plugIn() throws IOException {
        device.listen(device.port);
    }

    /** The port stays bound for as long as it is asked: nobody else on the machine can be given it. */
    @Test
    void a_port_where_nothing_listens_is_told_with_what_to_check() throws Exception {
        try (Socket bound = new Socket()) {
            bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            int port = bound.getLocalPort();
            try (TcpLink silent = new TcpLink("127.0.0.1", port, SHORT, time)) {
                String message = messageOf(() -> silent.write(ascii("x")));
                assertTrue(message.startsWith("127.0.0.1:" + port + " cannot be connected"), message);
                assertTrue(message.contains("is the device on"), message);
            }
        }
    }

    /** A device with one connection at a time. */
    private final class Device implements Link {
        private final Mailbox<byte[]> in = time.mailbox();
        private ServerSocket server;
        private int port;
        private volatile Optional<Socket> connection = Optional.empty();
        private byte[] rest = {};

        void listen(int wanted) throws IOException {
            server = bound(wanted);
            port = server.getLocalPort();
            ServerSocket listening = server;
            time.start("accept", () -> {
                try {
                    while (true) {
                        Socket socket = listening.accept();
                        connection = Optional.of(socket);
                        time.start("device reader", () -> readAll(socket));
                    }
                } catch (IOException e) {
                    // unplugged
                }
            });
        }

        /** The old listener's end may take the kernel a moment. */
        private ServerSocket bound(int wanted) throws IOException {
            Deadline enough = soon();
            while (true) {
                ServerSocket socket = new ServerSocket();
                try {
                    socket.setReuseAddress(true);
                    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
                    return socket;
                } catch (IOException e) {
                    socket.close();
                    if (time.passed(enough))
                        throw e;
                    time.sleep(Duration.ofMillis(5));
                }
            }
        }

        private void readAll(Socket socket) {
            byte[] buffer = new byte[4096];
            try {
                for (int n = socket.getInputStream().read(buffer); n > 0; n = socket.getInputStream().read(buffer))
                    in.post(Arrays.copyOf(buffer, n));
            } catch (IOException e) {
                // the host has gone
            }
        }

        void hangUp() throws IOException {
            server.close();
            if (connection.isPresent())
                connection.get().close();
        }

        @Override
        public String name() {
            return "device";
        }

        @Override
        public void write(byte[] bytes) throws LinkDown {
            try {
                connection.orElseThrow().getOutputStream().write(bytes);
            } catch (IOException e) {
                throw new LinkDown(e.getMessage(), e);
            }
        }

        @Override
        public byte[] read(int max, Deadline deadline) {
            if (rest.length == 0)
                rest = in.receive(deadline).orElse(rest);
            byte[] bytes = Arrays.copyOf(rest, Math.min(max, rest.length));
            rest = Arrays.copyOfRange(rest, bytes.length, rest.length);
            return bytes;
        }

        @Override
        public void speed(int bitsPerSecond) {}

        @Override
        public void close() {}
    }
}
