package org.kiosk24.sim.dock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.config.ConfigFile;
import org.kiosk24.app.visit.VisitTimers;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.wire.Simulation;

/** The control API of a dock, over HTTP. */
class DockApiTest {
    private static final Time TIME = new RealTime();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    @TempDir(cleanup = CleanupMode.NEVER)
    private static Path folder;
    private static Simulation simulation;
    private static Dock dock;

    @BeforeAll
    static void start() throws IOException {
        simulation = new Simulation(folder, VisitTimers.DEFAULT, TIME);
        dock = new Dock(simulation, switch (ConfigFile.read(simulation.config())) {
            case ConfigFile.Reading.Good(var config) -> config;
            case ConfigFile.Reading.Wrong(var problems) -> throw new IOException(problems.toString());
        }, TIME);
    }

    @AfterAll
    static void end() {
        dock.close();
        simulation.close();
    }

    private static HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(simulation.control() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    @Test
    void nothing_is_answered_without_the_token_not_even_the_page() throws Exception {
        URI control = simulation.control();
        for (String path : new String[]{"/", "/dock/", "/state", "/power/cut", "/00000000000000000000000000000000/"}) {
            var answer = HTTP.send(HttpRequest.newBuilder(control.resolve(path))
                    .POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(403, answer.statusCode(), path);
        }
    }

    @Test
    void a_name_that_was_turned_to_this_address_is_not_answered() throws Exception {
        URI control = simulation.control();
        try (var socket = new Socket("127.0.0.1", control.getPort())) {
            socket.getOutputStream().write(("GET " + control.getPath() + "/state HTTP/1.1\r\nHost: kiosk.example:"
                    + control.getPort() + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
        }
    }

    @Test
    void another_sites_page_is_not_answered() throws Exception {
        var answer = HTTP.send(HttpRequest.newBuilder(URI.create(simulation.control() + "/state"))
                .header("Origin", "http://site.example").build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(403, answer.statusCode());
    }

    @Test
    void the_page_and_all_its_files_come_from_here_and_nothing_else_does() throws Exception {
        var page = send("GET", "/dock/", "");
        assertEquals(200, page.statusCode());
        assertTrue(page.headers().firstValue("Content-Security-Policy").orElseThrow().contains("script-src 'self'"));
        for (String file : new String[]{"dock.css", "dock.js", "api.js", "people.js", "devices.js", "scene.js",
                "drawing.js", "drag.js", "wires.js", "books.js", "icon.svg"})
            assertEquals(200, send("GET", "/dock/" + file, "").statusCode(), file);
        for (String file : new String[]{"Dock.class", "../state", "..%2Fstate", "x.html", "%2e%2e/dock.js", ""})
            assertTrue(file.isEmpty() || send("GET", "/dock/" + file, "").statusCode() != 200
                    || !send("GET", "/dock/" + file, "").body().contains("class"), file);
    }

    @Test
    void the_guide_lists_everything_that_the_page_does() throws Exception {
        String guide = send("GET", "", "").body();
        for (String each : new String[]{"POST /idcard/place", "POST /permit/take", "POST /payment/pin",
                "POST /camera/look", "POST /{device}/fault", "POST /{serial}/unplug", "POST /personas",
                "POST /script", "GET /frames", "GET /frame?", "POST /power/cut", "POST /power/on", "GET /glass",
                "POST /glass/touch", "POST /glass/draw", "POST /glass/press", "GET /orders", "GET /events",
                "GET /dock/"})
            assertTrue(guide.contains(each), each);
    }

    @Test
    void somebody_is_made_up_and_lays_an_ID_card_on_the_reader() throws Exception {
        var made = send("POST", "/personas?name=%E6%9E%97%E5%B0%8F%E6%BB%A1&birth=1993-05-21&sex=female"
                + "&entitlement=shenzhen", "");
        assertEquals(200, made.statusCode(), made.body());
        String id = json(made).get("id").getAsString();
        assertEquals(200, send("POST", "/idcard/place?persona=" + id, "").statusCode());
        assertTrue(send("GET", "/idcard/state", "").body().contains("440***********"));
        assertEquals(200, send("POST", "/idcard/lift", "").statusCode());
        var wrong = send("POST", "/personas?name=Lin&birth=1993-05-21&sex=female&entitlement=wuhan", "");
        assertEquals(400, wrong.statusCode());
        assertTrue(wrong.body().contains("Chinese characters"), wrong.body());
    }

    @Test
    void a_script_with_a_mistake_is_told_and_one_without_is_played() throws Exception {
        var wrong = send("POST", "/script", "when it rains, jam the card station");
        assertEquals(400, wrong.statusCode());
        assertTrue(wrong.body().contains("script:1:"), wrong.body());
        assertEquals(200, send("POST", "/script", "at 10 ms, receipt paper-near-end").statusCode());
        var patience = TIME.in(java.time.Duration.ofSeconds(10));
        while (!send("GET", "/receipt/state", "").body().contains("paper-near-end") && !TIME.passed(patience))
            TIME.sleep(java.time.Duration.ofMillis(20));
        assertTrue(send("GET", "/script", "").body().contains("receipt paper-near-end"));
        assertEquals(200, send("POST", "/receipt/mend", "").statusCode());
    }

    @Test
    void whatever_can_be_asked_without_an_argument_is_answered() throws Exception {
        simulation.world().payment.tap();
        for (String ask : new String[]{"", "/personas", "/entitlements", "/state", "/ledger", "/script", "/power",
                "/orders", "/idcard/state", "/idcard/wire", "/permit/wire", "/frames?after=0"}) {
            var answer = send("GET", ask, "");
            assertEquals(200, answer.statusCode(), ask + ": " + answer.body());
        }
    }

    @Test
    void rubbish_is_refused_in_words() throws Exception {
        for (String ask : new String[]{"/glass/touch?x=-1&y=2", "/glass/touch?x=9999&y=2", "/glass/draw?points=1,2",
                "/glass/draw?points=a,b,c,d", "/frames?after=x", "/personas", "/idcard/fault?name=nothing",
                "/nobody/mend"}) {
            String method = ask.startsWith("/frames") ? "GET" : "POST";
            var answer = send(method, ask, "");
            assertEquals(400, answer.statusCode(), ask + ": " + answer.body());
            assertTrue(json(answer).get("error").getAsString().length() > 8, ask);
        }
        assertEquals(404, send("GET", "/nothing", "").statusCode());
    }
}
