package org.kiosk24.sim.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.Breakable;

/**
 * The control API: HTTP and JSON on loopback, behind a {@link Door}. It is the hands of the people in front of the
 * kiosk, and every accident that can befall it. {@code GET /} lists all that can be asked; errors are
 * {@code {"error": ...}} with status 400, 403, 404 or 409.
 */
final class Control implements AutoCloseable {
    private final List<ControlRoom> rooms = new CopyOnWriteArrayList<>();
    private final Simulation simulation;
    private final Door door;
    private final HttpServer server;

    /**
     * Starts.
     *
     * @param port 0 for any that is free
     * @throws IOException naming the port, if nobody can listen there
     */
    Control(Simulation simulation, int port, RandomGenerator random, Time time) throws IOException {
        this.simulation = simulation;
        door = new Door(random);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new IOException("cannot listen at 127.0.0.1 port " + port + ": " + e.getMessage()
                    + "; take another port, or 0 for any that is free", e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(task -> time.start("control", task));
        server.start();
    }

    /** From now on that can be asked as well; of two that answer the same, the newer does. */
    void open(ControlRoom room) {
        rooms.addFirst(room);
    }

    /** Without a slash at its end. */
    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + door.token());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getResponseHeaders();
            headers.set("Cache-Control", "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("X-Frame-Options", "DENY");
            headers.set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self';"
                    + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'");
            switch (answer(exchange)) {
                case Answer.Whole(int status, String type, byte[] body) -> {
                    headers.set("Content-Type", type);
                    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                    exchange.getResponseBody().write(body);
                }
                case Answer.Stream(String type, Answer.Writer writer) -> {
                    headers.set("Content-Type", type);
                    exchange.sendResponseHeaders(200, 0);
                    writer.write(exchange.getResponseBody());
                }
            }
        }
    }

    private Answer answer(HttpExchange exchange) {
        Optional<String> path = door.path(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(),
                server.getAddress().getPort());
        if (path.isEmpty())
            return Answer.error(403, "not without the token: use the whole address as it was printed");
        try {
            Ask ask = Ask.of(exchange, path.get());
            if (ask.what().equals("GET /"))
                return Answer.json(guide());
            for (ControlRoom room : rooms) {
                Optional<Answer> answer = room.answer(ask);
                if (answer.isPresent())
                    return answer.get();
            }
            return Answer.error(404, "there is no " + ask.what() + "; GET / lists all there is");
        } catch (IllegalArgumentException e) {
            return Answer.error(400, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            return Answer.error(500, e.toString());
        }
    }

    /** Requests, and every device with its faults. */
    private Map<String, Object> guide() {
        Map<String, String> requests = new LinkedHashMap<>();
        rooms.reversed().forEach(room -> room.requests().forEach(requests::put));
        Map<String, Object> faults = new LinkedHashMap<>();
        for (Breakable device : simulation.world().breakables())
            faults.put(device.name(), device.faults());
        Map<String, Object> guide = new LinkedHashMap<>();
        guide.put("requests", requests);
        guide.put("serialDevices", simulation.serialDevices());
        guide.put("faults", faults);
        return guide;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
