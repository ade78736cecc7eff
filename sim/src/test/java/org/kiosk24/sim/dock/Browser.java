package org.kiosk24.sim.dock;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/** A real Chromium with one page, driven over the DevTools protocol. */
final class Browser implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final String LISTENING = "DevTools listening on ";
    private final Time time;
    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> asked = new ConcurrentHashMap<>();

    /** @param folder for its profile */
    Browser(Path folder, int width, int height, Time time) throws IOException, InterruptedException {
        this.time = time;
        process = new ProcessBuilder("chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--disable-dev-shm-usage", "--disable-background-networking", "--remote-debugging-port=0",
                "--window-size=" + width + "," + height, "--user-data-dir=" + folder, "about:blank")
                .redirectErrorStream(true).start();
        URI browser = listening();
        socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(page(browser), new Listener()).join();
        call("Page.enable", Map.of());
        call("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1,
                "mobile", false));
    }

    static boolean installed() {
        return Files.isExecutable(Path.of("/usr/bin/chromium"));
    }

    private URI listening() throws IOException {
        BufferedReader said = process.inputReader();
        var all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(LISTENING)) {
                // what it says later is nobody's; it must not fill the pipe
                Thread.ofVirtual().start(() -> said.lines().forEach(l -> {
                }));
                return URI.create(line.substring(LISTENING.length()).strip());
            }
            all.append(line).append('\n');
        }
        throw new IOException("Chromium does not start: " + all);
    }

    private URI page(URI browser) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            String list = http
                    .send(HttpRequest.newBuilder(URI.create("http://" + browser.getAuthority() + "/json/list"))
                            .build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            for (JsonElement each : JsonParser.parseString(list).getAsJsonArray())
                if (each.getAsJsonObject().get("type").getAsString().equals("page"))
                    return URI.create(each.getAsJsonObject().get("webSocketDebuggerUrl").getAsString());
        }
        throw new IOException("Chromium has no page");
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                JsonObject message = JsonParser.parseString(part.toString()).getAsJsonObject();
                part.setLength(0);
                if (message.has("id"))
                    asked.remove(message.get("id").getAsInt()).complete(message);
            }
            from.request(1);
            return null;
        }
    }

    private JsonObject call(String method, Map<String, ?> parameters) {
        int id = ids.incrementAndGet();
        var answer = new CompletableFuture<JsonObject>();
        asked.put(id, answer);
        socket.sendText(new Gson().toJson(Map.of("id", id, "method", method, "params", parameters)), true).join();
        try {
            JsonObject message = answer.get(ANSWER.toSeconds(), TimeUnit.SECONDS);
            if (message.has("error"))
                throw new AssertionError(method + ": " + message.get("error"));
            return message.getAsJsonObject("result");
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(method + ": " + e, e);
        }
    }

    void open(URI page) {
        call("Page.navigate", Map.of("url", page.toString()));
    }

    /** The value of an expression, which may be a promise. */
    JsonElement value(String expression) {
        JsonObject result = call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true,
                "awaitPromise", true));
        if (result.has("exceptionDetails"))
            throw new AssertionError(expression + ": " + result.get("exceptionDetails"));
        JsonElement value = result.getAsJsonObject("result").get("value");
        return value == null ? com.google.gson.JsonNull.INSTANCE : value;
    }

    /** Waits until an expression is true, and says what another one is if it never comes to that. */
    void until(String expression, String otherwise, Duration patience) {
        Deadline deadline = time.in(patience);
        while (!value("!!(" + expression + ")").getAsBoolean()) {
            if (time.passed(deadline))
                throw new AssertionError("in vain: " + expression + "; " + otherwise + " is " + value(otherwise));
            time.sleep(Duration.ofMillis(50));
        }
    }

    /** Presses the mouse's button at the middle of the one, carries it to the middle of the other, lets it go. */
    void drag(String from, String to) {
        double[] a = middle(from);
        double[] b = middle(to);
        mouse("mouseMoved", a[0], a[1], 0);
        mouse("mousePressed", a[0], a[1], 1);
        for (int step = 1; step <= 6; step++)
            mouse("mouseMoved", a[0] + (b[0] - a[0]) * step / 6, a[1] + (b[1] - a[1]) * step / 6, 1);
        mouse("mouseReleased", b[0], b[1], 0);
    }

    void click(String selector) {
        value("document.querySelector(" + quoted(selector) + ").scrollIntoView({block: 'nearest'})");
        double[] at = middle(selector);
        click(at[0], at[1]);
    }

    void hover(String selector) {
        double[] at = middle(selector);
        mouse("mouseMoved", at[0], at[1], 0);
    }

    void click(double x, double y) {
        mouse("mouseMoved", x, y, 0);
        mouse("mousePressed", x, y, 1);
        mouse("mouseReleased", x, y, 0);
    }

    private void mouse(String type, double x, double y, int buttons) {
        Map<String, Object> event = new HashMap<>(Map.of("type", type, "x", x, "y", y, "buttons", buttons));
        event.put("button", type.equals("mouseMoved") && buttons == 0 ? "none" : "left");
        event.put("clickCount", type.equals("mouseMoved") ? 0 : 1);
        call("Input.dispatchMouseEvent", event);
    }

    /** Where an element is: left, top, width, height. */
    double[] box(String selector) {
        var box = value("(() => { const b = document.querySelector(" + quoted(selector)
                + ").getBoundingClientRect(); return [b.left, b.top, b.width, b.height]; })()").getAsJsonArray();
        return new double[]{box.get(0).getAsDouble(), box.get(1).getAsDouble(), box.get(2).getAsDouble(),
                box.get(3).getAsDouble()};
    }

    private double[] middle(String selector) {
        double[] box = box(selector);
        return new double[]{box[0] + box[2] / 2, box[1] + box[3] / 2};
    }

    static String quoted(String text) {
        return new Gson().toJson(text);
    }

    byte[] screenshot() {
        return Base64.getDecoder().decode(call("Page.captureScreenshot", Map.of("format", "png")).get("data")
                .getAsString());
    }

    @Override
    public void close() {
        socket.abort();
        process.destroyForcibly();
    }
}
