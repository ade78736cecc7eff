package org.kiosk24.sim.wire;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kiosk24.sim.Breakable;
import org.kiosk24.sim.people.Persona;
import org.kiosk24.sim.world.World;

/**
 * The control API: HTTP and JSON on loopback. It is the hands of the people in front of the kiosk, and every accident
 * that can befall it. {@code GET /} lists all that can be asked; errors are {@code {"error": ...}} with status 400,
 * 404 or 409.
 */
final class Control implements AutoCloseable {
    private static final JsonSerializer<Instant> ISO = (at, type, context) -> new JsonPrimitive(at.toString());
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting()
            .registerTypeAdapter(Instant.class, ISO).create();
    private final Simulation simulation;
    private final World world;
    private final HttpServer server;

    /** Starts on any free port. */
    Control(Simulation simulation) throws IOException {
        this.simulation = simulation;
        this.world = simulation.world();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer;
            try {
                answer = answer(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(),
                        query(exchange.getRequestURI().getRawQuery()));
            } catch (IllegalArgumentException e) {
                answer = Answer.error(400, e.getMessage());
            } catch (IOException | RuntimeException e) {
                answer = Answer.error(500, e.toString());
            }
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type() + "; charset=utf-8");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private record Answer(int status, String type, String body) {
        static Answer json(Object value) {
            return new Answer(200, "application/json", GSON.toJson(value) + "\n");
        }

        static Answer error(int status, String why) {
            return new Answer(status, "application/json", GSON.toJson(Map.of("error", why)) + "\n");
        }
    }

    private static Map<String, String> query(String raw) {
        var query = new HashMap<String, String>();
        for (String part : raw == null ? new String[0] : raw.split("&")) {
            String[] pair = part.split("=", 2);
            query.put(decoded(pair[0]), pair.length == 2 ? decoded(pair[1]) : "");
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String needed(Map<String, String> query, String name) {
        String value = query.get(name);
        if (value == null || value.isEmpty())
            throw new IllegalArgumentException("?" + name + "=... is missing");
        return value;
    }

    private Answer answer(String request, Map<String, String> query) throws IOException {
        return switch (request) {
            case "GET /" -> Answer.json(ControlGuide.of(world, simulation.serialDevices()));
            case "GET /personas" -> Answer.json(world.personas().all().stream().map(Control::persona).toList());
            case "GET /ledger" -> Answer.json(world.ledger());
            case "GET /state" -> Answer.json(states());
            case "POST /idcard/place" -> done(world.placeIdCard(needed(query, "persona")), "");
            case "POST /idcard/lift" -> done(world.liftIdCard(), "");
            case "POST /permit/insert" -> done(world.insertPermit(needed(query, "persona")),
                    "the slot is taken, or this person carries no permit");
            case "POST /permit/take" -> done(world.takePermit(), "there is no permit in the slot");
            case "POST /payment/tap" -> done(world.tapBankCard(), "");
            case "POST /payment/key" -> {
                world.payment.key(needed(query, "key"));
                yield done(true, "");
            }
            case "POST /qr/pay" -> done(world.payQr(), "there is no code that can be paid");
            case "POST /camera/look" -> done(world.lookIntoCamera(needed(query, "persona")), "");
            case "POST /camera/leave" -> done(world.leaveCamera(), "");
            case "GET /code" -> world.code(needed(query, "persona"), needed(query, "sheet"))
                    .map(code -> Answer.json(Map.of("code", code)))
                    .orElseGet(() -> Answer.error(409, "this person has no code for that"));
            default -> device(request.split("[ /]+"), query, request);
        };
    }

    private Answer device(String[] words, Map<String, String> query, String request) throws IOException {
        if (words.length != 3)
            return Answer.error(404, "there is no " + request + "; GET / lists all there is");
        String device = words[1];
        return switch (words[0] + " " + words[2]) {
            case "POST fault" -> {
                breakable(device).fault(needed(query, "name"));
                yield done(true, "");
            }
            case "POST mend" -> {
                breakable(device).mend();
                yield done(true, "");
            }
            case "GET state" -> Answer.json(breakable(device).state());
            case "POST unplug" -> {
                simulation.port(device).hangUp();
                yield done(true, "");
            }
            case "POST plug" -> {
                simulation.port(device).plugIn();
                yield done(true, "");
            }
            case "GET wire" -> new Answer(200, "text/plain", simulation.wire(device));
            default -> Answer.error(404, "there is no " + request + "; GET / lists all there is");
        };
    }

    private Breakable breakable(String name) {
        List<Breakable> all = world.breakables();
        return all.stream().filter(b -> b.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no device '" + name + "'; there are: " + all.stream().map(Breakable::name).toList()));
    }

    private Map<String, Object> states() {
        Map<String, Object> states = new LinkedHashMap<>();
        world.breakables().forEach(b -> states.put(b.name(), b.state()));
        return states;
    }

    private static Map<String, Object> persona(Persona p) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", p.id());
        facts.put("note", p.note());
        facts.put("layout", p.card().layout().name());
        facts.put("name", p.card().name());
        facts.put("carriesPermit", p.carries().isPresent());
        return facts;
    }

    private static Answer done(boolean could, String whyNot) {
        return could ? Answer.json(Map.of("done", true)) : Answer.error(409, whyNot);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
