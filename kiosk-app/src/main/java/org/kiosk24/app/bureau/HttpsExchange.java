package org.kiosk24.app.bureau;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;

/**
 * HTTPS 1.1 over TLS 1.3 with a certificate on both sides. Each exchange has a connection of its own: an idle one
 * that the other side has dropped meanwhile would turn a sure "not asked" into an "unknown". No proxy, no redirect, no
 * cookie. Bodies are never logged. The HTTP client's threads and its waiting stay inside this class.
 */
public final class HttpsExchange implements Exchange {
    /** No answer of the contract comes near this size, in bytes. */
    private static final int MAX_BODY = 256 * 1024;
    private final URI base;
    private final SSLContext tls;
    private final Timeouts timeouts;

    /** @param connect until TCP and TLS stand; {@code answer}: from the first step to the last byte of the answer */
    public record Timeouts(Duration connect, Duration answer) {
        public static final Timeouts DEFAULT = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(15));
    }

    /** @param base scheme, host and port, such as {@code https://bureau.example:8443} */
    public HttpsExchange(URI base, SSLContext tls, Timeouts timeouts) {
        if (!"https".equals(base.getScheme()) || base.getHost() == null || base.getQuery() != null)
            throw new IllegalArgumentException("the bureau's url must be like https://host:port, not " + base);
        this.base = base;
        this.tls = tls;
        this.timeouts = timeouts;
    }

    @Override
    public String name() {
        return base.toString();
    }

    @Override
    public Answer exchange(String method, String path, String json) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path)).timeout(timeouts.answer())
                .header("Accept", "application/json, application/problem+json")
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty()
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(json, StandardCharsets.UTF_8))
                .build();
        HttpClient client = client();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request,
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_BODY));
        try {
            return answered(answer.get(timeouts.answer().toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return new Answer.Silent("no answer within " + timeouts.answer().toMillis() + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Silent("interrupted while waiting for the answer");
        } catch (ExecutionException e) {
            return failed(e.getCause());
        } finally {
            client.shutdownNow();
        }
    }

    private HttpClient client() {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[]{"TLSv1.3"});
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(tls).sslParameters(parameters)
                .connectTimeout(timeouts.connect()).followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY).build();
    }

    private static Answer answered(HttpResponse<byte[]> response) {
        String type = response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "").strip()
                .toLowerCase(Locale.ROOT);
        try {
            String body = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(response.body())).toString();
            return new Answer.Answered(response.statusCode(), type, body);
        } catch (CharacterCodingException e) {
            return new Answer.Broken("the answer is not UTF-8");
        }
    }

    private static Answer failed(Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException e ->
                new Answer.NotConnected("no connection in time; check the network and the bureau's address");
            case HttpTimeoutException e -> new Answer.Silent("no answer in time");
            case ConnectException e ->
                new Answer.NotConnected("connection refused or no route; check the network and the bureau's address");
            case SSLHandshakeException e -> new Answer.Untrusted(untrusted(e));
            case SSLException e when aboutCertificates(e) -> new Answer.Untrusted(untrusted(e));
            case IOException e when mentions(e, "body exceeds capacity") ->
                new Answer.Broken("an answer of more than " + MAX_BODY + " bytes");
            case IOException e -> new Answer.Silent(
                    "the connection broke: " + reason(e) + "; if it always does, check that this kiosk is enrolled");
            default -> new Answer.Silent("the request failed: " + cause.getClass().getSimpleName());
        };
    }

    /**
     * With TLS 1.3 the server judges our certificate after our handshake is done; its refusal then comes as an alert
     * in place of an answer. No request is read before that, so nothing was asked. (The alert may get lost as the
     * connection closes: that is silence, and unknown.)
     */
    private static boolean aboutCertificates(SSLException e) {
        return mentions(e, "fatal alert: bad_certificate", "fatal alert: certificate_", "fatal alert: unknown_ca",
                "fatal alert: access_denied", "fatal alert: unsupported_certificate");
    }

    private static String untrusted(SSLException e) {
        return "TLS refused: " + reason(e)
                + "; check the department's CA file, both certificates' dates, and that this kiosk is enrolled";
    }

    private static boolean mentions(Throwable e, String... words) {
        String message = String.valueOf(e.getMessage());
        for (String word : words)
            if (message.contains(word))
                return true;
        return false;
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
