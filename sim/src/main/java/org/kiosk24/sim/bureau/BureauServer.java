package org.kiosk24.sim.bureau;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.kiosk24.device.time.Time;

/**
 * The office as a real HTTPS server: on loopback only, TLS 1.3, and only for who shows a certificate of the simulated
 * CA. The faults {@code down} and {@code expired-certificate} of the bureau act here: the port is closed, or opened
 * anew with a certificate that has run out.
 */
public final class BureauServer implements AutoCloseable {
    /** Two images in base64, and some more. */
    private static final int MAX_REQUEST = 320 * 1024;
    private final Office office;
    private final SimCa ca;
    private final Time time;
    private final ExecutorService handlers = Executors.newVirtualThreadPerTaskExecutor();
    private final int port;
    private HttpsServer server;
    private Mode mode;

    private enum Mode {
        UP, DOWN, EXPIRED
    }

    /** @param port 0 for any free one */
    public BureauServer(Office office, SimCa ca, Time time, int port) throws IOException, GeneralSecurityException {
        this.office = office;
        this.ca = ca;
        this.time = time;
        open(Mode.UP, port);
        this.port = server.getAddress().getPort();
        office.bureauFaults().whenChanged(this::follow);
        follow();
    }

    /** Where it listens: {@code https://127.0.0.1:port}. */
    public URI url() {
        return URI.create("https://127.0.0.1:" + port);
    }

    private synchronized void follow() {
        Faults faults = office.bureauFaults();
        Mode wanted = faults.on("down") ? Mode.DOWN : faults.on("expired-certificate") ? Mode.EXPIRED : Mode.UP;
        if (wanted == mode)
            return;
        try {
            server.stop(0);
            if (wanted == Mode.DOWN)
                mode = wanted;
            else
                open(wanted, port);
        } catch (IOException e) {
            throw new UncheckedIOException("the bureau cannot listen at port " + port + " again", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the bureau's certificate cannot be made", e);
        }
    }

    private void open(Mode newMode, int at) throws IOException, GeneralSecurityException {
        Instant from = newMode == Mode.EXPIRED ? time.now().minus(Duration.ofDays(60)) : time.now();
        SSLContext tls = ca.server(from);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 50);
        server.setHttpsConfigurator(new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters p = getSSLContext().getDefaultSSLParameters();
                p.setProtocols(new String[]{"TLSv1.3"});
                p.setNeedClientAuth(true);
                parameters.setSSLParameters(p);
            }
        });
        server.setExecutor(handlers);
        server.createContext("/", this::handle);
        server.start();
        mode = newMode;
    }

    private void handle(HttpExchange http) throws IOException {
        try (http) {
            byte[] body = http.getRequestBody().readNBytes(MAX_REQUEST + 1);
            Office.Served served = body.length > MAX_REQUEST
                    ? new Office.Served.Answer(Reply.problem(413, "TOO_LARGE", "at most " + MAX_REQUEST + " bytes"),
                            Duration.ZERO)
                    : office.serve(http.getRequestMethod(), http.getRequestURI().getPath(),
                            new String(body, StandardCharsets.UTF_8));
            if (served instanceof Office.Served.Answer(var reply, var after)) {
                time.sleep(after);
                send(http, reply);
            }
        }
    }

    private static void send(HttpExchange http, Reply reply) throws IOException {
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        if (!reply.type().isEmpty())
            http.getResponseHeaders().set("Content-Type", reply.type());
        http.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        http.getResponseBody().write(bytes);
    }

    @Override
    public synchronized void close() {
        office.bureauFaults().whenChanged(() -> {
        });
        server.stop(0);
        handlers.shutdown();
    }
}
