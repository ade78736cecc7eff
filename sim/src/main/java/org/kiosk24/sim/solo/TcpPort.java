package org.kiosk24.sim.solo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.Inbox;
import org.kiosk24.sim.Plug;

/**
 * A device behind a serial-to-Ethernet adapter: one connection at a time, the next is served when that one has ended.
 * What the device sends while nobody is connected is lost. While the cable is pulled connections are refused. On real
 * time only. All methods may be called from any actor.
 */
public final class TcpPort implements Plug {
    private final InetAddress host;
    private final int port;
    private final Time time;
    private final DeviceEnd deviceEnd;
    private final ReentrantLock changes = new ReentrantLock();
    private Optional<ServerSocket> listening = Optional.empty();
    private volatile Optional<Socket> connection = Optional.empty();
    private volatile boolean closed;

    /**
     * A plugged-in port.
     *
     * @param port 0 for any that is free
     * @throws IOException naming the address, if nobody can listen there
     */
    public TcpPort(InetAddress host, int port, Time time) throws IOException {
        this.host = host;
        this.time = time;
        ServerSocket first = listen(host, port);
        this.port = first.getLocalPort();
        deviceEnd = new DeviceEnd(new Inbox(time.mailbox()));
        serve(first);
    }

    private static ServerSocket listen(InetAddress host, int port) throws IOException {
        var server = new ServerSocket();
        try {
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(host, port));
            return server;
        } catch (IOException e) {
            server.close();
            throw new IOException("cannot listen at " + host.getHostAddress() + " port " + port + ": " + e.getMessage()
                    + "; take another port, or 0 for any that is free", e);
        }
    }

    private void serve(ServerSocket server) {
        listening = Optional.of(server);
        time.start(address() + " line", () -> {
            while (true)
                try (Socket accepted = server.accept()) {
                    accepted.setTcpNoDelay(true);
                    connection = Optional.of(accepted);
                    if (server.isClosed())
                        return;
                    hear(accepted);
                } catch (IOException e) {
                    if (server.isClosed())
                        return;
                } finally {
                    connection = Optional.empty();
                }
        });
    }

    private void hear(Socket accepted) throws IOException {
        byte[] buffer = new byte[4096];
        for (int n = accepted.getInputStream().read(buffer); n > 0; n = accepted.getInputStream().read(buffer))
            deviceEnd.in.post(Arrays.copyOf(buffer, n));
    }

    /** {@code tcp://127.0.0.1:20001}. */
    @Override
    public String address() {
        String name = host.getHostAddress();
        return "tcp://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port;
    }

    public int port() {
        return port;
    }

    @Override
    public Link deviceEnd() {
        return deviceEnd;
    }

    @Override
    public void plugIn() throws IOException {
        changes.lock();
        try {
            if (listening.isEmpty() && !closed)
                serve(listen(host, port));
        } finally {
            changes.unlock();
        }
    }

    @Override
    public void hangUp() throws IOException {
        changes.lock();
        try {
            if (listening.isEmpty())
                return;
            listening.get().close();
            listening = Optional.empty();
            Optional<Socket> open = connection;
            if (open.isPresent())
                open.get().close();
        } finally {
            changes.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        deviceEnd.in.wake();
        hangUp();
    }

    private final class DeviceEnd implements Link {
        private final Inbox in;
        private volatile boolean shut;

        DeviceEnd(Inbox in) {
            this.in = in;
        }

        @Override
        public String name() {
            return address();
        }

        @Override
        public void write(byte[] bytes) throws LinkDown {
            check();
            Optional<Socket> now = connection;
            if (now.isEmpty())
                return;
            try {
                now.get().getOutputStream().write(bytes);
            } catch (IOException e) {
                // who was connected has gone: lost, as on any line
            }
        }

        @Override
        public byte[] read(int max, Deadline deadline) throws LinkDown {
            return in.read(max, deadline, this::check);
        }

        private void check() throws LinkDown {
            if (closed || shut)
                throw new LinkDown(address() + " is closed");
        }

        /** A network adapter has its own. */
        @Override
        public void speed(int bitsPerSecond) throws LinkDown {
            check();
        }

        @Override
        public void close() {
            shut = true;
            in.wake();
        }
    }
}
