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
 * The model's pictures as the stream of {@link CameraSource.Tcp}, on loopback only. While the camera is unplugged,
 * whoever connects is turned away at once.
 */
public final class CameraServer implements AutoCloseable {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final String BOUNDARY = "kiosk24";
    private final CameraModel model;
    private final Time time;
    private final Duration between;
    private final ServerSocket server;
    private final Runnable follow = this::follow;
    private final Set<Socket> watchers = ConcurrentHashMap.newKeySet();

    /**
     * @param port 0 for any free one
     * @param between from one picture to the next
     */
    public CameraServer(CameraModel model, Time time, int port, Duration between) throws IOException {
        this.model = model;
        this.time = time;
        this.between = between;
        server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        time.start("camera server", this::accept);
        model.whenChanged(follow);
    }

    /** Where a kiosk finds it. */
    public CameraSource.Tcp source() {
        return new CameraSource.Tcp("127.0.0.1", server.getLocalPort());
    }

    private void follow() {
        if (model.broken("unplugged"))
            for (Socket watcher : watchers)
                hangUp(watcher);
    }

    private static void hangUp(Socket watcher) {
        try {
            watcher.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a watcher of the camera cannot be hung up on", e);
        }
    }

    private void accept() {
        while (!server.isClosed())
            try {
                Socket watcher = server.accept();
                watchers.add(watcher);
                if (model.broken("unplugged"))
                    hangUp(watcher);
                time.start("camera stream", () -> stream(watcher));
            } catch (IOException e) {
                // closed
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
    public void close() {
        model.forget(follow);
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the camera's port " + source().port() + " cannot be closed", e);
        }
        watchers.forEach(CameraServer::hangUp);
    }
}
