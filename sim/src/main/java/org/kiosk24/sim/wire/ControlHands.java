package org.kiosk24.sim.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import com.google.gson.JsonParser;
import java.util.Optional;
import org.kiosk24.sim.citizen.Hands;

/** Hands that reach into a simulated world from another process, through its control API. */
public final class ControlHands implements Hands, AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int DONE = 200;
    private static final int NOT_POSSIBLE_NOW = 409;
    private final URI control;
    private final HttpClient http = HttpClient.newHttpClient();

    public ControlHands(URI control) {
        this.control = control;
    }

    @Override
    public boolean placeIdCard(String persona) {
        return could("/idcard/place", persona);
    }

    @Override
    public boolean liftIdCard() {
        return could("/idcard/lift");
    }

    @Override
    public boolean insertPermit(String persona) {
        return could("/permit/insert", persona);
    }

    @Override
    public boolean takePermit() {
        return could("/permit/take");
    }

    @Override
    public boolean tapBankCard() {
        return could("/payment/tap");
    }

    @Override
    public boolean payQr() {
        return could("/qr/pay");
    }

    @Override
    public boolean lookIntoCamera(String persona) {
        return could("/camera/look", persona);
    }

    @Override
    public boolean leaveCamera() {
        return could("/camera/leave");
    }

    @Override
    public Optional<String> code(String persona, String sheet) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(control + "/code?persona="
                + encoded(persona) + "&sheet=" + encoded(sheet))).GET());
        return answer.statusCode() == DONE
                ? Optional.of(JsonParser.parseString(answer.body()).getAsJsonObject().get("code").getAsString())
                : Optional.empty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private boolean could(String path, String persona) {
        return could(path + "?persona=" + encoded(persona));
    }

    /** Throws {@link IllegalArgumentException} with the API's own words when it does not understand. */
    private boolean could(String path) {
        return send(HttpRequest.newBuilder(URI.create(control + path)).POST(HttpRequest.BodyPublishers.noBody()))
                .statusCode() == DONE;
    }

    private HttpResponse<String> send(HttpRequest.Builder asking) {
        HttpRequest request = asking.timeout(LONGEST).build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != DONE && answer.statusCode() != NOT_POSSIBLE_NOW)
                throw new IllegalArgumentException(request.uri() + ": " + answer.body().strip());
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("no control API at " + control + "; is the simulation running?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the control API was asked", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
