package org.kiosk24.sim.camera;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.kiosk24.app.identity.Jpeg;
import org.kiosk24.device.camera.CameraSource;
import org.kiosk24.device.camera.Picture;
import org.kiosk24.device.time.Time;

/**
 * The model's pictures as the stream of {@link CameraSource.Tcp}, on loopback only. While the camera is unplugged the
 * port is closed.
 */
public final class CameraServer implements AutoCloseable {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final String BOUNDARY = "kiosk24";
    private final CameraModel model;
    private final Time time;
    private final Duration between;
    private final int port;
    private final Runnable follow = this::follow;
    private final Set<Socket> watchers = ConcurrentHashMap.newKeySet();
    private ServerSocket server;
    private boolean closed;

    /**
     * @param port 0 for any free one
     * @param between from one picture to the next
     */
    public CameraServer(CameraModel model, Time time, int port, Duration between) throws IOException {
        this.model = model;
        this.time = time;
        this.between = between;
        listen(port);
        this.port = server.getLocalPort();
        model.whenChanged(follow);
        follow();
    }

    /** Where a kiosk finds it. */
    public CameraSource.Tcp source() {
        return new CameraSource.Tcp("127.0.0.1", port);
    }

    private void listen(int at) throws IOException {
        ServerSocket fresh = new ServerSocket();
        fresh.setReuseAddress(true);
        fresh.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
        server = fresh;
        time.start("camera server", () -> accept(fresh));
    }

    private synchronized void follow() {
        if (closed)
            return;
        try {
            if (model.broken("unplugged"))
                unplug();
            else if (server.isClosed())
                listen(port);
        } catch (IOException e) {
            throw new UncheckedIOException("the camera cannot listen at port " + port + " again", e);
        }
    }

    private void unplug() throws IOException {
        server.close();
        for (Socket watcher : watchers)
            watcher.close();
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed())
            try {
                Socket watcher = from.accept();
                watchers.add(watcher);
                time.start("camera stream", () -> stream(watcher));
            } catch (IOException e) {
                // closed: whoever did that says when to listen again
                return;
            }
    }

    private void stream(Socket watcher) {
        try (watcher; OutputStream out = new BufferedOutputStream(watcher.getOutputStream(), 1 << 16)) {
            for (long n = 0;; n++) {
                if (!model.broken("stuck"))
                    part(out, n);
                time.sleep(between);
            }
        } catch (IOException e) {
            // nobody looks any more
        } finally {
            watchers.remove(watcher);
        }
    }

    private void part(OutputStream out, long n) throws IOException {
        Picture picture = model.next(WIDTH, HEIGHT);
        byte[] jpeg = Jpeg.of(picture, 0.9f);
        picture.wipe();
        if (model.broken("noise")) {
            new SplittableRandom(n).nextBytes(jpeg);
            out.write(jpeg);
        } else {
            if (model.broken("corrupt"))
                mixUp(jpeg, n);
            out.write(("\r\n--" + BOUNDARY + "\r\nContent-Type: image/jpeg\r\nContent-Length: " + jpeg.length
                    + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(jpeg);
        }
        Arrays.fill(jpeg, (byte) 0);
        out.flush();
    }

    /** All but the first and last marker. */
    private static void mixUp(byte[] jpeg, long n) {
        byte[] junk = new byte[jpeg.length - 4];
        new SplittableRandom(n).nextBytes(junk);
        System.arraycopy(junk, 0, jpeg, 2, junk.length);
    }

    @Override
    public synchronized void close() {
        closed = true;
        model.forget(follow);
        try {
            unplug();
        } catch (IOException e) {
            throw new UncheckedIOException("the camera's port " + port + " cannot be closed", e);
        }
    }
}
