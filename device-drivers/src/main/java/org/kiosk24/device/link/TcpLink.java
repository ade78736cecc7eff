package org.kiosk24.device.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/** A device behind a TCP port: a serial-to-Ethernet converter, or a terminal on the network. Speeds do nothing. */
public final class TcpLink implements Link {
    private final ReopeningLink link;

    public TcpLink(String host, int port, Time time) {
        this(host, port, Patience.NORMAL, time);
    }

    public TcpLink(String host, int port, Patience patience, Time time) {
        link = new ReopeningLink(host + ":" + port, new Address(host, port, patience, time), patience, time);
    }

    private record Address(String host, int port, Patience patience, Time time) implements Opener {
        /** An attempt gets at least this long, also when it is a mere look whether something has come. */
        private static final Duration LEAST = Duration.ofMillis(50);

        @Override
        public Wire open(Deadline deadline) throws LinkDown {
            long millis = Math.max(LEAST.toMillis(),
                    Math.min(time.left(deadline).toMillis(), patience.connect().toMillis()));
            Socket socket = new Socket();
            try {
                var address = new InetSocketAddress(host, port);
                if (address.isUnresolved())
                    throw new UnknownHostException(host);
                socket.setTcpNoDelay(true);
                socket.setKeepAlive(true);
                socket.connect(address, Math.toIntExact(millis));
                return new SocketWire(host + ":" + port, socket);
            } catch (UnknownHostException e) {
                throw closing(socket, "host " + host + " is not known: check the name and the network's DNS", e);
            } catch (SocketTimeoutException e) {
                throw closing(socket, "does not answer: check the address, the cable and the device's power", e);
            } catch (IOException e) {
                throw closing(socket, "cannot be connected (" + e.getMessage() + "): is the device on, its port right?",
                        e);
            }
        }

        private LinkDown closing(Socket socket, String why, IOException cause) {
            try {
                socket.close();
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
            return new LinkDown(host + ":" + port + " " + why, cause);
        }

        @Override
        public void start(String name, Runnable direction) {
            time.start(name, direction);
        }
    }

    private record SocketWire(String name, Socket socket) implements Wire {
        @Override
        public byte[] read() throws IOException {
            byte[] buffer = new byte[4096];
            int n;
            try {
                n = socket.getInputStream().read(buffer);
            } catch (IOException e) {
                throw new IOException(name + " was lost (" + e.getMessage() + "): is the device on and its network up?",
                        e);
            }
            if (n < 0)
                throw new IOException(name + " was closed by the device");
            return Arrays.copyOf(buffer, n);
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            try {
                socket.getOutputStream().write(bytes);
            } catch (IOException e) {
                throw new IOException(name + " was lost (" + e.getMessage() + "): is the device on and its network up?",
                        e);
            }
        }

        @Override
        public void speed(int bitsPerSecond) {}

        @Override
        public Duration lineTime(int bytes) {
            return Duration.ZERO;
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                // nothing is left that could be done with this connection
            }
        }
    }

    @Override
    public String name() {
        return link.name();
    }

    @Override
    public void write(byte[] bytes) throws LinkDown {
        link.write(bytes);
    }

    @Override
    public byte[] read(int max, Deadline deadline) throws LinkDown {
        return link.read(max, deadline);
    }

    @Override
    public void speed(int bitsPerSecond) throws LinkDown {
        link.speed(bitsPerSecond);
    }

    @Override
    public void close() {
        link.close();
    }
}
